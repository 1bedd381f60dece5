import type { Db, Tx } from './db'
import { isAdmin, isStaff, type Moderator, type Role, sameAddress } from './people'
import { cited, policyInForce, policyVersion } from './policy-versions'
import { Refusal } from './refusal'

// What moderators do about people, and what they note of them. Rows are only ever added; what holds is the last restriction,
// ban or lift that was not taken back.

/** Somebody with an account, or whoever writes under a guest's address. */
export type Whom = { userId: string } | { guestEmail: string }

export const measureKinds = ['warn', 'restrict', 'ban', 'trust', 'lift', 'note'] as const
export type MeasureKind = (typeof measureKinds)[number]

export interface NewMeasure {
  whom: Whom
  kind: MeasureKind
  /** Why; the person reads it, unless it is a note. */
  reason: string
  /** Ids of clauses of the policy in force. */
  clauses?: string[]
  /** When a restriction or a ban ends by itself; null or left out for good. */
  until?: Date | null
  /** Done together with decisions and other measures. */
  batch?: string
  /** The person's last measure as the moderator saw it, '' where there was none: nothing is done over what somebody else did meanwhile. */
  seen?: string
  at?: Date
}

export interface Made {
  id: string
  kind: MeasureKind
  until: Date | null
}

export const longestReason = 2_000
const longestYears = 10

/** Writes the measure. Refuses without a reason, on oneself, on staff unless by an admin, a wrong end or clause, a lift of nothing, and over somebody else's measure. */
export async function measure(tx: Tx, moderator: Moderator, given: NewMeasure): Promise<Made> {
  const { whom, kind, batch = null, seen, at = new Date() } = given
  await lock(tx, whom)
  await refuseUnlessTheirs(tx, moderator, whom)
  const reason = given.reason.trim()
  if (!reason) throw new Refusal(kind === 'note' ? 'Write the note first.' : 'Say why.', kind === 'note' ? 'note' : 'reason')
  if (reason.length > longestReason) throw new Refusal('Use at most 2,000 characters.', kind === 'note' ? 'note' : 'reason')
  if (seen !== undefined && kind !== 'note') await refuseIfMovedOn(tx, whom, seen)
  if (kind === 'lift' && !(await holding(tx, whom, at))) throw new Refusal('There is no restriction or ban to lift.')
  const { number, clauses } = await checkedClauses(tx, kind === 'note' || kind === 'lift' ? [] : (given.clauses ?? []), at)
  const until = kind === 'restrict' || kind === 'ban' ? checkedEnd(given.until ?? null, at) : null
  const data = { ...whom, kind, reason, clauses, policyVersion: number, until, byId: moderator.id, batch, at }
  const { id } = await tx.measure.create({ data, select: { id: true } })
  return { id, kind, until }
}

/** Takes a measure back, as if it had not been. Refuses a note, what was taken back before, and what is not the person's latest any more. */
export async function undoMeasure(tx: Tx, moderator: Moderator, id: string, { batch = null as string | null, at = new Date() } = {}) {
  const found = await tx.measure.findUnique({ where: { id }, select: { userId: true, guestEmail: true, kind: true } })
  if (!found) throw new Refusal('This measure does not exist.')
  const whom = whomOf(found)
  await lock(tx, whom)
  await refuseUnlessTheirs(tx, moderator, whom)
  if (found.kind === 'note') throw new Refusal('A note stays; write another that corrects it.')
  const undone = await tx.measure.findUnique({ where: { undoes: id }, include: { by: { select: { name: true } } } })
  if (undone) throw new Refusal(`${undone.by.name} took it back already.`)
  const latest = await latestMeasure(tx, whom)
  if (latest?.id !== id) throw new Refusal('Something else was done since: only the latest can be undone.')
  const { number } = await policyInForce(tx, at)
  const data = { ...whom, kind: 'undo' as const, policyVersion: number, byId: moderator.id, undoes: id, batch, at }
  return tx.measure.create({ data, select: { id: true } })
}

/** Whoever wrote this comment. Refuses where there is none. */
export async function authorOf(tx: Tx, commentId: string): Promise<Whom> {
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { authorId: true, guestEmail: true } })
  if (!comment) throw new Refusal('This comment does not exist.')
  return whomOf({ userId: comment.authorId, guestEmail: comment.guestEmail })
}

function whomOf({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }): Whom {
  if (userId) return { userId }
  if (guestEmail) return { guestEmail }
  throw new Error('It is about nobody, which the database does not allow.')
}

/** One word for a person, for maps and locks. */
export const keyOf = (whom: Whom) => ('userId' in whom ? `person ${whom.userId}` : `guest ${whom.guestEmail}`)

export interface Holding {
  id: string
  kind: 'restrict' | 'ban'
  reason: string
  clauses: string[]
  policyVersion: number
  until: Date | null
  at: Date
  /** Of a guest: it was imposed on the account that has the guest's address. */
  ofAccount: boolean
}

/** The restriction or ban that holds on them now; null where none does. */
export async function holding(tx: Tx, whom: Whom, now = new Date()): Promise<Holding | null> {
  return (await holdings(tx, [whom], now)).get(keyOf(whom)) ?? null
}

/** What holds now on each of them, by keyOf(). What is imposed on an account holds for guests who give its address too. */
export async function holdings(tx: Tx, whoms: Whom[], now = new Date()): Promise<Map<string, Holding>> {
  const ids = whoms.flatMap((whom) => ('userId' in whom ? whom.userId : []))
  const emails = whoms.flatMap((whom) => ('guestEmail' in whom ? whom.guestEmail : []))
  const rows = await tx.$queryRaw<(Omit<Holding, 'kind' | 'ofAccount'> & { whose: string; kind: string; ofAccount: boolean })[]>`
    select distinct on (w.whose) w.whose, m.id, m.kind::text as kind, m.reason, m.clauses, m."policyVersion", m.until, m.at, w."ofAccount"
    from (
      select 'person ' || id as whose, id as "userId", null as "guestEmail", false as "ofAccount" from unnest(${ids}::text[]) id
      union all select 'guest ' || email, null, email, false from unnest(${emails}::text[]) email
      union all select 'guest ' || email, id, null, true from "User" where email = any(${emails}::text[])
    ) w join "Measure" m on m."userId" = w."userId" or m."guestEmail" = w."guestEmail"
    where m.kind in ('restrict', 'ban', 'lift') and not exists (select from "Measure" u where u.undoes = m.id)
    order by w.whose, m.seq desc`
  const hold = rows.flatMap(({ whose, kind, ...row }): [string, Holding][] =>
    (kind === 'restrict' || kind === 'ban') && (!row.until || row.until > now) ? [[whose, { ...row, kind }]] : [],
  )
  return new Map(hold)
}

/** Their latest measure that stands, notes aside; null where there is none. It alone can be undone. */
export async function latestMeasure(tx: Tx, whom: Whom): Promise<{ id: string } | null> {
  const [userId, guestEmail] = 'userId' in whom ? [whom.userId, null] : [null, whom.guestEmail]
  const [latest] = await tx.$queryRaw<{ id: string }[]>`
    select m.id from "Measure" m
    where (m."userId" = ${userId} or m."guestEmail" = ${guestEmail}) and m.kind not in ('note', 'undo')
      and not exists (select from "Measure" u where u.undoes = m.id)
    order by m.seq desc limit 1`
  return latest ?? null
}

/** One at a time for each person: what somebody else did a moment before is then always seen. */
async function lock(tx: Tx, whom: Whom) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`measure ${keyOf(whom)}`}, 0))`
}

async function refuseUnlessTheirs(tx: Tx, moderator: Moderator, whom: Whom) {
  const person = 'userId' in whom && (await tx.user.findUnique({ where: { id: whom.userId }, select: { role: true } }))
  if (person === null) throw new Refusal('There is no such person.')
  const no = whyNot(moderator, whom, person ? person.role : null)
  if (no) throw new Refusal(no)
}

/** Why this moderator may do nothing about them; '' where they may. The role is null for a guest. */
export function whyNot(moderator: Moderator, whom: Whom, role: Role | null): string {
  const self = 'userId' in whom ? whom.userId === moderator.id : sameAddress(whom.guestEmail) === sameAddress(moderator.email)
  if (self) return 'This is you: ask a colleague.'
  return role && isStaff(role) && !isAdmin(moderator) ? 'They are on the staff: only an admin can do that.' : ''
}

async function refuseIfMovedOn(tx: Tx, whom: Whom, seen: string) {
  const latest = await latestMeasure(tx, whom)
  if ((latest?.id ?? '') === seen) return
  const last = await tx.measure.findFirst({
    where: { ...whom, kind: { not: 'note' } },
    orderBy: { seq: 'desc' },
    select: { kind: true, by: { select: { name: true } } },
  })
  throw new Refusal(`Meanwhile ${last?.by.name ?? 'somebody'} ${last ? did[last.kind] : 'did something'}: look at what holds now.`)
}

const did = {
  warn: 'warned them',
  restrict: 'restricted them',
  ban: 'banned them',
  trust: 'trusted them',
  lift: 'lifted what held',
  note: 'left a note',
  undo: 'took the last measure back',
}

async function checkedClauses(tx: Tx, clauses: string[], now: Date): Promise<{ number: number; clauses: string[] }> {
  const policy = await policyInForce(tx, now)
  const known = cited(policy, clauses).map(({ id }) => id)
  const unknown = clauses.find((id) => !known.includes(id))
  if (unknown) throw new Refusal(`Version ${policy.number} of the comment policy has no clause “${unknown}”.`, 'clause')
  return { number: policy.number, clauses: known }
}

function checkedEnd(until: Date | null, now: Date): Date | null {
  if (!until) return null
  const furthest = new Date(now)
  furthest.setUTCFullYear(furthest.getUTCFullYear() + longestYears)
  if (!(until > now)) throw new Refusal('Choose an end that is still to come.', 'until')
  if (until > furthest) throw new Refusal(`Choose an end within ${longestYears} years, or “for good”.`, 'until')
  return until
}

export interface PastMeasure extends Made {
  reason: string
  clauses: { id: string; title: string }[]
  policyVersion: number
  at: Date
  by: string
  /** Who took it back, and when. */
  undone: { by: string; at: Date } | null
  /** It can be undone: nothing came after it but notes. */
  latest: boolean
}

/** Every measure and note about somebody, newest first; what was taken back says by whom. */
export async function measuresOf(db: Db, whom: Whom): Promise<PastMeasure[]> {
  const [rows, latest] = await Promise.all([
    db.measure.findMany({ where: whom, orderBy: { seq: 'desc' }, take: 200, include: { by: { select: { name: true } } } }),
    latestMeasure(db, whom),
  ])
  const undone = new Map(rows.flatMap(({ undoes, by, at }) => (undoes ? [[undoes, { by: by.name, at }] as const] : [])))
  return Promise.all(
    rows.flatMap(({ id, kind, until, reason, clauses, policyVersion, at, by }) =>
      kind === 'undo'
        ? []
        : [
            withTitles(db, {
              ...{ id, kind, until, reason, clauses, policyVersion, at },
              ...{ by: by.name, undone: undone.get(id) ?? null, latest: id === latest?.id },
            }),
          ],
    ),
  )
}

/** The row with its clauses by their titles in the version that was cited; by their ids where it cannot be read. */
export async function withTitles<T extends { clauses: string[]; policyVersion: number }>(db: Db, row: T) {
  const policy = row.clauses.length > 0 ? await policyVersion(db, row.policyVersion).catch(() => null) : null
  const title = (id: string) => policy?.clauses.find((clause) => clause.id === id)?.title ?? id
  return { ...row, clauses: row.clauses.map((id) => ({ id, title: title(id) })) }
}
