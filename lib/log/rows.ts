import { type Db, Prisma } from '../db'
import { type MeasureKind, measureKinds } from '../measures'
import { timeZone } from '../site'
import { type Act, acts, type By, type Status } from '../status'
import { type LogFilters, others, spanOf } from './filters'

// The log is one stream of three tables, none of which loses a row: decisions, measures, versions of the policy. A page is
// found by its place, never by counting: whatever its size, some rows of an index are read.

export type LogKind = 'decision' | 'measure' | 'policy'

export interface LogRow {
  kind: LogKind
  /** Decision.id, Measure.id, or the version's number. */
  id: string
  seq: bigint
  at: Date
  act: Act | MeasureKind | 'version'
  by: By | 'program'
  actorId: string | null
  /** The name of the person who did it; null where none did. */
  actor: string | null
  comment: string | null
  revision: number | null
  article: string | null
  clauses: string[]
  policyVersion: number
  from: Status | null
  to: Status | null
  note: string
  undoes: string | null
  batch: string | null
  /** Of a measure: whom it is about, as an account, or else as a comment that they wrote as a guest. */
  userId: string | null
  guestComment: string | null
  /** When a restriction or ban ends by itself; when a version comes into force. */
  until: Date | null
}

/** At one instant, the order in which the three stand in the log. */
const ranks: Record<LogKind, number> = { decision: 2, measure: 1, policy: 0 }

/** The place of a row, for the address of the page that begins after it. */
export const placeOf = ({ at, kind, seq }: Pick<LogRow, 'at' | 'kind' | 'seq'>) => `${at.getTime()}-${ranks[kind]}-${seq}`

interface Place {
  at: Date
  rank: number
  seq: bigint
}

function placeFrom(written: string): Place | null {
  const [, at, rank, seq] = /^(\d{1,15})-([012])-(\d{1,18})$/.exec(written) ?? []
  return at && rank && seq ? { at: new Date(Number(at)), rank: Number(rank), seq: BigInt(seq) } : null
}

/** The newest rows that fit the filters after that place, newest first; from the top where the place is not one. The filters must be without faults. */
export async function logRows(db: Db, filters: LogFilters, { after = '', take = 50 }: { after?: string; take?: number } = {}) {
  const asked = { filters, place: placeFrom(after), span: spanOf(filters, timeZone), take }
  const parts = [decisions(asked), measures(asked), versions(asked)].filter((part) => part !== null)
  return db.$queryRaw<LogRow[]>`
    select r.kind, r.id, r.seq, r.at, r.act, r.by, r."actorId", u.name as actor, r.comment, r.revision, a.slug as article,
      coalesce(r.clauses, array[]::text[]) as clauses, r."policyVersion", r."from", r."to", r.note, r.undoes, r.batch, r."userId", g.id as "guestComment", r.until
    from (${parts.length > 0 ? Prisma.join(parts, ' union all ') : nothing}) r
    left join "User" u on u.id = r."actorId"
    left join "Comment" c on c.id = r.comment
    left join "Article" a on a.id = c."articleId"
    left join lateral (
      select id from "Comment" where r."guestEmail" is not null and "guestEmail" = r."guestEmail" order by "createdAt" desc limit 1
    ) g on true
    order by r.at desc, r.rank desc, r.seq desc limit ${take}`
}

interface Asked {
  filters: LogFilters
  place: Place | null
  span: { from: Date | null; to: Date | null }
  take: number
}

const noTexts = Prisma.sql`array[]::text[]`
const fields = Prisma.sql`
  id, seq, at, act::text as act, by::text as by, "actorId", comment, revision, clauses, "policyVersion", "from"::text as "from", "to"::text as "to",
  note, undoes, batch, "userId", "guestEmail", until`
const nothing = Prisma.sql`
  select '' as kind, 0 as rank, '' as id, 0 as seq, now() as at, '' as act, '' as by, '' as "actorId", '' as comment, 1 as revision, ${noTexts} as clauses,
    1 as "policyVersion", '' as "from", '' as "to", '' as note, '' as undoes, '' as batch, '' as "userId", '' as "guestEmail", now() as until where false`

/** The rows of one table: each a branch of the union, with its own index and its own end. Null where the filters leave none of it. */
function branch(kind: LogKind, table: Prisma.Sql, { wanted, asked }: { wanted: Prisma.Sql[]; asked: Asked }) {
  const { place, span, take } = asked
  const rank = ranks[kind]
  const all = [...wanted]
  if (span.from) all.push(Prisma.sql`at >= ${span.from}`)
  if (span.to) all.push(Prisma.sql`at < ${span.to}`)
  if (place) all.push(rank > place.rank ? Prisma.sql`at < ${place.at}` : Prisma.sql`at <= ${place.at}`)
  if (place?.rank === rank) all.push(Prisma.sql`(at < ${place.at} or seq < ${place.seq})`)
  const where = all.length > 0 ? Prisma.sql`where ${Prisma.join(all, ' and ')}` : Prisma.empty
  return Prisma.sql`(select ${kind}::text as kind, ${rank}::int as rank, ${fields} from (${table}) t ${where} order by at desc, seq desc limit ${take})`
}

function decisions(asked: Asked) {
  const { who, act, clause, article, batch, comment, person } = asked.filters
  if (act && !Object.hasOwn(acts, act)) return null
  const table = Prisma.sql`
    select id, seq, at, act, by, "actorId", "commentId" as comment, revision, clauses, "policyVersion", "from", "to", note, undoes, batch, null::text as "userId", null::text as "guestEmail", null::timestamptz as until from "Decision"`
  const wanted: Prisma.Sql[] = []
  if (who) wanted.push(isOther(who) ? Prisma.sql`by = ${who}::"DecidedBy"` : Prisma.sql`"actorId" = ${who}`)
  if (act) wanted.push(Prisma.sql`act = ${act}::"Act"`)
  if (clause) wanted.push(Prisma.sql`clauses @> array[${clause}]::text[]`)
  if (batch) wanted.push(Prisma.sql`batch = ${batch}`)
  if (comment) wanted.push(Prisma.sql`comment = ${comment}`)
  if (article)
    wanted.push(
      Prisma.sql`comment in (select c.id from "Comment" c where c."articleId" = (select a.id from "Article" a where a.slug = ${article}))`,
    )
  if (person)
    wanted.push(Prisma.sql`comment in (
      select id from "Comment" where "authorId" = ${person}
      union select c.id from "Comment" c join "Comment" one on c."authorId" = one."authorId" or c."guestEmail" = one."guestEmail" where one.id = ${person})`)
  return branch('decision', table, { wanted, asked })
}

function measures(asked: Asked) {
  const { who, act, clause, article, batch, comment, person } = asked.filters
  if (article || comment || (act && !measureActs.includes(act)) || isOther(who)) return null
  const table = Prisma.sql`
    select id, seq, at, kind as act, 'moderator' as by, "byId" as "actorId", null::text as comment, null::int as revision, clauses,
      "policyVersion", null::text as "from", null::text as "to", reason as note, undoes, batch, "userId", "guestEmail", until from "Measure"`
  const wanted: Prisma.Sql[] = []
  if (who) wanted.push(Prisma.sql`"actorId" = ${who}`)
  if (act) wanted.push(Prisma.sql`act = ${act}::"MeasureKind"`)
  if (clause) wanted.push(Prisma.sql`clauses @> array[${clause}]::text[]`)
  if (batch) wanted.push(Prisma.sql`batch = ${batch}`)
  if (person)
    wanted.push(Prisma.sql`("userId" = ${person} or exists (
      select from "Comment" one where one.id = ${person} and (one."authorId" = t."userId" or one."guestEmail" = t."guestEmail")))`)
  return branch('measure', table, { wanted, asked })
}

function versions(asked: Asked) {
  const { who, act, clause, article, batch, comment, person } = asked.filters
  if (clause || article || batch || comment || person || (act && act !== 'version') || isOther(who)) return null
  const table = Prisma.sql`
    select number::text as id, number::bigint as seq, "madeAt" as at, 'version' as act, case when "madeById" is null then 'program' else 'moderator' end as by,
      "madeById" as "actorId", null::text as comment, null::int as revision, ${noTexts} as clauses, number as "policyVersion", null::text as "from",
      null::text as "to", concat_ws(' ', nullif(summary, ''), nullif(reason, '')) as note, null::text as undoes, null::text as batch,
      null::text as "userId", null::text as "guestEmail", "inForceAt" as until from "PolicyVersion"`
  return branch('policy', table, { wanted: who ? [Prisma.sql`"actorId" = ${who}`] : [], asked })
}

const isOther = (who: string) => Object.hasOwn(others, who)
const measureActs: string[] = [...measureKinds, 'undo']
