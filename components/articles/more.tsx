import { useTranslations } from 'next-intl'
import { AsServed } from '@/components/ui/as-served'
import { useEdition } from '@/components/ui/edition'
import type { Card as CardData } from '@/lib/articles'
import { markOf } from '@/lib/mark'
import { Card } from './card'

/** What to read next; nothing where nothing is related. */
export function More({ cards }: { cards: CardData[] }) {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="more" className="no-print sheet-width mt-16 border-t border-strong pt-3" lang={lang} dir={dir}>
      <h2 id="more" className="text-sm font-semibold">
        {t('more')}
      </h2>
      <AsServed mark={markOf(cards)}>
        <ul className="mt-4 grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {cards.map((card) => (
            <li key={card.slug} className="max-sm:border-t max-sm:border-rule max-sm:pt-4 max-sm:first:border-0 max-sm:first:pt-0">
              <Card card={card} picture="folding" standfirst={false} />
            </li>
          ))}
        </ul>
      </AsServed>
    </section>
  )
}
