import { Kicker, Talked, Thumbnail } from '@/components/articles/card-parts'
import { When } from '@/components/site/when'
import type { Card } from '@/lib/articles'
import { type Asked, searchAddress } from '@/lib/search/asked'
import type { Piece } from '@/lib/search/marks'
import { type Result, type Results, resultsPerPage } from '@/lib/search/search'
import { counted } from '@/lib/text'
import { Headlines } from './headlines'

interface FoundProps {
  asked: Asked
  results: Results
  near: Card[]
}

/** What was found, a page of it, and headlines that are near where that is little. */
export function Found({ asked, results: { count, pages, results }, near }: FoundProps) {
  return (
    <section aria-labelledby="found" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-2">
        <h2 id="found" className="font-serif text-xl">
          {counted(count, 'article')} found for <q className="break-words">{asked.q}</q>
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
          There is no page {asked.page} of these.{' '}
          <a href={searchAddress(asked, { page: 1 })} className="text-talk">
            The first page
          </a>
        </p>
      )}
      <Pages asked={asked} pages={pages} />
      {near.length > 0 && <Headlines id="near" title="Headlines that are near" cards={near} />}
    </section>
  )
}

const orders = [
  { sort: '', name: 'Most relevant' },
  { sort: 'newest', name: 'Newest' },
]

function Orders({ asked }: { asked: Asked }) {
  const chosen = asked.sort === 'newest' ? 'newest' : ''
  return (
    <nav aria-label="Order of results" className="flex gap-x-4 text-sm">
      {orders.map(({ sort, name }) => (
        <a
          key={sort}
          href={searchAddress(asked, { sort, page: 1 })}
          aria-current={sort === chosen ? 'true' : undefined}
          className="order-link"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}

function Row({ result: { card, headline, sentence } }: { result: Result }) {
  return (
    <li
      data-section={card.section.slug}
      className="relative grid grid-cols-[1fr_auto] items-start gap-x-5 border-b border-rule py-6 lg:grid-cols-[9rem_1fr_auto] lg:gap-x-8"
    >
      <p className="small max-lg:col-span-2">
        <When at={card.publishedAt} as="short" />
      </p>
      <div lang={card.lang} dir={card.dir} className="max-w-[44rem]">
        <Kicker section={card.section} />
        <h3 className="headline font-serif text-xl">
          <a href={`/articles/${card.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
            <Marked pieces={headline} />
          </a>
        </h3>
        <p className="standfirst-small">
          <Marked pieces={sentence} />
        </p>
        <p className="facts small mt-2">
          {card.bylines.length > 0 && <span>{card.bylines.map(({ author }) => author.name).join(', ')}</span>}
          <Talked card={card} />
        </p>
      </div>
      <Thumbnail card={card} className="aspect-[3/2] w-28 sm:w-48" />
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
      text
    )
  })
}

function Pages({ asked, pages }: { asked: Asked; pages: number }) {
  if (pages < 2) return null
  const { page } = asked
  return (
    <nav aria-label="Pages of results" className="flex flex-wrap items-baseline gap-x-6 py-6">
      {page > 1 && page <= pages && (
        <a href={searchAddress(asked, { page: page - 1 })} rel="prev" className="py-1 text-talk">
          Previous page
        </a>
      )}
      <span className="figures text-sm text-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={searchAddress(asked, { page: page + 1 })} rel="next" className="py-1 text-talk">
          Next page
        </a>
      )}
    </nav>
  )
}
