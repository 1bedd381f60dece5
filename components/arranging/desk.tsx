import { When } from '@/components/site/when'
import type { Section } from '@/lib/articles'
import { deskOf, front } from '@/lib/newsroom/blocks'
import type { Board, BoardArticle } from '@/lib/newsroom/board'
import type { FrontDraft } from '@/lib/newsroom/front-draft'
import type { ListedFront } from '@/lib/newsroom/front-live'
import { timeZone } from '@/lib/site'
import { localTime } from '@/lib/time-zone'
import { BoardSheet } from './board-sheet'
import { Choose } from './choose'
import { Fronts } from './fronts'
import { GoLive } from './go-live'
import { MoveForm, Moves } from './moves'
import { placesOf } from './place-choice'
import { Said } from './said'
import { ScheduleForm } from './schedule-form'

interface DeskProps {
  place: string
  title: string
  sections: Section[]
  draft: FrontDraft
  board: Board
  articles: BoardArticle[]
  fronts: { scheduled: ListedFront[]; earlier: ListedFront[] }
  words: string
  /** What was just done, from the address. */
  said: string | undefined
}

const told = new Map([
  ['live', 'It is live.'],
  ['scheduled', 'It is scheduled.'],
])

/** Where editors arrange a page: the page in the middle, what can be placed beside it, and the ways it goes live. */
export function ArrangingDesk({ place, title, sections, draft, board, articles, fronts, words, said }: DeskProps) {
  const { blocks, version, steps, by, at } = draft
  const seen = { place, version }
  const desk = deskOf(place)
  const soon = localTime(new Date(Date.now() + 3_600_000), timeZone)
  return (
    <>
      <header className="border-b border-rule pt-8">
        <h1 className="font-serif text-3xl">{title}</h1>
        <p className="small mt-1">
          {steps > 0 && at ? (
            <>
              A draft that is not live: last changed by {by ?? 'the program'}, <When at={at} as="short" />
            </>
          ) : (
            'As it is live. The first change begins a draft.'
          )}
        </p>
        <nav aria-label="Pages" className="desk-tabs mt-3">
          {[{ place: front, name: 'Front' }, ...sections.map(({ slug, name }) => ({ place: `/sections/${slug}`, name }))].map((page) => (
            <a key={page.place} href={deskOf(page.place)} aria-current={page.place === place ? 'page' : undefined}>
              {page.name}
            </a>
          ))}
        </nav>
      </header>
      {steps === 0 && said && told.has(said) && (
        <Said>
          {told.get(said)} <a href={place}>See the page</a>
        </Said>
      )}
      <Moves place={place} version={version}>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-4">
          <a href={`${desk}/preview`} className="button">
            Preview
          </a>
          <GoLive {...seen} isChanged={steps > 0} />
          {steps > 0 && (
            <MoveForm className="row-acts">
              <button type="submit" name="act" value="undo" className="quiet row-button">
                Undo the last change
              </button>
              <button type="submit" name="act" value="anew" className="quiet row-button">
                Begin again from what is live
              </button>
            </MoveForm>
          )}
          <a href="#choose" className="phone-only text-sm">
            To the articles
          </a>
        </div>
        <p className="small max-w-[44rem] pb-5">
          Every change is kept at once, in a draft: readers see it when it is put live. Rows are moved by their buttons
          <span className="scripted">, by dragging them, or with Alt and the arrow keys</span>. Grey headlines fill a place by themselves
          until you keep one there or place another; a chosen article that is withdrawn makes room for the newest.
        </p>
        <div className="arranging">
          <BoardSheet board={board} blocks={blocks} isFront={place === front} />
          <Choose articles={articles} blocks={blocks} places={placesOf(board)} words={words} desk={desk} />
          <aside aria-label="Going live">
            <h2 className="font-serif text-lg font-semibold">Later</h2>
            <ScheduleForm {...seen} timeZone={timeZone} soon={soon} />
            <Fronts place={place} {...fronts} />
          </aside>
        </div>
      </Moves>
    </>
  )
}
