import { siteSettings } from '@/lib/site'

/** The name of the paper, or its logo. */
export function Name({ className }: { className: string }) {
  const { name, logo } = siteSettings()
  return logo ? <img src={logo} alt={name} className={className} /> : name
}
