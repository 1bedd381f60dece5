import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { Since } from '@/lib/newsroom/since'

/** Over a comment on a text that is not the one above it any more. */
export function SinceThen({ since: { corrected, quoteChanged } }: { since: Since }) {
  const t = useTranslations('corrections.since')
  if (!corrected && !quoteChanged) return null
  return (
    <p className="since">
      {corrected && <a href="#corrections">{t.rich('corrected', { when: () => <When at={corrected} as="brief" /> })}</a>}
      {quoteChanged && <span>{t('quote')}</span>}
    </p>
  )
}
