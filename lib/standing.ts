import type { Tx } from './db'
import { type Holding, holding, type Whom } from './measures'
import { isStaff, type Person, type Role } from './people'
import type { PolicyVersion, Standing } from './policy/policy'
import { Refusal } from './refusal'
import { timeZone } from './site'
import { counted } from './text'

// What an author is to the newsroom: what a moderator imposed and still holds, or else what their comments have earned.

/** Somebody with an account, or the address that a guest gives. */
export interface Whose {
  person?: Person | null
  guestEmail?: string
}

export interface Explained {
  standing: Standing
  /** Why, in a sentence. */
  because: string
  /** When it ends by itself. */
  until: Date | null
}

/** The standing under that policy. */
export async function standingOf(tx: Tx, whom: Whose, policy: PolicyVersion, now = new Date()): Promise<Standing> {
  return (await standingExplained(tx, whom, policy, now)).standing
}

/** The standing under that policy, why, and until when. */
export async function standingExplained(tx: Tx, whose: Whose, policy: PolicyVersion, now = new Date()): Promise<Explained> {
  const { person } = whose
  const whom = whomOf(whose)
  const imposed = whom && (await holding(tx, whom, now))
  const asks = !imposed && person && !isStaff(person.role)
  const approved = asks ? await tx.comment.count({ where: { authorId: person.id, status: 'approved' } }) : 0
  return explained({ role: person?.role ?? null, approved, imposed }, policy, now)
}

function whomOf({ person, guestEmail }: Whose): Whom | null {
  if (person) return { userId: person.id }
  return guestEmail ? { guestEmail } : null
}

interface Known {
  /** Null for a guest. */
  role: Role | null
  approved: number
  imposed: Holding | null
}

/** The same, from what is known already. A guest's address is not proven, so approved comments earn a guest nothing. */
export function explained({ role, approved, imposed }: Known, policy: PolicyVersion, now = new Date()): Explained {
  if (imposed) {
    const standing = imposed.kind === 'ban' ? 'banned' : 'restricted'
    return { standing, because: `${standing === 'banned' ? 'Banned' : 'Restricted'} ${imposedInWords(imposed, now)}`, until: imposed.until }
  }
  const plain = (standing: Standing, because: string) => ({ standing, because, until: null })
  if (role === null) return plain('newcomer', 'Newcomer: a guest’s address proves nothing.')
  if (isStaff(role)) return plain('trusted', 'Trusted: on the staff of the paper.')
  const wanted = approvalsToBeTrusted(policy)
  const standing = approved >= wanted ? 'trusted' : 'newcomer'
  const asked = wanted === 0 ? 'the policy asks for none' : `the policy asks for ${wanted}`
  return plain(standing, `${standing === 'trusted' ? 'Trusted' : 'Newcomer'}: ${counted(approved, 'approved comment')}; ${asked}.`)
}

function approvalsToBeTrusted(policy: PolicyVersion): number {
  const settings = policy.clauses.flatMap((clause) => clause.checks).find((setting) => setting.check === 'newcomer')
  return settings?.check === 'newcomer' ? settings.approvalsToBeTrusted : 0
}

/** Refuses whoever is banned, with why and until when, whatever the policy checks: a ban is never hidden from its person. */
export async function refuseBanned(tx: Tx, whose: Whose, now = new Date()) {
  const whom = whomOf(whose)
  const imposed = whom && (await holding(tx, whom, now))
  if (imposed?.kind !== 'ban') return
  // An account's affairs are told to whoever is signed in to it, not to whoever knows its address.
  if (imposed.ofAccount)
    throw new Refusal(`The account with this address is banned ${endInWords(imposed.until, now)}. Sign in to read why.`)
  throw new Refusal(`You cannot comment here: you are banned ${imposedInWords(imposed, now)}`)
}

/** "until 3 December: Insults after two warnings." */
function imposedInWords({ until, reason, ofAccount }: Holding, now: Date): string {
  const why = /[.!?…]$/.test(reason) ? reason : `${reason}.`
  return `${endInWords(until, now)}${ofAccount ? ', as the account with this address is' : ''}: ${why}`
}

/** "until 3 December", with the time where that is soon and the year where it is another; or "for good". */
export function endInWords(until: Date | null, now = new Date()): string {
  if (!until) return 'for good'
  const soon = until.getTime() - now.getTime() < 2 * 24 * 60 * 60 * 1000
  const yearOf = (at: Date) => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(at)
  const date = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', timeZone },
    ...(yearOf(until) !== yearOf(now) && { year: 'numeric' as const }),
  }).format(until)
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(until)
  return `until ${date}${soon ? `, ${clock}` : ''}`
}
