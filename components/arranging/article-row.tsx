import { When } from '@/components/site/when'
import type { Slot } from '@/lib/newsroom/blocks'
import type { BoardArticle } from '@/lib/newsroom/board'
import { Act } from './act'
import { MoveForm } from './moves'
import { PlaceChoice, type Places } from './place-choice'

/** What is known of an article beside its headline, and why it is not on the page where it is not. */
export function RowFacts({
  article: { status, publishedAt, section },
}: {
  article: Pick<BoardArticle, 'status' | 'publishedAt' | 'section'>
}) {
  return (
    <p className="facts small">
      <span>{section.name}</span>
      {status === 'published' ? (
        <span>
          <When at={publishedAt} as="short" />
        </span>
      ) : (
        <span className="text-held">
          {status === 'scheduled' ? (
            <>
              Not on the page before <When at={publishedAt} as="short" />
            </>
          ) : (
            'Not on the page: it is not published'
          )}
        </span>
      )}
    </p>
  )
}

/** By this a row is dragged. Keys and buttons do the same, so it is for the pointer alone. */
export function Handle() {
  return (
    <span data-handle aria-hidden className="drag-handle scripted">
      <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor" aria-hidden="true">
        {[2, 8, 14].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </span>
  )
}

/** What stands for its picture; the headline says what it is. */
export function Thumb({ src }: { src: string | null }) {
  return src ? <img src={src} alt="" width={72} height={48} loading="lazy" className="h-12 w-18 bg-shade object-cover" /> : null
}

interface RowProps {
  article: BoardArticle
  /** Where it stands. */
  slot: Slot
  places: Places
}

/** An article in its place, with everything that can be done with it. */
export function ArticleRow({ article, slot, places }: RowProps) {
  const isLead = slot === 'lead'
  const { id, headline, lang, dir } = article
  return (
    <li data-article={id} data-movable data-headline={headline} className="arranging-row">
      <Handle />
      <div className="min-w-0">
        <p lang={lang} dir={dir} className={`font-serif ${isLead ? 'text-xl' : 'text-lg'}`}>
          {headline}
        </p>
        <RowFacts article={article} />
        <MoveForm fields={{ article: id }} className="row-acts">
          {!isLead && (
            <Act value="up" of={headline}>
              Move up
            </Act>
          )}
          <Act value="down" of={headline}>
            Move down
          </Act>
          {!isLead && (
            <Act value="lead" of={headline}>
              To lead
            </Act>
          )}
          <Act value="take" of={headline}>
            Take out
          </Act>
          <PlaceChoice places={places} headline={headline} button="Move" chosen={slot} />
        </MoveForm>
      </div>
      <Thumb src={article.imageSrc} />
    </li>
  )
}
