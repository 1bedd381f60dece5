import type { Tx } from './db'
import type { Raw } from './raw'
import { Refusal } from './refusal'

// Which measure holds on somebody now, and whose measures are whose.

/** Somebody with an account, or whoever writes under a guest's address. */
export type Whom = { userId: string } | { guestEmail: string }

/** Whom a row is about. Refuses one about somebody who was erased. */
export function whomOf({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }): Whom {
  if (userId) return { userId }
  if (guestEmail) return { guestEmail }
  throw new Refusal('Whoever this is about has erased their account: nothing more can be done about them.')
}

/** One word for a person, for maps and locks. */
export const keyOf = (whom: Whom) => ('userId' in whom ? `person ${whom.userId}` : `guest ${whom.guestEmail}`)

/** Restrictions, bans and trust hold until something else does, or until they end. */
export const endsByItself = (kind: string): kind is Holding['kind'] => kind === 'restrict' || kind === 'ban' || kind === 'trust'

export interface Holding {
  id: string
  kind: 'restrict' | 'ban' | 'trust'
  reason: string
  clauses: string[]
  policyVersion: number
  until: Date | null
  at: Date
  /** Of a guest: it was imposed on the account that has the guest's address. */
  ofAccount: boolean
}

/** The restriction, ban or trust that holds on them now; null where none does. */
export async function holding(tx: Raw, whom: Whom, now = new Date()): Promise<Holding | null> {
  return (await holdings(tx, [whom], now)).get(keyOf(whom)) ?? null
}

/**
 * What holds now on each of them, by keyOf(): the last that was imposed and not taken back. What is imposed on an account holds
 * for guests who give its address too. What is imposed on a guest's address holds for the account only if it is older than the
 * account, so that a banned guest stays banned who signs up: later, a stranger can have typed the address. It never holds for
 * staff. Trust is the account's alone, but ends for guests what was imposed before.
 */
export async function holdings(tx: Raw, whoms: Whom[], now = new Date()): Promise<Map<string, Holding>> {
  const ids = whoms.flatMap((whom) => ('userId' in whom ? whom.userId : []))
  const emails = whoms.flatMap((whom) => ('guestEmail' in whom ? whom.guestEmail : []))
  const rows = await tx.$queryRaw<Row[]>`
    select distinct on (w.whose, w."ofAccount")
      w.whose, m.id, m.kind::text as kind, m.reason, m.clauses, m."policyVersion", m.until, m.at, w."ofAccount", m.seq
    from (
      select 'person ' || id as whose, id as "userId", null as "guestEmail", false as "ofAccount", null::timestamptz as before from unnest(${ids}::text[]) id
      union all select 'person ' || id, null, email, false, "createdAt" from "User" where id = any(${ids}::text[]) and role = 'reader'
      union all select 'guest ' || email, null, email, false, null from unnest(${emails}::text[]) email
      union all select 'guest ' || email, id, null, true, null from "User" where email = any(${emails}::text[])
    ) w join "Measure" m on (m."userId" = w."userId" or m."guestEmail" = w."guestEmail") and (w.before is null or m.at < w.before)
    where m.kind in ('restrict', 'ban', 'trust', 'lift') and not exists (select from "Measure" u where u.undoes = m.id)
    order by w.whose, w."ofAccount", m.seq desc`
  const hold = new Map<string, Holding>()
  for (const row of rows.sort((a, b) => Number(a.seq) - Number(b.seq))) {
    const { whose, kind, seq: _, ...rest } = row
    const before = hold.get(whose)
    hold.delete(whose)
    if (endsByItself(kind) && (!row.until || row.until > now) && !(kind === 'trust' && whose.startsWith('guest ')))
      hold.set(whose, { ...rest, kind })
    // What is done about the guests does not end or soften what holds on the account.
    const after = hold.get(whose)
    if (before?.ofAccount && !(after?.kind === 'ban' && before.kind === 'restrict')) hold.set(whose, before)
  }
  return hold
}

type Row = Omit<Holding, 'kind'> & { whose: string; kind: string; seq: bigint | string }

/** Their latest measure that stands, notes aside; null where there is none. It alone can be undone. */
export async function latestMeasure(tx: Tx, whom: Whom): Promise<{ id: string } | null> {
  const [userId, guestEmail] = 'userId' in whom ? [whom.userId, null] : [null, whom.guestEmail]
  const [latest] = await tx.$queryRaw<{ id: string }[]>`
    select m.id from (
      select ${userId}::text as "userId", ${guestEmail}::text as "guestEmail", null::timestamptz as before
      union all select null, email, "createdAt" from "User" where id = ${userId} and role = 'reader'
    ) w join "Measure" m on (m."userId" = w."userId" or m."guestEmail" = w."guestEmail") and (w.before is null or m.at < w.before)
    where m.kind not in ('note', 'undo') and not exists (select from "Measure" u where u.undoes = m.id)
    order by m.seq desc limit 1`
  return latest ?? null
}

/** By what all that was ever done about them is found: with an account, what was done about guests who gave its address too. */
export async function rowsOf(tx: Tx, whom: Whom): Promise<{ userId: string | null; guestEmail: string | null }> {
  if ('guestEmail' in whom) return { userId: null, guestEmail: whom.guestEmail }
  const user = await tx.user.findUnique({ where: { id: whom.userId }, select: { email: true } })
  return { userId: whom.userId, guestEmail: user?.email ?? null }
}

/** The condition that finds rows of the account or of guests with its address. */
export const either = ({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }) => ({
  OR: [...(userId ? [{ userId }] : []), ...(guestEmail ? [{ guestEmail }] : [])],
})
