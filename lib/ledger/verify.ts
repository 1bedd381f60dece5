import type { Db } from '../db'
import type { Act, By, Status } from '../status'
import { beginning, detailOf, type Entry, hashOf, noteOf } from './hash'

// Proves the ledger against the decisions it tells of. What was changed in the database behind the site's back is found: an
// entry, a decision, one that is missing or was added. Whoever can change everything can write a new chain from the first entry
// on, or leave out the end of it: that shows by a hash that somebody outside has kept (`head`).

export interface Verified {
  entries: number
  /** The hash of the last entry. */
  head: string
  /** Notes that were emptied when the comment's author was erased: their digest stays and fits no note any more. */
  emptied: number
  /** The first that is not as it was written; null where all is. */
  fault: Fault | null
}

export interface Fault {
  /** The entry's number; null where it is about a decision that has none. */
  entry: number | null
  decision: string | null
  /** What differs. */
  fields: string[]
  words: string
}

interface How {
  progress?: (entries: number) => void
  /** A hash that was published once: one of the chain must have it. */
  head?: string
}

const atOnce = 5_000

/** Reads every entry and the decision it tells of, some thousand at a time, and makes every hash anew. It may run beside the site. */
export async function verify(db: Db, { progress = () => {}, head: known }: How = {}): Promise<Verified> {
  const found = { entries: 0, head: beginning, emptied: 0 }
  let seen = !known
  for (;;) {
    const pairs = await pairsAfter(db, found.entries)
    for (const [index, pair] of pairs.entries()) {
      const fault = await wrongOf(db, pair, { ...found, next: pairs[index + 1]?.before })
      if (fault) return { ...found, fault }
      if (pair.emptied) found.emptied++
      found.entries = pair.number
      found.head = pair.hash
      seen ||= pair.hash === known
    }
    progress(found.entries)
    if (pairs.length < atOnce) break
  }
  const missing = await unentered(db)
  if (missing) {
    const words = `The decision ${missing} has no entry: its entry, at the end, was deleted, or the decision was added.`
    return { ...found, fault: { entry: null, decision: missing, fields: [], words } }
  }
  if (seen) return { ...found, fault: null }
  const words = `No entry has the hash ${known}: the chain was cut off before it, or made anew.`
  return { ...found, fault: { entry: null, decision: null, fields: [], words } }
}

/** An entry beside its decision; null where that is not there. */
interface Pair extends Entry {
  decisionId: string
  decision: Decision | null
  /** The decision's note was emptied by an erasure. */
  emptied: boolean
}

type Decision = Pick<Entry, 'at' | 'act' | 'by' | 'from' | 'to' | 'policyVersion' | 'clauses' | 'article' | 'detail'> & {
  note: string
  text: string
  erased: boolean
}

async function pairsAfter(db: Db, number: number): Promise<Pair[]> {
  const rows = await db.$queryRaw<Row[]>`
    select e.number, e."decisionId", e.at, e.act::text as act, e."by"::text as by, e."from"::text as "from", e."to"::text as "to", e."policyVersion",
      e.clauses, e.article, e.detail, e.note, e.before, e.hash, d.id, d."commentId", d.revision, d.act::text as "dAct", d."by"::text as "dBy",
      d."actorId", d."policyVersion" as "dVersion", d.clauses as "dClauses", d.note as text, d."from"::text as "dFrom", d."to"::text as "dTo",
      d.undoes, d.batch, d.at as "dAt", coalesce(a.slug, '') as slug, c."erasedAt" is not null as erased
    from "LedgerEntry" e
    left join "Decision" d on d.id = e."decisionId"
    left join "Comment" c on c.id = d."commentId"
    left join "Article" a on a.id = c."articleId"
    where e.number > ${number} order by e.number limit ${atOnce}`
  return rows.map(pairOf)
}

interface Row extends Omit<Entry, 'number' | 'at'> {
  number: bigint
  at: Date
  decisionId: string
  id: string | null
  commentId: string
  revision: number
  actorId: string | null
  undoes: string | null
  batch: string | null
  text: string
  slug: string
  erased: boolean
  dAt: Date
  dAct: Act
  dBy: By
  dFrom: Status
  dTo: Status
  dVersion: number
  dClauses: string[]
}

function pairOf(row: Row): Pair {
  const { act, by, from, to, policyVersion, clauses, article, detail, note, before, hash, decisionId, id, text, erased } = row
  const entry = {
    number: Number(row.number),
    at: row.at.toISOString(),
    act,
    by,
    from,
    to,
    policyVersion,
    clauses,
    article,
    detail,
    note,
    before,
    hash,
  }
  if (id === null) return { ...entry, decisionId, decision: null, emptied: false }
  const said = {
    at: row.dAt.toISOString(),
    act: row.dAct,
    by: row.dBy,
    from: row.dFrom,
    to: row.dTo,
    policyVersion: row.dVersion,
    clauses: row.dClauses,
  }
  const decision = { ...said, article: row.slug, detail: detailOf({ ...row, id }), note: noteOf(id, text), text, erased }
  return { ...entry, decisionId, decision, emptied: text === '' && erased && decision.note !== note }
}

const compared = ['at', 'act', 'by', 'from', 'to', 'policyVersion', 'clauses', 'detail', 'note'] as const
/** What an entry says in one word and a decision in several. */
const inDecision: Partial<Record<string, string>> = { detail: 'comment, revision, moderator, undoes or batch' }

interface Before {
  entries: number
  head: string
  /** What the entry after it, where there is one, says of its hash. */
  next: string | undefined
}

async function wrongOf(db: Db, pair: Pair, { entries, head, next }: Before): Promise<Fault | null> {
  const { number, decision, decisionId } = pair
  const fault = (fields: string[], words: string): Fault => ({ entry: number, decision: decisionId, fields, words })
  if (number !== entries + 1) return missing(db, entries + 1, number)
  const differing = decision
    ? compared.filter((name) => JSON.stringify(decision[name]) !== JSON.stringify(pair[name]) && !(name === 'note' && pair.emptied))
    : []
  const sound = hashOf({ ...pair, before: head })
  if (sound !== pair.hash) {
    if (pair.before !== head && (hashOf(pair) === pair.hash || differing.length === 0))
      return fault(
        ['before'],
        `Entry ${number} does not follow entry ${entries}: the chain breaks between them, one of them is not the one that was there.`,
      )
    if (sound === next) return fault(['hash'], `Entry ${number} was changed: its hash is not that of what it says.`)
    const fields: string[] = [...differing]
    if (decision && decision.article !== pair.article) fields.push('article')
    if (pair.before !== head) fields.push('before')
    const which =
      fields.length > 0
        ? `${fields.join(', ')} ${fields.length > 1 ? 'are' : 'is'} not what was written`
        : 'its hash is not that of what it says'
    return fault(fields, `Entry ${number}, on the decision ${decisionId}, was changed: ${which}.`)
  }
  if (pair.before !== head) return fault(['before'], `Entry ${number} was changed: before is not the hash of entry ${entries}.`)
  if (!decision) return fault([], `Entry ${number} tells of the decision ${decisionId}, which is not there: it was deleted.`)
  if (differing.length === 0) return null
  const which = differing.map((name) => inDecision[name] ?? name).join('; ')
  return fault(
    differing,
    `The decision ${decisionId} was changed since entry ${number} was written: ${which}. (Or the entry was given another decision.)`,
  )
}

async function missing(db: Db, number: number, found: number): Promise<Fault> {
  if (found < number) return { entry: found, decision: null, fields: ['number'], words: `Entry ${found} was added: entries begin with 1.` }
  const decision = await unentered(db)
  const which = decision ? `, on the decision ${decision} if the entry alone was deleted` : ''
  const many = found > number + 1 ? `Entries ${number} to ${found - 1} are missing` : `Entry ${number} is missing`
  return { entry: number, decision, fields: [], words: `${many}${which}.` }
}

/** The first decision that must have an entry and has none. */
async function unentered(db: Db): Promise<string | null> {
  const [decision] = await db.$queryRaw<{ id: string }[]>`
    select d.id from "Decision" d
    where (d."from" in ('approved', 'rejected') or d."to" in ('approved', 'rejected'))
      and not exists (select from "LedgerEntry" e where e."decisionId" = d.id)
    order by d.seq limit 1`
  return decision?.id ?? null
}
