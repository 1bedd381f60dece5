import { type Blocks, whereIs } from '@/lib/newsroom/blocks'
import type { BoardArticle } from '@/lib/newsroom/board'
import { Handle, RowFacts, Thumb } from './article-row'
import { MoveForm } from './moves'
import { PlaceChoice, type Places } from './place-choice'

interface ChooseProps {
  articles: BoardArticle[]
  blocks: Blocks
  places: Places
  words: string
  desk: string
}

/** The articles to choose from, newest first, with where each stands already. */
export function Choose({ articles, blocks, places, words, desk }: ChooseProps) {
  return (
    <section aria-labelledby="choose" className="choose">
      <h2 id="choose" className="font-serif text-lg font-semibold">
        Articles
      </h2>
      <search>
        {' '}
        <form action={desk} className="mt-2 flex flex-wrap gap-2">
          <input
            type="search"
            name="q"
            aria-label="Words of the headline"
            placeholder="Words of the headline"
            defaultValue={words}
            className="input flex-[1_1_9rem] min-w-0"
          />
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      {articles.length === 0 && (
        <p className="small py-4">
          No headline has these words. <a href={desk}>All articles</a>
        </p>
      )}
      <ul>
        {articles.map((article) => {
          const where = whereIs(blocks, article.id)
          const place = where && places.find(({ value }) => value === where.slot)
          return (
            <li key={article.id} data-article={article.id} data-headline={article.headline} className="arranging-row">
              <Handle />
              <div className="min-w-0">
                <p lang={article.lang} dir={article.dir} className="font-serif leading-snug">
                  {article.headline}
                </p>
                <RowFacts article={article} />
                <MoveForm fields={{ article: article.id }} className="row-acts">
                  {place && where && (
                    <span className="small font-semibold text-talk">
                      {place.name}
                      {where.of > 1 && `, ${where.index + 1} of ${where.of}`}
                    </span>
                  )}
                  <PlaceChoice
                    places={places}
                    headline={article.headline}
                    button={place ? 'Move' : 'Place'}
                    chosen={place?.value ?? bandOf(article, places)}
                  />
                </MoveForm>
              </div>
              <Thumb src={article.imageSrc} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Most go to their own section, where the page has it. */
function bandOf({ section }: BoardArticle, places: Places): string {
  return places.find(({ value }) => value === `section:${section.slug}`)?.value ?? 'seconds'
}
