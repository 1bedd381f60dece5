import { useTranslations } from 'next-intl'
import { Kicker, Talked, Thumbnail } from '@/components/articles/card-parts'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { Unbroken } from '@/components/ui/unbroken'
import type { Card } from '@/lib/articles'
import { type Asked, searchAddress } from '@/lib/search/asked'
import type { Piece } from '@/lib/search/marks'
import { type Result, type Results, resultsPerPage } from '@/lib/search/search'
import { Headlines } from './headlines'

interface FoundProps {
  asked: Asked
  results: Results
  near: Card[]
}

/** What was found, a page of it, and headlines that are near where that is little. */
export function Found({ asked, results: { count, pages, results }, near }: FoundProps) {
  const t = useTranslations('search')
  return (
    <section aria-labelledby="found" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-2">
        <h2 id="found" className="min-w-0 font-serif text-xl">
          {t.rich('found', { count, words: asked.q, q: Quoted })}
        </h2>
        {count > 1 && <Orders asked={asked} />}
      </div>
      {results.length > 0 ? (
        <ol start={1 + (asked.page - 1) * resultsPerPage}>
          {results.map((result) => (
            <Row key={result.card.slug} result={result} />
          ))}
        </ol>
      ) : (
        <p className="py-6">
          {t.rich('noPage', {
            page: asked.page,
            first: (name) => (
              <A href={searchAddress(asked, { page: 1 })} className="text-talk">
                {name}
              </A>
            ),
          })}
        </p>
      )}
      <Pages asked={asked} pages={pages} />
      {near.length > 0 && <Headlines id="near" title={t('near')} cards={near} />}
    </section>
  )
}

/** What was searched for, within a sentence. */
export const Quoted = (words: React.ReactNode) => (
  <q className="break-words" dir="auto">
    {words}
  </q>
)

const orders = [
  { sort: '', name: 'relevant' },
  { sort: 'newest', name: 'newest' },
] as const

function Orders({ asked }: { asked: Asked }) {
  const chosen = asked.sort === 'newest' ? 'newest' : ''
  const t = useTranslations('search')
  return (
    <nav aria-label={t('order')} className="flex gap-x-4 text-sm">
      {orders.map(({ sort, name }) => (
        <A
          key={sort}
          href={searchAddress(asked, { sort, page: 1 })}
          aria-current={sort === chosen ? 'true' : undefined}
          className="order-link"
        >
          {t(name)}
        </A>
      ))}
    </nav>
  )
}

function Row({ result: { card, headline, sentence } }: { result: Result }) {
  return (
    <li
      data-section={card.section.slug}
      className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 border-b border-rule py-6 lg:grid-cols-[9rem_minmax(0,1fr)_auto] lg:gap-x-8"
    >
      <p className="small max-lg:col-span-2">
        <When at={card.publishedAt} as="short" />
      </p>
      <div lang={card.lang} dir={card.dir} className="max-w-[44rem]">
        <Kicker section={card.section} />
        <h3 className="headline font-serif text-xl">
          <A href={`/articles/${card.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
            <Marked pieces={headline} />
          </A>
        </h3>
        <p className="standfirst-small max-sm:line-clamp-4">
          <Marked pieces={sentence} />
        </p>
        <p className="facts small mt-2">
          {card.bylines.length > 0 && <span>{card.bylines.map(({ author }) => author.name).join(', ')}</span>}
          <Talked card={card} />
        </p>
      </div>
      <Thumbnail card={card} className="list-picture aspect-[3/2] w-28 sm:w-48" />
    </li>
  )
}

function Marked({ pieces }: { pieces: Piece[] }) {
  let at = 0
  return pieces.map(({ text, found }) => {
    at += text.length
    return found ? (
      <mark key={at} className="found">
        {text}
      </mark>
    ) : (
      <Unbroken key={at}>{text}</Unbroken>
    )
  })
}

function Pages({ asked, pages }: { asked: Asked; pages: number }) {
  const t = useTranslations('search')
  const { page } = asked
  if (pages < 2) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-baseline gap-x-6 py-6">
      {page > 1 && page <= pages && (
        <A href={searchAddress(asked, { page: page - 1 })} rel="prev" className="py-1 text-talk">
          {t('previous')}
        </A>
      )}
      <span className="figures text-sm text-soft">{t('page', { page, pages })}</span>
      {page < pages && (
        <A href={searchAddress(asked, { page: page + 1 })} rel="next" className="py-1 text-talk">
          {t('next')}
        </A>
      )}
    </nav>
  )
}
