import { useTranslations } from 'next-intl'
import { editionOf } from '@/lib/languages/editions'
/** Why somebody was sent to sign in, where it was for Respect. */
export function WhySignIn({ to }: { to: string | string[] | undefined }) {
  const t = useTranslations('comments.respectPage')
  if (typeof to !== 'string' || !/^\/comments\/[\w-]+\/respect$/.test(editionOf(to).path)) return null
  return (
    <p role="note" className="mb-6 border-s-2 border-talk ps-3 text-sm">
      {t('signIn')}
    </p>
  )
}
