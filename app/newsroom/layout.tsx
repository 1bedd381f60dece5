import type { Metadata } from 'next'
import { StaffFrame } from '@/components/site/staff-frame'
import { isAdmin, isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'

export const generateMetadata = (): Metadata => ({
  title: { default: 'Newsroom', template: `%s · Newsroom · ${siteName()}` },
  robots: { index: false },
})

const places = [
  { href: '/newsroom', name: 'Articles' },
  { href: '/newsroom/front', name: 'Front' },
  { href: '/newsroom/sections', name: 'Sections' },
  { href: '/newsroom/pictures', name: 'Pictures' },
  { href: '/newsroom/authors', name: 'Authors' },
  { href: '/newsroom/errors', name: 'Errors' },
]
const forAdmins = [
  { href: '/newsroom/staff', name: 'Staff' },
  { href: '/newsroom/settings', name: 'Settings' },
  { href: '/newsroom/webhooks', name: 'Webhooks' },
]

export default async function NewsroomLayout({ children }: { children: React.ReactNode }) {
  const person = await currentUser()
  const links = person && isAdmin(person) ? [...places, ...forAdmins] : places
  const elsewhere = person && isModerator(person) ? { href: '/moderate', name: 'Moderation' } : null
  return (
    <StaffFrame name="Newsroom" line="border-press" links={links} elsewhere={elsewhere}>
      {children}
    </StaffFrame>
  )
}
