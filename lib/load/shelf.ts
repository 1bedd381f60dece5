import type { PoolClient } from 'pg'
import { history } from '../decisions'
import { beginning, detailOf, type Entry, hashOf, noteOf } from '../ledger/hash'
import { checkNames } from '../policy/names'
import type { Status } from '../status'
import type { Made } from './comments'
import { copyInto, type Value } from './copy'
import type { Fate } from './fate'
import { InTime } from './in-time'
import type { Article } from './plan'
import type { Random } from './random'

type Row = Value[]
type Decided = ReturnType<typeof history>['decisions'][number]

const columns = {
  Comment: [
    ...['id', 'articleId', 'parentId', 'threadId', 'depth', 'authorId', 'guestName', 'guestEmail', 'body', 'status', 'policyVersion'],
    ...['score', 'fingerprint', 'lang', 'standing', 'openReports', 'decidedAt', 'createdAt'],
  ],
  Decision: ['id', 'commentId', 'revision', 'act', 'by', 'actorId', 'policyVersion', 'clauses', 'note', 'from', 'to', 'at'],
  LedgerEntry: [
    ...['number', 'decisionId', 'at', 'act', 'by', 'from', 'to', 'policyVersion', 'clauses', 'article', 'detail', 'note', 'before', 'hash'],
  ],
  Finding: ['id', 'commentId', 'revision', 'check', 'clause', 'outcome', 'message', 'start', 'end'],
  Report: ['id', 'commentId', 'revision', 'clause', 'policyVersion', 'guestName', 'guestEmail', 'reporter', 'settledById', 'at'],
  Appeal: ['id', 'commentId', 'decisionId', 'text', 'state', 'settledById', 'at'],
  Respect: ['commentId', 'userId', 'at'],
} as const
type Table = keyof typeof columns
const order = Object.keys(columns) as Table[]

const inLedger = ({ from, to }: Decided) => [from, to].some((status) => status === 'approved' || status === 'rejected')

interface Given {
  /** The number of the version under which all is said and decided. */
  policy: number
  readers: { id: string }[]
  random: Random
}

/** Where comments and all that belongs to them lie until they are sent: decisions until their time has come, and then each has its place in the ledger. */
export class Shelf {
  #rows = emptied()
  readonly #later = new InTime<{ decision: Decided; slug: string; after: [Table, Row][] }>()

  private constructor(
    private readonly client: PoolClient,
    private readonly given: Given,
    private last: { number: number; hash: string },
  ) {}

  /** One that goes on behind the ledger's last entry. The caller holds the ledger's lock. */
  static async open(client: PoolClient, given: Given): Promise<Shelf> {
    const { rows } = await client.query<{ number: string; hash: string }>(
      'select number, hash from "LedgerEntry" order by number desc limit 1',
    )
    return new Shelf(client, given, { number: Number(rows[0]?.number ?? 0), hash: rows[0]?.hash ?? beginning })
  }

  put(made: Made, { slug }: Article) {
    const { policy } = this.given
    const { comment, fate } = made
    this.#decide(comment.createdAt.getTime())
    const { decisions, now } = history(comment.id, made.steps, policy)
    this.#rows.Comment.push([
      ...[comment.id, comment.articleId, comment.parentId, comment.threadId, comment.depth, comment.authorId, comment.guestName],
      ...[comment.guestEmail, comment.body, now.status, policy, comment.score, comment.fingerprint, comment.lang, comment.standing],
      ...[comment.openReports, now.decidedAt, comment.createdAt],
    ])
    if (fate.found) this.#rows.Finding.push(finding(comment.id, comment.body, fate.found))
    this.#rows.Respect.push(...this.#respects(made, now.status))
    const beside = [...reports(comment.id, fate, decisions, policy), ...appeals(comment.id, fate, decisions)]
    decisions.forEach((decision, i) => {
      this.#later.put(decision.at.getTime(), { decision, slug, after: i === decisions.length - 1 ? beside : [] })
    })
  }

  /** A comment in five that is shown is respected by somebody, few of them by many. */
  #respects({ comment: { id, createdAt } }: Made, status: Status): Row[] {
    const { random, readers } = this.given
    if (status !== 'approved' || readers.length === 0 || !random.chance(0.2)) return []
    const many = 1 + Math.floor(30 * random.next() ** 6)
    const who = new Set(Array.from({ length: many }, () => random.pick(readers).id))
    return [...who].map((userId) => [id, userId, createdAt])
  }

  /** All decisions that are left are made. */
  end() {
    this.#decide(Number.POSITIVE_INFINITY)
  }

  /** Sends what is there, in the order in which rows name each other. */
  async send() {
    const rows = this.#rows
    this.#rows = emptied()
    for (const table of order) await copyInto(this.client, table, columns[table], rows[table])
  }

  #decide(until: number) {
    while (this.#later.first <= until) {
      const next = this.#later.take()
      if (!next) return
      const { decision, slug, after } = next
      const { id, commentId, revision, act, by, actorId, policyVersion, clauses, note, from, to, at } = decision
      this.#rows.Decision.push([id, commentId, revision, act, by, actorId, policyVersion, clauses, note, from, to, at])
      if (inLedger(decision)) this.#rows.LedgerEntry.push(this.#entry(decision, slug))
      for (const [table, row] of after) this.#rows[table].push(row)
    }
  }

  /** As the trigger Decision_ledger would write it. */
  #entry(decision: Decided, article: string): Row {
    const { id, act, by, from, to, policyVersion, clauses } = decision
    const entry: Omit<Entry, 'hash'> = {
      ...{ number: this.last.number + 1, at: decision.at.toISOString(), act, by, from, to, policyVersion, clauses, article },
      detail: detailOf({ ...decision, undoes: null, batch: null }),
      note: noteOf(id, decision.note),
      before: this.last.hash,
    }
    const hash = hashOf(entry)
    this.last = { number: entry.number, hash }
    const { number, at, detail, note, before } = entry
    return [number, id, at, act, by, from, to, policyVersion, clauses, article, detail, note, before, hash]
  }
}

const emptied = (): Record<Table, Row[]> => ({
  Comment: [],
  Decision: [],
  LedgerEntry: [],
  Finding: [],
  Report: [],
  Appeal: [],
  Respect: [],
})

function finding(commentId: string, body: string, { check, clause }: NonNullable<Fate['found']>): Row {
  const end = body.indexOf(' ', 12)
  const place = check === 'flood' || end < 0 ? [null, null] : [0, end]
  return [`f-${commentId}`, commentId, 1, check, clause, 'hold', `${checkNames[check]}: a moderator looks at this.`, ...place]
}

function reports(commentId: string, fate: Fate, decisions: Decided[], policy: number): [Table, Row][] {
  const settledBy = fate.answered ? (decisions[1]?.id ?? null) : null
  return fate.reports.map(({ clause, at }, n) => {
    const email = `reporter-${n + 1}-${commentId}@load.example`
    return ['Report', [`r-${commentId}-${n}`, commentId, 1, clause, policy, '', email, `guest ${email}`, settledBy, at]]
  })
}

function appeals(commentId: string, { appealed, steps }: Fate, decisions: Decided[]): [Table, Row][] {
  const [, rejection, settling] = decisions
  if (!appealed || !rejection) return []
  const state = !settling ? 'open' : steps.at(-1)?.act === 'overturn' ? 'overturned' : 'upheld'
  const text = 'Please look at this again: it is about the article.'
  return [['Appeal', [`a-${commentId}`, commentId, rejection.id, text, state, settling?.id ?? null, appealed]]]
}
