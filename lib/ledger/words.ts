import type { Entry } from './hash'

// What an entry says in words: who is a kind and never a name.

export const doers = { policy: 'Machine', moderator: 'Moderator', author: 'Author', import: 'Import' } as const satisfies Record<
  Entry['by'],
  string
>

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

type Told = Pick<Entry, 'act' | 'by' | 'from' | 'to'>

const statuses = {
  pending: 'waits again',
  approved: 'is published again',
  rejected: 'is rejected again',
  withdrawn: 'is withdrawn again',
} as const

/** One sentence without its end: "A moderator rejected a comment". */
export function inWords({ act, by, from, to }: Told): string {
  if (by === 'author') return 'An author withdrew a comment that was published'
  if (by === 'import') return act === 'reject' ? 'A comment came with an import, rejected' : 'A comment came with an import, approved'
  const who = by === 'policy' ? 'The program' : 'A moderator'
  if (act === 'publish') return `${who} published a comment at once`
  if (act === 'hold') return `${who} took a published comment down to be looked at again`
  if (act === 'approve') return from === 'rejected' ? `${who} approved a comment that was rejected` : `${who} approved a comment`
  if (act === 'reject') return from === 'approved' ? `${who} rejected a comment that was published` : `${who} rejected a comment`
  if (act === 'uphold') return `${who} looked again and upheld a rejection`
  if (act === 'overturn') return `${who} looked again and overturned a rejection`
  if (act === 'undo') return `${who} took a decision back: the comment ${statuses[to]}`
  return `${who} withdrew a comment`
}
