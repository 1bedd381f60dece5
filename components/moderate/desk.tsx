'use client'

import { useActionState, useMemo, useState } from 'react'
import type { KeyName } from '@/lib/desk/keys'
import { addressOf } from '@/lib/desk/view'
import type { Answer } from '@/lib/form-action'
import { actOnComment, decideSeveral, undoSeveral } from './actions'
import { useBan } from './ban-sheet'
import { Care } from './care'
import { Connection } from './connection'
import { nextOpen, openCount, rowOn } from './desk-rows'
import { type FilterChoices, Filters } from './filters'
import { Key } from './key'
import { KeysSheet } from './keys-sheet'
import { List } from './list'
import { ManyBar } from './many-bar'
import { Orders } from './orders'
import { Reading } from './reading'
import { RejectSheet } from './reject-sheet'
import { Tabs } from './tabs'
import { Told } from './told'
import { type Tools, ToolsProvider } from './tools'
import { UndoAll } from './undo-all'
import type { Seen } from './use-decisions'
import { type DeskStart, useDesk, withComment } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useFocus } from './use-focus'

export interface DeskProps extends DeskStart {
  choices: FilterChoices
  keys: Record<KeyName, string> | null
  blurAbove: number
  shift: React.ComponentProps<typeof Care>['shift']
  /** Without JavaScript: the comment was opened to be rejected. */
  rejecting: boolean
  /** On a phone, which shows one thing at a time: the comment was asked for. */
  opened: boolean
}

/** The desk: the list, the one comment with its context, and whoever wrote it. */
export function Desk(props: DeskProps) {
  const { view, clauses, keys, blurAbove, me, choices } = props
  const board = useDesk(props)
  const { desk, tell, now, press, claim } = board
  const [one, plain] = useActionState(actOnComment, null)
  const [many, plainMany] = useActionState(decideSeveral, null)
  const [undone, plainUndo] = useActionState(undoSeveral, null)
  const ban = useBan()
  const [asked, setAsked] = useState<{ ids: string[]; others: Seen[] } | null>(null)
  const [helping, setHelping] = useState(false)
  const [opened, setOpened] = useState(props.opened)
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  const { focusHeading, focusRow } = useFocus(desk)

  const tools = useMemo(
    (): Tools => ({
      ...{ clauses, keys, blurAbove, plain, me, press, claim },
      pressRow(act, id) {
        focusRow(act === 'undo' ? id : nextOpen(now(), id), act === 'undo' ? 'approve' : act)
        press({ act, ids: [id] })
      },
      ask: (ids, others = []) => setAsked({ ids, others }),
      go(id) {
        setOpened(true)
        tell({ kind: 'went', id })
        focusHeading()
      },
      select: (id, range) => tell({ kind: 'selected', id, range }),
      addressOf: (id) => withComment(view, id),
    }),
    [clauses, keys, blurAbove, plain, me, claim, press, tell, now, view, focusHeading, focusRow],
  )
  const skip = () => {
    tell({ kind: 'skipped' })
    focusHeading()
  }
  useDeskKeys({ keys, board, focusHeading, ask: tools.ask, help: () => setHelping(true), skip })

  const row = rowOn(desk, desk.current)
  const toReject = (asked?.ids ?? [desk.current]).flatMap((id) => rowOn(desk, id) ?? [])
  const decided = desk.rows.filter(({ done }) => done?.mine).length
  return (
    <ToolsProvider value={tools}>
      <header className="desk-head">
        <h1 className="font-serif text-2xl">Moderation</h1>
        <Tabs view={view} counts={desk.counts} />
        <div className="ms-auto flex items-baseline gap-4">
          <Connection state={board.connection} />
          <button type="button" onClick={() => setHelping(true)} className="quiet scripted wide-only">
            Keys <Key name="help" />
          </button>
        </div>
      </header>
      <div className="desk-under">
        <Filters view={view} choices={choices} />
        <Orders view={view} />
        <Told said={desk.said} answers={[one, many, undone, ban.answer]} />
        <Care shift={props.shift} more={Math.max(0, decided - props.items.filter(({ done }) => done).length)} />
      </div>
      <UndoAll batch={desk.batch ?? (desk.said.nth === 0 ? sweptBy(many, ban.answer) : null)} action={plainUndo} undo={board.undoAll} />
      <ManyBar
        selected={desk.selected}
        open={openCount(desk)}
        action={plainMany}
        selectAll={() => tell({ kind: 'selected-all' })}
        unselect={() => tell({ kind: 'unselected' })}
      />
      <div className="desk" data-showing={opened && row ? 'comment' : 'list'}>
        <section aria-label="List" className="desk-list">
          <List
            desk={desk}
            shown={shown}
            more={desk.after && addressOf({ ...view, after: desk.after })}
            loadMore={board.more}
            showCame={() => tell({ kind: 'shown', first: view.order !== 'oldest' })}
          />
        </section>
        {row && (
          <Reading
            row={row}
            context={board.contexts[row.item.id]}
            shown={shown.has(row.item.id)}
            show={() => setShown((all) => new Set([...all, row.item.id]))}
            rejecting={props.rejecting && row.item.id === props.current}
            {...{ view, board, ban, skip }}
            back={() => {
              setOpened(false)
              focusRow(row.item.id, null)
            }}
          />
        )}
      </div>
      <RejectSheet
        rows={toReject}
        others={asked?.others}
        open={asked !== null}
        close={(sent) => {
          setAsked(null)
          if (sent) focusHeading()
        }}
      />
      <KeysSheet open={helping} close={() => setHelping(false)} />
    </ToolsProvider>
  )
}

/** What the forms without JavaScript have done in one sweep, for it to be undone. */
function sweptBy(...answers: (Answer<{ batch: string }> | null)[]): { id: string } | null {
  const done = answers.find((answer) => answer?.state === 'done')
  return done?.state === 'done' ? { id: done.result.batch } : null
}
