import type { Entry } from './hash'

// What an entry says in words: who is a kind and never a name.

export const doers = {
  policy: 'Machine',
  moderator: 'Moderator',
  author: 'Author',
  import: 'Import',
} as const satisfies Record<Entry['by'], string>

/** The acts as they are counted. */
export const deeds = {
  publish: 'Published at once',
  approve: 'Approved',
  reject: 'Rejected',
  hold: 'Taken down to be looked at again',
  withdraw: 'Withdrawn by its author',
  undo: 'Decision taken back',
  uphold: 'Rejection upheld on appeal',
  overturn: 'Rejection overturned on appeal',
} as const satisfies Record<Entry['act'], string>

const again = {
  pending: 'it waits again',
  approved: 'it is published again',
  rejected: 'it is rejected again',
  withdrawn: 'it is withdrawn again',
} as const satisfies Record<Entry['to'], string>

/** What was done, without its end: "rejected a comment that was published". */
export function did({ act, by, from, to }: Pick<Entry, 'act' | 'by' | 'from' | 'to'>): string {
  if (by === 'import') return act === 'reject' ? 'brought a comment that was rejected' : 'brought a comment that was approved'
  if (act === 'publish') return 'published a comment at once'
  if (act === 'hold') return 'took a published comment down to be looked at again'
  if (act === 'withdraw') return 'withdrew a published comment'
  if (act === 'undo') return `took back the decision on a comment: ${again[to]}`
  if (act === 'uphold') return 'upheld a rejection on appeal'
  if (act === 'overturn') return 'overturned a rejection on appeal: the comment is published'
  if (act === 'approve') return from === 'rejected' ? 'approved a comment that was rejected' : 'approved a comment'
  return from === 'approved' ? 'rejected a comment that was published' : 'rejected a comment'
}

/** "Moderator rejected a comment". */
export const inWords = (entry: Pick<Entry, 'act' | 'by' | 'from' | 'to'>) => `${doers[entry.by]} ${did(entry)}`
