import type { KeyName } from '@/lib/desk/keys'
import { mayPress, rowOn, undoable } from './desk-rows'
import type { useDesk } from './use-desk'
import { useKeys } from './use-keys'

interface DeskKeysProps {
  keys: Record<KeyName, string> | null
  board: ReturnType<typeof useDesk>
  focusHeading: () => void
  ask: (ids: string[]) => void
  help: () => void
  skip: () => void
}

/** What each key does. All but search and help are about the comment that is open. */
export function useDeskKeys({ keys, board, focusHeading, ask, help, skip }: DeskKeysProps) {
  const { now, tell, press, claim, decidedOrder } = board
  const say = (text: string) => tell({ kind: 'said', text })
  const here = (work: (id: string) => void) => () => {
    const { current } = now()
    if (current) work(current)
  }
  const may = (id: string, act: 'approve' | 'hold' | 'reject') => {
    const row = rowOn(now(), id)
    const can = row !== undefined && mayPress(row, act)
    if (!can) say('That cannot be done to this comment now.')
    return can
  }
  const decide = (act: 'approve' | 'hold') =>
    here((id) => {
      if (!may(id, act)) return
      press({ act, ids: [id] })
      focusHeading()
    })
  const step = (by: 1 | -1) => () => {
    tell({ kind: 'stepped', by })
    focusHeading()
  }
  useKeys(keys, {
    down: step(1),
    up: step(-1),
    approve: decide('approve'),
    hold: decide('hold'),
    reject: here((id) => may(id, 'reject') && ask([id])),
    undo() {
      const last = undoable(now(), decidedOrder.current)
      if (!last) return say('There is nothing to undo here.')
      press({ act: 'undo', ids: [last.item.id] })
      focusHeading()
    },
    next: skip,
    claim: here(claim),
    search: () => document.getElementById('search')?.focus(),
    help,
    select: here((id) => tell({ kind: 'selected', id, range: false })),
  })
}
