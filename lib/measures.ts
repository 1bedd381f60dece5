import type { Db, Tx } from './db'
import { either, endsByItself, holding, keyOf, latestMeasure, rowsOf, type Whom, whomOf } from './holding'
import { tellMeasure, tellUndone } from './measure-mail'
import { isAdmin, isStaff, type Moderator, type Role, sameAddress } from './people'
import { cited, policyInForce, policyVersion } from './policy-versions'
import { Refusal } from './refusal'

// What moderators do about people, and what they note of them. Rows are only ever added; what holds is the last restriction,
// ban, trust or lift that was not taken back (lib/holding.ts).

export { type Holding, holding, holdings, keyOf, latestMeasure, type Whom } from './holding'

export const measureKinds = ['warn', 'restrict', 'ban', 'trust', 'lift', 'note'] as const
export type MeasureKind = (typeof measureKinds)[number]

export interface NewMeasure {
  whom: Whom
  kind: MeasureKind
  /** Why; the person reads it, unless it is a note. */
  reason: string
  /** Ids of clauses of the policy in force. */
  clauses?: string[]
  /** When a restriction, a ban or trust ends by itself; null or left out for good. */
  until?: Date | null
  /** Done together with decisions and other measures. */
  batch?: string
  /** The person's last measure as the moderator saw it, '' where there was none: nothing is done over what somebody else did meanwhile. */
  seen?: string
  /** False where the person is told in another mail. */
  tell?: boolean
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
  const { whom, kind, batch = null, seen, tell = true, at = new Date() } = given
  await lockMeasures(tx, whom)
  await refuseUnlessTheirs(tx, moderator, whom)
  const reason = given.reason.trim()
  if (!reason) throw new Refusal(kind === 'note' ? 'Write the note first.' : 'Say why.', kind === 'note' ? 'note' : 'reason')
  if (reason.length > longestReason) throw new Refusal('Use at most 2,000 characters.', kind === 'note' ? 'note' : 'reason')
  if (seen !== undefined && kind !== 'note') await refuseIfMovedOn(tx, whom, seen)
  const held = kind === 'lift' ? await holding(tx, whom, at) : null
  if (held?.ofAccount) throw new Refusal('It was imposed on the account that has this address: lift it there.')
  if (kind === 'lift' && !held) throw new Refusal('There is no restriction, ban or trust to lift.')
  if (kind === 'trust' && 'guestEmail' in whom) throw new Refusal('A guest’s address proves nothing, so no guest is trusted.')
  const { number, clauses } = await checkedClauses(tx, kind === 'note' || kind === 'lift' ? [] : (given.clauses ?? []), at)
  const until = endsByItself(kind) ? checkedEnd(given.until ?? null, at) : null
  const data = { ...whom, kind, reason, clauses, policyVersion: number, until, byId: moderator.id, batch, at }
  const { id } = await tx.measure.create({ data, select: { id: true } })
  if (held) await settleAppeal(tx, moderator, { measureId: held.id, note: reason, at })
  if (tell) await tellMeasure(tx, whom, { id, kind, reason, clauses, policyVersion: number, until })
  return { id, kind, until }
}

/** Takes a measure back, as if it had not been. Refuses a note, what was taken back before, and what is not the person's latest any more. */
export async function undoMeasure(
  tx: Tx,
  moderator: Moderator,
  id: string,
  { batch = null as string | null, tell = true, at = new Date() } = {},
) {
  const found = await tx.measure.findUnique({ where: { id } })
  if (!found) throw new Refusal('This measure does not exist.')
  const whom = whomOf(found)
  await lockMeasures(tx, whom)
  await refuseUnlessTheirs(tx, moderator, whom)
  if (found.kind === 'note') throw new Refusal('A note stays; write another that corrects it.')
  const undone = await tx.measure.findUnique({ where: { undoes: id }, include: { by: { select: { name: true } } } })
  if (undone) throw new Refusal(`${undone.by.name} took it back already.`)
  const latest = await latestMeasure(tx, whom)
  if (latest?.id !== id) throw new Refusal('Something else was done since: only the latest can be undone.')
  const { number } = await policyInForce(tx, at)
  const data = { ...whom, kind: 'undo' as const, policyVersion: number, byId: moderator.id, undoes: id, batch, at }
  const made = await tx.measure.create({ data, select: { id: true } })
  await settleAppeal(tx, moderator, { measureId: id, note: '', at })
  if (tell) await tellUndone(tx, whom, found)
  return made
}

/** What ends is appealed no more: whoever asked for it has got it. */
async function settleAppeal(tx: Tx, { id }: Moderator, { measureId, note, at }: { measureId: string; note: string; at: Date }) {
  const data = { state: 'overturned' as const, note, decidedById: id, decidedAt: at }
  await tx.measureAppeal.updateMany({ where: { measureId, state: 'open' }, data })
}

/** Whoever wrote this comment. Refuses where there is none. */
export async function authorOf(tx: Tx, commentId: string): Promise<Whom> {
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { authorId: true, guestEmail: true } })
  if (!comment) throw new Refusal('This comment does not exist.')
  return whomOf({ userId: comment.authorId, guestEmail: comment.guestEmail })
}

/** One at a time for each person: what somebody else did a moment before is then always seen. */
export async function lockMeasures(tx: Tx, whom: Whom) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`measure ${keyOf(whom)}`}, 0))`
}

/** Refuses what this moderator may not do about them. */
export async function refuseUnlessTheirs(tx: Tx, moderator: Moderator, whom: Whom) {
  const role = await roleOf(tx, whom)
  if ('userId' in whom && role === null) throw new Refusal('There is no such person.')
  const no = whyNot(moderator, whom, role)
  if (no) throw new Refusal(no)
}

/** The role of the account, or of that which has the guest's address; null where there is none. */
export async function roleOf(tx: Tx, whom: Whom): Promise<Role | null> {
  const where = 'userId' in whom ? { id: whom.userId } : { email: sameAddress(whom.guestEmail) }
  return (await tx.user.findUnique({ where, select: { role: true } }))?.role ?? null
}

/** Why this moderator may do nothing about them, by what roleOf() returns; '' where they may. */
export function whyNot(moderator: Moderator, whom: Whom, role: Role | null): string {
  const self = 'userId' in whom ? whom.userId === moderator.id : sameAddress(whom.guestEmail) === sameAddress(moderator.email)
  if (self) return 'This is you: ask a colleague.'
  if (!role || !isStaff(role) || isAdmin(moderator)) return ''
  return 'userId' in whom
    ? 'They are on the staff: only an admin can do that.'
    : 'Somebody on the staff has this address: only an admin can do that.'
}

async function refuseIfMovedOn(tx: Tx, whom: Whom, seen: string) {
  const latest = await latestMeasure(tx, whom)
  if ((latest?.id ?? '') === seen) return
  const last = await tx.measure.findFirst({
    where: { ...either(await rowsOf(tx, whom)), kind: { not: 'note' } },
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
  /** On the page of an account: it was done about guests who gave the address, and is not about the account. */
  ofGuests: boolean
  /** It can be undone: nothing came after it but notes. */
  latest: boolean
}

/** Every measure and note about somebody, newest first; what was taken back says by whom. */
export async function measuresOf(db: Db, whom: Whom): Promise<PastMeasure[]> {
  const account =
    'userId' in whom ? await db.user.findUnique({ where: { id: whom.userId }, select: { role: true, createdAt: true } }) : null
  const [rows, latest] = await Promise.all([
    db.measure.findMany({
      where: either(await rowsOf(db, whom)),
      orderBy: { seq: 'desc' },
      take: 200,
      include: { by: { select: { name: true } } },
    }),
    latestMeasure(db, whom),
  ])
  const undone = new Map(rows.flatMap(({ undoes, by, at }) => (undoes ? [[undoes, { by: by.name, at }] as const] : [])))
  return Promise.all(
    rows.flatMap(({ id, kind, until, reason, clauses, policyVersion, at, by, guestEmail }) =>
      kind === 'undo'
        ? []
        : [
            withTitles(db, {
              ...{ id, kind, until, reason, clauses, policyVersion, at },
              ...{ by: by.name, undone: undone.get(id) ?? null, latest: id === latest?.id },
              ofGuests: guestEmail !== null && account !== null && (isStaff(account.role) || at >= account.createdAt),
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
