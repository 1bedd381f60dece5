import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Unbroken } from '@/components/ui/unbroken'
import type { Card } from '@/lib/articles'
import { LiveMark } from './card-parts'

/** What happens while it is read: a line over everything else. */
export function LiveStrip({ cards }: { cards: Card[] }) {
  const t = useTranslations('lists')
  if (cards.length === 0) return null
  return (
    <section aria-label={t('liveNow')} className="live-strip">
      {cards.map(({ id, slug, headline, lang, dir }) => (
        <p key={id}>
          <LiveMark />
          <A href={`/articles/${slug}`} lang={lang} dir={dir} className="min-w-0 font-serif text-lg no-underline hover:underline">
            <Unbroken>{headline}</Unbroken>
          </A>
        </p>
      ))}
    </section>
  )
}
