// Which act leads from where to where, who may, and whether it must cite a clause or say why.
// The desk draws its buttons from this table and lib/decisions.ts obeys it.

export type Status = 'pending' | 'approved' | 'rejected' | 'withdrawn'
export type By = 'policy' | 'moderator' | 'author' | 'import'
export type Act = 'publish' | 'hold' | 'approve' | 'reject' | 'withdraw' | 'undo' | 'uphold' | 'overturn'

interface Transition {
  from: readonly Status[]
  /** 'before' is the status that the undone decision found. */
  to: Status | 'before'
  by: readonly By[]
  cites: boolean
  /** It decides an open appeal, and says why. */
  appeal?: boolean
  label: string
  done: string
}

export const acts = {
  publish: { from: ['pending', 'approved'], to: 'approved', by: ['policy'], cites: false, label: 'Publish', done: 'Published' },
  hold: { from: ['pending', 'approved'], to: 'pending', by: ['policy', 'moderator'], cites: false, label: 'Hold', done: 'Held' },
  approve: { from: ['pending', 'rejected'], to: 'approved', by: ['moderator', 'import'], cites: false, label: 'Approve', done: 'Approved' },
  reject: { from: ['pending', 'approved'], to: 'rejected', by: ['moderator', 'import'], cites: true, label: 'Reject', done: 'Rejected' },
  withdraw: { from: ['pending', 'approved'], to: 'withdrawn', by: ['author'], cites: false, label: 'Withdraw', done: 'Withdrawn' },
  undo: { from: ['pending', 'approved', 'rejected'], to: 'before', by: ['moderator'], cites: false, label: 'Undo', done: 'Undone' },
  uphold: { from: ['rejected'], to: 'rejected', by: ['moderator'], cites: false, appeal: true, label: 'Uphold', done: 'Upheld' },
  overturn: { from: ['rejected'], to: 'approved', by: ['moderator'], cites: false, appeal: true, label: 'Overturn', done: 'Overturned' },
} satisfies Record<Act, Transition>

/** The acts that somebody may do to a comment in this status, in the order of the table; those on an appeal only where one is open, and then no others. */
export function actsFrom(status: Status, by: By, { appealed = false } = {}): Act[] {
  return (Object.keys(acts) as Act[]).filter((act) => mayAct(act, status, by) && isAppealAct(act) === appealed)
}

/** True where the table lets these do this act to a comment of this status. */
export function mayAct(act: Act, status: Status, by: By): boolean {
  const { from, by: who }: Transition = acts[act]
  return from.includes(status) && who.includes(by)
}

/** True for an act that decides an appeal. */
export function isAppealAct(act: Act): boolean {
  const { appeal = false }: Transition = acts[act]
  return appeal
}
