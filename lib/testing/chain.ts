import { createHash } from 'node:crypto'

export interface PublicEntry {
  number: number
  at: string
  act: string
  by: string
  from: string
  to: string
  policyVersion: number
  clauses: string[]
  article: string
  detail: string
  note: string
  before: string
  hash: string
}

/** Checks a chain as the page tells strangers to do it, with nothing of ours. Returns the number of the first entry that is wrong; null where none is. */
export function firstWrong(entries: PublicEntry[], before = '0'.repeat(64), number = 0): number | null {
  for (const e of entries) {
    number++
    const list = [before, `${number}`, e.at, e.act, e.by, e.from, e.to, `${e.policyVersion}`, e.article, e.detail, e.note, ...e.clauses]
    const hash = createHash('sha256').update(JSON.stringify(list), 'utf8').digest('hex')
    if (e.before !== before || e.number !== number || e.hash !== hash) return number
    before = hash
  }
  return null
}
