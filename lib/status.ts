// Which act leads from where to where, who may, and whether it must cite a clause.
// The desk draws its buttons from this table and lib/decisions.ts obeys it.

export type Status = 'pending' | 'approved' | 'rejected' | 'withdrawn'
export type By = 'policy' | 'moderator' | 'author' | 'import'
export type Act = 'publish' | 'hold' | 'approve' | 'reject' | 'withdraw' | 'undo'

interface Transition {
  from: readonly Status[]
  /** 'before' is the status that the undone decision found. */
  to: Status | 'before'
  by: readonly By[]
  cites: boolean
  label: string
  done: string
}

export const acts = {
  publish: { from: ['pending'], to: 'approved', by: ['policy'], cites: false, label: 'Publish', done: 'Published' },
  hold: { from: ['pending', 'approved'], to: 'pending', by: ['policy', 'moderator'], cites: false, label: 'Hold', done: 'Held' },
  approve: { from: ['pending', 'rejected'], to: 'approved', by: ['moderator', 'import'], cites: false, label: 'Approve', done: 'Approved' },
  reject: { from: ['pending', 'approved'], to: 'rejected', by: ['moderator', 'import'], cites: true, label: 'Reject', done: 'Rejected' },
  withdraw: { from: ['pending', 'approved'], to: 'withdrawn', by: ['author'], cites: false, label: 'Withdraw', done: 'Withdrawn' },
  undo: { from: ['pending', 'approved', 'rejected'], to: 'before', by: ['moderator'], cites: false, label: 'Undo', done: 'Undone' },
} satisfies Record<Act, Transition>

/** The acts that somebody may do to a comment in this status, in the order of the table. */
export function actsFrom(status: Status, by: By): Act[] {
  return (Object.keys(acts) as Act[]).filter((act) => mayAct(act, status, by))
}

export function mayAct(act: Act, status: Status, by: By): boolean {
  const { from, by: who }: Transition = acts[act]
  return from.includes(status) && who.includes(by)
}
