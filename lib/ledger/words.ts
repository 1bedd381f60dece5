import { ledger } from '../languages/words/en/ledger'
import type { Act } from '../status'
import type { Entry } from './hash'

// What an entry says in words: who is a kind and never a name. Pages say it in the reader's language, feed and files in English.

type Said = Pick<Entry, 'act' | 'by' | 'from' | 'to'>

/** The acts in the order in which they are counted. */
export const deeds = Object.keys(ledger.deeds) as Act[]

const again = {
  pending: 'undoToWait',
  approved: 'undoToPublished',
  rejected: 'undoToRejected',
  withdrawn: 'undoToWithdrawn',
} as const satisfies Record<Entry['to'], keyof typeof ledger.did>

/** The name of the words for what was done, without its end: "rejected a comment that was published". */
export function deedOf({ act, by, from, to }: Said): keyof typeof ledger.did {
  if (by === 'import') return act === 'reject' ? 'importRejected' : 'importApproved'
  if (act === 'undo') return again[to]
  if (act === 'approve') return from === 'rejected' ? 'approveRejected' : 'approve'
  if (act === 'reject') return from === 'approved' ? 'rejectPublished' : 'reject'
  return act
}

/** "Moderator rejected a comment". */
export const inWords = (entry: Said) => `${ledger.who[entry.by]} ${ledger.did[deedOf(entry)]}`

/** How anybody checks the chain, in words that need nothing but these. */
export const recipe = [ledger.recipe.numbers, ledger.recipe.hash, ledger.recipe.detail].map((step) => step.replace(/<\/?c>/g, ''))
