import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import type { Card as CardData } from '@/lib/articles'
import type { ListPage } from '@/lib/lists'
import { Portrait } from './author-list'
import { Card } from './card'
import { Headline, Kicker, Marks, Talked, Thumbnail } from './card-parts'
import { Pages } from './pages'

interface ListProps {
  title: string
  /** What the title is a name of, when it is not a section's. */
  above?: string
  section?: string
  /** A person's, where the list is of what they wrote. */
  picture?: { name: string; imageSrc: string | null; imageAlt: string }
  path: string
  list: ListPage
  /** What is said of it, on its first page. */
  children?: React.ReactNode
}

/** A page of a section's, topic's or author's stories: what editors placed, then the newest first. */
export function ArticleList({ title, above, section, picture, path, list, children }: ListProps) {
  const { cards, count, page, pages } = list
  const t = useTranslations('lists')
  const isFirst = page === 1
  const [first, ...rest] = cards
  const kicker = section === undefined
  return (
    <div className="sheet-width pt-8 sm:pt-12">
      <header data-section={section} className="list-title flex items-end gap-x-6">
        {picture && isFirst && <Portrait {...picture} large />}
        <div className="min-w-0 flex-1">
          {above && (
            <p className="mb-2 text-sm text-soft">
              <bdi>
                <Sentence>{above}</Sentence>
              </bdi>
            </p>
          )}
          <h1 className="font-serif text-3xl font-semibold tracking-[-0.02em]">
            <bdi>{picture ? title : <Sentence>{title}</Sentence>}</bdi>
            {!isFirst && <span className="text-xl font-normal text-soft">{t('pages.after', { page })}</span>}
          </h1>
          <p className="facts small mt-2">
            <span>{t('articles', { count })}</span>
            {picture && (
              <span>
                <A href="/authors">{t('authors')}</A>
              </span>
            )}
            {pages > 1 && <span>{t('pages.here', { page, pages })}</span>}
          </p>
        </div>
      </header>
      {isFirst && children}
      {first ? (
        <ol>
          {isFirst &&
            (first.imageSrc ? (
              <li className="py-6">
                <Card card={first} size="large" picture="wide" kicker={kicker} heading="h2" />
              </li>
            ) : (
              <Row card={first} kicker={kicker} size="large" />
            ))}
          {(isFirst ? rest : cards).map((card) => (
            <Row key={card.id} card={card} kicker={kicker} />
          ))}
        </ol>
      ) : (
        <p className="py-6 font-serif text-lg text-soft">{t('nothing')}</p>
      )}
      <Pages path={path} list={list} />
    </div>
  )
}

function Row({ card, kicker, size = 'plain' }: { card: CardData; kicker: boolean; size?: 'plain' | 'large' }) {
  return (
    <li
      data-section={card.section.slug}
      className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 border-t border-rule py-6 first:border-0 lg:grid-cols-[9rem_minmax(0,1fr)_auto] lg:gap-x-8"
    >
      <p className="small max-lg:col-span-2">
        <When at={card.publishedAt} as="short" />
      </p>
      <div lang={card.lang} dir={card.dir} className={`max-w-[44rem] ${card.imageSrc ? '' : 'max-lg:col-span-2'}`}>
        {kicker && <Kicker section={card.section} />}
        <Headline card={card} size={size} heading="h2" />
        {card.standfirst && <p className={`standfirst-small ${size === 'large' ? '' : 'max-sm:hidden'}`}>{card.standfirst}</p>}
        <p className="facts small mt-2">
          <Marks card={card} />
          <Talked card={card} />
        </p>
      </div>
      <Thumbnail card={card} place="list" className="list-picture aspect-[3/2] w-28 sm:w-48 lg:w-60" />
    </li>
  )
}
