'use client'

import { Acts } from './acts'
import { HiddenLines } from './hidden-lines'
import { NewComments } from './new-comments'
import { QuoteSelection } from './quote-selection'
import { useHidden } from './use-hidden'
import { useMine } from './use-mine'

export interface IslandProps {
  article: string
  /** The newest that the page knows of. */
  since: string
}

/** What a reader can do and hear in the comments, where scripts run. The comments themselves stay as the server wrote them. */
export function Island({ article, since }: IslandProps) {
  const mine = useMine(article)
  const hidden = useHidden(mine)
  return (
    <>
      <Acts staff={mine?.staff ?? false} hide={hidden.hide} />
      <HiddenLines keys={hidden.keys} just={hidden.just} stop={hidden.stop} />
      <div className="edge">
        <QuoteSelection />
        <NewComments article={article} since={since} />
      </div>
    </>
  )
}
