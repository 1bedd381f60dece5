import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { ModeChange } from '@/lib/comment-modes/state'

/** What a surge has made of the comments, in a sentence. */
export function Announced({ changed }: { changed: ModeChange | null }) {
  const t = useTranslations('modes')
  if (!changed || (changed.why !== 'surge' && changed.why !== 'calm') || (changed.to !== 'newcomers' && changed.to !== 'held')) return null
  return (
    <p className="mt-3 border-s-4 border-held ps-3 text-sm">{t.rich(changed.to, { when: () => <When at={changed.at} as="brief" /> })}</p>
  )
}

/** Instead of the form: that comments are closed, since when and why. */
export function ClosedNotice({ changed }: { changed: ModeChange | null }) {
  const t = useTranslations('modes')
  const words = { surge: 'paused', days: 'days', choice: 'closedSince', calm: 'closedSince' } as const
  return (
    <p className="border-y border-rule py-4 text-sm">
      {changed?.to === 'closed' ? t.rich(words[changed.why], { when: () => <When at={changed.at} as="brief" /> }) : t('closed')}{' '}
      {t('stays')}
    </p>
  )
}
