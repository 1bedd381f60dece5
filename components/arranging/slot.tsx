import type { BoardSlot } from '@/lib/newsroom/board'
import { counted } from '@/lib/text'
import { Act } from './act'
import { ArticleRow } from './article-row'
import { MoveForm } from './moves'
import type { Places } from './place-choice'

interface SlotProps {
  slot: BoardSlot
  places: Places
  /** Beside the title. */
  children?: React.ReactNode
}

/** A place of the page: what editors chose for it, then what fills it by itself. */
export function Slot({ slot: { slot, name, most, chosen, fills }, places, children }: SlotProps) {
  const id = `slot-${slot.replace(':', '-')}`
  return (
    <section data-slot={slot} aria-labelledby={id} className="arranging-slot">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={id} className="text-sm font-semibold">
          {name}{' '}
          {most > 1 && (
            <span className="font-normal text-soft">{chosen.length === 0 ? '' : `${chosen.length} of at most ${most} chosen`}</span>
          )}
        </h3>
        {children}
      </header>
      {chosen.length > 0 && (
        <ol aria-label={name}>
          {chosen.map((article) => (
            <ArticleRow key={article.id} article={article} slot={slot} places={places} />
          ))}
        </ol>
      )}
      {fills.length > 0 && (
        <ul aria-label={`${name}, by itself`}>
          {fills.map(({ id, headline, lang, dir }) => (
            <li key={id} className="arranging-fill">
              <span lang={lang} dir={dir} className="font-serif">
                {headline}
              </span>
              {chosen.length < most && (
                <MoveForm fields={{ article: id, to: slot }}>
                  <Act value="put" of={headline}>
                    Keep here
                  </Act>
                </MoveForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen.length === 0 && fills.length === 0 && (
        <p className="small py-3">Nothing chosen: the newest follow. {most > 1 && `Room for ${counted(most, 'article')}.`}</p>
      )}
    </section>
  )
}
