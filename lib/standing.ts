import { type Holding, holding, type Whom } from './holding'
import { isStaff, type Person, type Role } from './people'
import type { PolicyVersion, Standing } from './policy/policy'
import { leastDecided, type Terms } from './policy/terms'
import type { Raw } from './raw'
import { Refusal } from './refusal'
import { becauseOf, type Explained, endInWords, type Ground, imposedInWords } from './standing-words'

// What an author is to the newsroom: what a moderator imposed and still holds, or else what their comments have earned. It is
// computed of the decisions that stand whenever somebody asks: what is decided otherwise later counts from that moment on.

/** Somebody with an account, or the address that a guest gives. */
export interface Whose {
  person?: Person | null
  guestEmail?: string
}

/** The standing under that policy. Two queries for a reader with an account, one for guests, staff and whoever something is imposed on. */
export async function standingOf(tx: Raw, whom: Whose, policy: PolicyVersion, now = new Date()): Promise<Standing> {
  return (await standingExplained(tx, whom, policy, now)).standing
}

/** The standing under that policy, why, and until when. */
export async function standingExplained(tx: Raw, whose: Whose, policy: PolicyVersion, now = new Date()): Promise<Explained> {
  const whom = whomOf(whose)
  return standingUnder(tx, whose, { imposed: whom && (await holding(tx, whom, now)), policy, now })
}

/** The same, of whom it is known what is imposed on them. */
export async function standingUnder(tx: Raw, { person }: Whose, { imposed, policy, now }: Under): Promise<Explained> {
  const record = !imposed && person && !isStaff(person.role) ? await recordOf(tx, person.id, policy) : nothing
  return explained({ role: person?.role ?? null, imposed, ...record }, policy, now)
}

interface Under {
  imposed: Holding | null
  policy: PolicyVersion
  now: Date
}

function whomOf({ person, guestEmail }: Whose): Whom | null {
  if (person) return { userId: person.id }
  return guestEmail ? { guestEmail } : null
}

/** What an account's comments say of it. */
export interface AuthorsRecord {
  throwAway: boolean
  approved: number
  /** Of the comments last decided by moderators, as the decisions stand, whether each was rejected; the latest first. Rejections of what was written as a guest are not among them: anybody can have typed the address. */
  rejections: boolean[]
}

const nothing: AuthorsRecord = { throwAway: false, approved: 0, rejections: [] }

async function recordOf(tx: Raw, id: string, { restrictOf }: Terms): Promise<AuthorsRecord> {
  const [record] = await tx.$queryRaw<AuthorsRecord[]>`
    select u."throwAway", (select count(*)::int from "Comment" where "authorId" = u.id and status = 'approved') as approved,
      array(select status = 'rejected' from "Comment" where "authorId" = u.id and "decidedAt" is not null
          and (status = 'approved' or (status = 'rejected' and "guestName" is null))
        order by "decidedAt" desc, id desc limit ${restrictOf}) as rejections
    from "User" u where u.id = ${id}`
  return record ?? nothing
}

interface Known extends AuthorsRecord {
  /** Null for a guest. */
  role: Role | null
  imposed: Holding | null
}

/** The same, from what is known already. A guest's address is not proven, so what is decided on a guest's comments earns nothing and costs nothing. */
export function explained(known: Known, policy: PolicyVersion, now = new Date()): Explained {
  const [standing, ground] = groundOf(known, policy)
  return { standing, ground, because: becauseOf(standing, ground, now), until: ground.by === 'measure' ? ground.measure.until : null }
}

const imposes = { ban: 'banned', restrict: 'restricted', trust: 'trusted' } as const

function groundOf({ role, imposed, throwAway, approved, rejections }: Known, policy: PolicyVersion): [Standing, Ground] {
  if (imposed) return [imposes[imposed.kind], { by: 'measure', measure: imposed }]
  if (role === null) return ['newcomer', { by: 'guest' }]
  if (isStaff(role)) return ['trusted', { by: 'staff' }]
  const often = rejections.slice(0, policy.restrictOf)
  if (areTooMany(often, policy)) {
    const rejected = often.filter(Boolean).length
    const approvals = approvalsToEnd(often, policy)
    return ['restricted', { by: 'rejections', rejected, of: often.length, share: policy.restrictShare, approvals }]
  }
  if (throwAway) return ['newcomer', { by: 'throwAway' }]
  const wanted = approvalsToBeTrusted(policy)
  return [approved >= wanted ? 'trusted' : 'newcomer', { by: 'approvals', approved, wanted }]
}

/** True where so many were decided that a rate says something, and the policy's share of them was rejected. */
function areTooMany(rejections: boolean[], terms: Terms): boolean {
  if (terms.restrictOf === 0 || rejections.length < leastDecided(terms)) return false
  return rejections.filter(Boolean).length * 100 >= terms.restrictShare * rejections.length
}

/** How many approved ones in a row would end it. */
function approvalsToEnd(rejections: boolean[], terms: Terms): number {
  const after = (approved: number) => [...Array<boolean>(approved).fill(false), ...rejections].slice(0, terms.restrictOf)
  let approved = 1
  while (areTooMany(after(approved), terms)) approved++
  return approved
}

function approvalsToBeTrusted(policy: PolicyVersion): number {
  const settings = policy.clauses.flatMap((clause) => clause.checks).find((setting) => setting.check === 'newcomer')
  return settings?.check === 'newcomer' ? settings.approvalsToBeTrusted : 0
}

/** Refuses whoever is banned, with why and until when, whatever the policy checks: a ban is never hidden from its person. Returns what else is imposed on them. */
export async function refuseBanned(tx: Raw, whose: Whose, now = new Date()): Promise<Holding | null> {
  const imposed = await imposedOn(tx, whose, now)
  refuseBan(imposed, now)
  return imposed
}

/** What a moderator imposed on them that holds now; null where nothing is. */
export async function imposedOn(tx: Raw, whose: Whose, now: Date): Promise<Holding | null> {
  const whom = whomOf(whose)
  return whom && holding(tx, whom, now)
}

/** Refuses where what is imposed is a ban. */
export function refuseBan(imposed: Holding | null, now: Date) {
  if (imposed?.kind !== 'ban') return
  // An account's affairs are told to whoever is signed in to it, not to whoever knows its address.
  const when = imposed.until ? { at: imposed.until, as: 'full' as const } : undefined
  if (imposed.ofAccount)
    throw new Refusal(`The account with this address is banned ${endInWords(imposed.until, now)}. Sign in to read why.`, undefined, when)
  throw new Refusal(`You cannot comment here: you are banned ${imposedInWords(imposed, now)}`, undefined, when)
}
