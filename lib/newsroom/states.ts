// Which act leads an article from where to where, and who may. The Publish tab draws its buttons from this table, and
// lib/newsroom/publishing.ts obeys it.

export const statuses = ['draft', 'review', 'scheduled', 'published', 'withdrawn'] as const
export type ArticleStatus = (typeof statuses)[number]
/** The clock: what happens by itself when a time has come. */
export type Mover = 'editor' | 'clock'
export type Move =
  | 'send-for-review'
  | 'send-back'
  | 'schedule'
  | 'unschedule'
  | 'return'
  | 'publish'
  | 'publish-changes'
  | 'withdraw'
  | 'put-back'

interface Transition {
  from: readonly ArticleStatus[]
  to: ArticleStatus
  by: readonly Mover[]
  /** It stands on the page afterwards: what has to be there is there, and whoever does it has seen the text. */
  shows?: boolean
  /** It wants a reason, which the newsroom reads. */
  why?: boolean
  label: string
  done: string
}

export const moves = {
  'send-for-review': { from: ['draft'], to: 'review', by: ['editor'], label: 'Send for review', done: 'Sent for review.' },
  'send-back': { from: ['review'], to: 'draft', by: ['editor'], why: true, label: 'Send back', done: 'Sent back.' },
  schedule: { from: ['draft', 'review', 'scheduled'], to: 'scheduled', by: ['editor'], label: 'Schedule', done: 'Scheduled.' },
  unschedule: { from: ['scheduled'], to: 'review', by: ['editor'], label: 'Unschedule', done: 'Taken off the schedule.' },
  return: { from: ['scheduled'], to: 'review', by: ['clock'], label: 'Return', done: 'Returned.' },
  publish: {
    ...{ from: ['draft', 'review', 'scheduled'], to: 'published', by: ['editor', 'clock'] },
    ...{ shows: true, label: 'Publish now', done: 'Published.' },
  },
  'publish-changes': {
    ...{ from: ['published'], to: 'published', by: ['editor'] },
    ...{ shows: true, label: 'Publish changes', done: 'The changes are published.' },
  },
  withdraw: { from: ['published'], to: 'withdrawn', by: ['editor'], why: true, label: 'Withdraw', done: 'Withdrawn.' },
  'put-back': {
    ...{ from: ['withdrawn'], to: 'published', by: ['editor'] },
    ...{ shows: true, label: 'Put back', done: 'Put back: readers see it again.' },
  },
} satisfies Record<Move, Transition>

/** The moves in the order of the table. */
export const moveNames = Object.keys(moves) as Move[]

/** The same with every field there, or left out. */
export const transition = (move: Move): Transition => moves[move]

/** True when the table has it. */
export function mayMove(move: Move, status: ArticleStatus, by: Mover): boolean {
  const { from, by: who } = transition(move)
  return from.includes(status) && who.includes(by)
}

/** What somebody may do with an article in this status, in the order of the table. */
export const movesFrom = (status: ArticleStatus, by: Mover): Move[] => moveNames.filter((move) => mayMove(move, status, by))
