'use client'

import type { Context } from '@/lib/desk/context'
import { addressOf, type View } from '@/lib/desk/view'
import { ActionsBar } from './actions-bar'
import { AppealForm } from './appeal-form'
import { BanSheet, type useBan } from './ban-sheet'
import { isBlurred } from './blurred'
import { Comment } from './comment'
import { type Row, shownDone } from './desk-rows'
import { Person } from './person'
import { RejectForm } from './reject-form'
import { useTools } from './tools'
import type { useDesk } from './use-desk'

interface ReadingProps {
  row: Row
  context: Context | undefined
  shown: boolean
  show: () => void
  rejecting: boolean
  view: View
  board: ReturnType<typeof useDesk>
  ban: ReturnType<typeof useBan>
  skip: () => void
  back: () => void
}

/** The comment that is open, and whoever wrote it. */
export function Reading({ row, context, shown, show, rejecting, view, board, ban, skip, back }: ReadingProps) {
  const { blurAbove } = useTools()
  const { item } = row
  const list = addressOf(view)
  return (
    <div className="desk-reading">
      <section id="reading" aria-label="Comment" className="desk-comment">
        <p className="phone-only">
          <a
            href={list}
            onClick={(event) => {
              event.preventDefault()
              back()
            }}
            className="quiet inline-flex min-h-11 items-center"
          >
            ← Back to the list
          </a>
        </p>
        <Comment row={row} context={context} blurred={!shown && isBlurred(item, blurAbove)} show={show}>
          <ActionsBar row={row} skip={skip} />
          {rejecting && !shownDone(row) && (
            <section aria-label="Reject" className="mt-4 border-2 border-rejected p-4">
              <RejectForm rows={[row]} title="reject-here" cancel={<a href={list}>Cancel</a>} />
            </section>
          )}
          {context?.appeal && !shownDone(row) && <AppealForm row={row} appeal={context.appeal} />}
        </Comment>
        <BanSheet
          row={row}
          ban={ban}
          done={({ batch, decided, said }, clause) => {
            board.tell({ kind: 'answered', nth: 0, act: 'reject', clauses: [clause], decisions: decided, batch })
            board.tell({ kind: 'skipped' })
            board.tell({ kind: 'said', text: said })
          }}
        />
      </section>
      <aside aria-label="Author" className="desk-person">
        <Person author={context?.author} />
      </aside>
    </div>
  )
}
