import type { Tx } from './db'

// Which measure holds on somebody now, and whose measures are whose.

/** Somebody with an account, or whoever writes under a guest's address. */
export type Whom = { userId: string } | { guestEmail: string }

export function whomOf({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }): Whom {
  if (userId) return { userId }
  if (guestEmail) return { guestEmail }
  throw new Error('It is about nobody, which the database does not allow.')
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
export async function holding(tx: Tx, whom: Whom, now = new Date()): Promise<Holding | null> {
  return (await holdings(tx, [whom], now)).get(keyOf(whom)) ?? null
}

/**
 * What holds now on each of them, by keyOf(): the last that was imposed and not taken back. An account and the guests who give
 * its address are one: what is imposed on either holds for both. Only trust is the account's alone, since an address that is
 * typed proves nothing; it ends what was imposed before all the same.
 */
export async function holdings(tx: Tx, whoms: Whom[], now = new Date()): Promise<Map<string, Holding>> {
  const ids = whoms.flatMap((whom) => ('userId' in whom ? whom.userId : []))
  const emails = whoms.flatMap((whom) => ('guestEmail' in whom ? whom.guestEmail : []))
  const rows = await tx.$queryRaw<(Omit<Holding, 'kind' | 'ofAccount'> & { whose: string; kind: string; ofAccount: boolean })[]>`
    select distinct on (w.whose) w.whose, m.id, m.kind::text as kind, m.reason, m.clauses, m."policyVersion", m.until, m.at, w."ofAccount"
    from (
      select 'person ' || id as whose, id as "userId", null as "guestEmail", false as "ofAccount" from unnest(${ids}::text[]) id
      union all select 'person ' || id, null, email, false from "User" where id = any(${ids}::text[])
      union all select 'guest ' || email, null, email, false from unnest(${emails}::text[]) email
      union all select 'guest ' || email, id, null, true from "User" where email = any(${emails}::text[])
    ) w join "Measure" m on m."userId" = w."userId" or m."guestEmail" = w."guestEmail"
    where m.kind in ('restrict', 'ban', 'trust', 'lift') and not exists (select from "Measure" u where u.undoes = m.id)
    order by w.whose, m.seq desc`
  const hold = rows.flatMap(({ whose, kind, ...row }): [string, Holding][] =>
    endsByItself(kind) && (!row.until || row.until > now) && !(kind === 'trust' && whose.startsWith('guest '))
      ? [[whose, { ...row, kind }]]
      : [],
  )
  return new Map(hold)
}

/** Their latest measure that stands, notes aside; null where there is none. It alone can be undone. */
export async function latestMeasure(tx: Tx, whom: Whom): Promise<{ id: string } | null> {
  const { userId, guestEmail } = await rowsOf(tx, whom)
  const [latest] = await tx.$queryRaw<{ id: string }[]>`
    select m.id from "Measure" m
    where (m."userId" = ${userId} or m."guestEmail" = ${guestEmail}) and m.kind not in ('note', 'undo')
      and not exists (select from "Measure" u where u.undoes = m.id)
    order by m.seq desc limit 1`
  return latest ?? null
}

/** By what their measures are found: an account has those of guests who gave its address too, since the address is proven. */
export async function rowsOf(tx: Tx, whom: Whom): Promise<{ userId: string | null; guestEmail: string | null }> {
  if ('guestEmail' in whom) return { userId: null, guestEmail: whom.guestEmail }
  const user = await tx.user.findUnique({ where: { id: whom.userId }, select: { email: true } })
  return { userId: whom.userId, guestEmail: user?.email ?? null }
}

export const either = ({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }) => ({
  OR: [...(userId ? [{ userId }] : []), ...(guestEmail ? [{ guestEmail }] : [])],
})
