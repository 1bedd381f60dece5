import type { Db } from './db'
import { holdings, keyOf, type Whom } from './measures'
import { isAdmin, type Moderator, type Role, sameAddress } from './people'
import type { Standing } from './policy/policy'
import { skeleton } from './policy/skeleton'
import { policyInForce } from './policy-versions'
import { explained } from './standing'

// People as moderators find them. Addresses are for admins alone; somebody else may know one already and find whose it is.

export interface Found {
  /** Their page at the desk; a guest's is that of a comment of theirs. */
  href: string
  name: string
  kind: Role | 'guest'
  /** For admins alone. */
  email: string | null
  standing: Standing
  because: string
  counts: { approved: number; rejected: number; pending: number }
  /** When they last commented. */
  last: Date | null
}

export interface FoundPage {
  people: Found[]
  more: boolean
}

interface Asked {
  q: string
  /** How many at most. */
  take: number
  now?: Date
}

/** People whose name holds these words, or whose address this is: those called exactly so first, accounts before guests. */
export async function findPeople(db: Db, viewer: Moderator, { q, take, now = new Date() }: Asked): Promise<FoundPage> {
  const words = q.trim().slice(0, 100)
  if (words === '') return { people: [], more: false }
  const wanted = { words, take: take + 1 }
  const byPart = isAdmin(viewer) || !words.includes('@')
  const [users, guests] = byPart
    ? await Promise.all([accounts(db, viewer, wanted), guestsCalled(db, viewer, wanted)])
    : await Promise.all([accountsAt(db, words), guestsAt(db, words)])
  return page(db, viewer, { whoms: [...users, ...guests], take, now })
}

/** The whole address, as somebody writes it who has it from elsewhere. */
async function accountsAt(db: Db, address: string): Promise<Whom[]> {
  const user = await db.user.findUnique({ where: { email: sameAddress(address) }, select: { id: true } })
  return user ? [{ userId: user.id }] : []
}

async function guestsAt(db: Db, address: string): Promise<Whom[]> {
  const guestEmail = sameAddress(address)
  return (await db.comment.findFirst({ where: { guestEmail }, select: { id: true } })) ? [{ guestEmail }] : []
}

interface Wanted {
  words: string
  take: number
}

/**
 * By a part of the name, or of what it looks like, so that case, accents and look-alikes make no difference; for admins by a part of
 * the address. An index knows every three letters that follow each other, so two of them find what begins with them.
 */
async function accounts(db: Db, viewer: Moderator, { words, take }: Wanted): Promise<Whom[]> {
  const looks = skeleton(words)
  // Signs are no letters to an index, and two ideographs are a name, wherever they stand.
  const short = [...words].length < 3 && /^[\p{L}\p{N}]+$/u.test(words) && !/\p{Script=Han}/u.test(words)
  const part = (text: string) => (short ? `${plainly(text)}%` : `%${plainly(text)}%`)
  const values: (string | number)[] = []
  const value = (one: string | number) => `$${values.push(one)}`
  const ways = [
    ...(looks ? [`skeleton = ${value(looks)}`, `skeleton like ${value(part(looks))}`] : []),
    `name ilike ${value(part(words))}`,
    ...(short ? [`name ilike ${value(`% ${part(words)}`)}`] : []),
    ...(isAdmin(viewer) ? [`email ilike ${value(part(words))}`] : []),
  ]
  const found = ways.map((way) => `(select id from "User" where ${way} limit ${namesakes})`).join(' union ')
  const [, rows] = await db.$transaction([
    // Of a name that many have, PostgreSQL would sooner read the table from its beginning.
    db.$queryRaw`select set_config('enable_seqscan', 'off', true)`,
    db.$queryRawUnsafe<{ id: string }[]>(
      `select id from "User" where id in (${found}) order by (skeleton = ${value(looks)}) desc, name, id limit ${value(take)}`,
      ...values,
    ),
  ])
  return rows.map(({ id }) => ({ userId: id }))
}

/** Of a name that more people have, so many are looked at. */
const namesakes = 1_000

const newest = 50_000

/**
 * By the beginnings of words in the name, and for admins by that of the address, however long ago; and by any part of them, accents
 * aside, among the newest comments, since there is no index for that. Who wrote last comes first.
 */
async function guestsCalled(db: Db, viewer: Moderator, { words, take }: Wanted): Promise<Whom[]> {
  const begin = (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(' & ')
  const part = `%${plainly(withoutMarks(words))}%`
  const rows = await db.$queryRaw<{ guestEmail: string }[]>`
    with hits as materialized (
      (select "guestEmail", "createdAt" from "Comment"
       where ${begin} <> '' and "guestName" is not null and "guestEmail" is not null and words_of("guestName") @@ to_tsquery('simple', nullif(${begin}, '')) limit 20000)
      union all
      select "guestEmail", "createdAt" from (
        select "guestEmail", "guestName", "createdAt" from "Comment" order by "createdAt" desc, id desc limit ${newest}
      ) lately where lower(regexp_replace(normalize("guestName", NFD), '[\\u0300-\\u036f]', '', 'g')) like ${part}
        or (${isAdmin(viewer)} and "guestEmail" like ${`%${plainly(sameAddress(words))}%`})
      union all
      (select "guestEmail", "createdAt" from "Comment" where ${isAdmin(viewer)} and "guestEmail" like ${`${plainly(sameAddress(words))}%`} limit 20000)
    )
    select "guestEmail" from hits where "guestEmail" is not null group by 1 order by max("createdAt") desc, 1 limit ${take}`
  return rows.map(({ guestEmail }) => ({ guestEmail }))
}

const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
/** For LIKE, with nothing in it that stands for something else. */
const plainly = (text: string) => text.replace(/[\\%_]/g, '\\$&')

export interface OfNote {
  /** On whom a restriction or a ban holds now, the latest first. */
  held: FoundPage
  /** About whom something was done or noted lately, and what. */
  recent: (Found & { kindOf: string; by: string; at: Date })[]
}

/** Whom a moderator may want to see without a name in mind. */
export async function peopleOfNote(db: Db, viewer: Moderator, { take, now = new Date() }: Omit<Asked, 'q'>): Promise<OfNote> {
  // What was about a guest before the address had an account is about the account.
  const held = await db.$queryRaw<Row[]>`
    select "userId", "guestEmail" from (
      select distinct on (w."userId", w."guestEmail") w."userId", w."guestEmail", m.kind, m.until, m.seq
      from "Measure" m left join "User" a on a.email = m."guestEmail" and a.role = 'reader' and m.at < a."createdAt"
        cross join lateral (select coalesce(m."userId", a.id) as "userId", case when a.id is null then m."guestEmail" end as "guestEmail") w
      where m.kind in ('restrict', 'ban', 'trust', 'lift') and not m.erased and not exists (select from "Measure" u where u.undoes = m.id)
      order by w."userId", w."guestEmail", m.seq desc
    ) last where kind in ('restrict', 'ban') and (until is null or until > ${now}) order by seq desc limit ${take + 1}`
  const others = await db.$queryRaw<(Row & { kind: string; by: string; at: Date })[]>`
    select "userId", "guestEmail", kind, by, at from (
      select distinct on (w."userId", w."guestEmail") w."userId", w."guestEmail", m.seq, m.kind::text as kind, u.name as by, m.at
      from "Measure" m join "User" u on u.id = m."byId" left join "User" a on a.email = m."guestEmail" and a.role = 'reader' and m.at < a."createdAt"
        cross join lateral (select coalesce(m."userId", a.id) as "userId", case when a.id is null then m."guestEmail" end as "guestEmail") w
      where not m.erased order by w."userId", w."guestEmail", m.seq desc
    ) last order by seq desc limit 100`
  const shown = new Set(held.map((row) => keyOf(whomOf(row))))
  const recent = others.filter((row) => !shown.has(keyOf(whomOf(row)))).slice(0, 20)
  const found = await described(db, viewer, { whoms: recent.map(whomOf), now })
  return {
    held: await page(db, viewer, { whoms: held.map(whomOf), take, now }),
    recent: recent.flatMap((row) => {
      const person = found.get(keyOf(whomOf(row)))
      return person ? [{ ...person, kindOf: row.kind, by: row.by, at: row.at }] : []
    }),
  }
}

interface Row {
  userId: string | null
  guestEmail: string | null
}
const whomOf = ({ userId, guestEmail }: Row): Whom => (userId ? { userId } : { guestEmail: guestEmail ?? '' })

async function page(db: Db, viewer: Moderator, { whoms, take, now }: { whoms: Whom[]; take: number; now: Date }): Promise<FoundPage> {
  const shown = whoms.slice(0, take)
  const found = await described(db, viewer, { whoms: shown, now })
  return { people: shown.flatMap((whom) => found.get(keyOf(whom)) ?? []), more: whoms.length > take }
}

interface Known {
  whose: string
  name: string
  role: Role | null
  email: string | null
  href: string
  approved: number
  rejected: number
  pending: number
  last: Date | null
  throwAway: boolean
  rejections: boolean[]
}

/** What is known of each, by keyOf(). A guest of whom no comment is left is not there. */
async function described(db: Db, viewer: Moderator, { whoms, now }: { whoms: Whom[]; now: Date }): Promise<Map<string, Found>> {
  const ids = whoms.flatMap((whom) => ('userId' in whom ? whom.userId : []))
  const emails = whoms.flatMap((whom) => ('guestEmail' in whom ? whom.guestEmail : []))
  const policy = await policyInForce(db, now)
  const [people, hold] = await Promise.all([
    db.$queryRaw<Known[]>`
      select 'person ' || u.id as whose, u.name, u.role::text as role, u.email, '/moderate/people/' || u.id as href, u."throwAway",
        array(select status = 'rejected' from "Comment" where "authorId" = u.id and "decidedAt" is not null
            and (status = 'approved' or (status = 'rejected' and "guestName" is null))
          order by "decidedAt" desc, id desc limit ${policy.restrictOf}) as rejections, c.*
      from "User" u cross join lateral (
        select count(*) filter (where status = 'approved')::int as approved, count(*) filter (where status = 'rejected')::int as rejected,
          count(*) filter (where status = 'pending')::int as pending, max("createdAt") as last
        from "Comment" where "authorId" = u.id
      ) c where u.id = any(${ids})
      union all
      select 'guest ' || email, l."guestName", null, email, '/moderate/people/of/' || l.id, false, '{}'::boolean[], c.*
      from unnest(${emails}::text[]) email cross join lateral (
        select id, "guestName" from "Comment" where "guestEmail" = email order by "createdAt" desc, id desc limit 1
      ) l cross join lateral (
        select count(*) filter (where status = 'approved')::int as approved, count(*) filter (where status = 'rejected')::int as rejected,
          count(*) filter (where status = 'pending')::int as pending, max("createdAt") as last
        from "Comment" where "guestEmail" = email
      ) c`,
    holdings(db, whoms, now),
  ])
  return new Map(
    people.map(({ whose, name, role, email, href, approved, rejected, pending, last, throwAway, rejections }) => {
      const { standing, because } = explained({ role, approved, throwAway, rejections, imposed: hold.get(whose) ?? null }, policy, now)
      const counts = { approved, rejected, pending }
      return [whose, { href, name, kind: role ?? 'guest', email: shownAddress(viewer, email), standing, because, counts, last }]
    }),
  )
}

/** The address as this viewer may see it; null for all but admins, and for one that an import made up. */
export function shownAddress(viewer: Moderator, email: string | null): string | null {
  return isAdmin(viewer) && email && !email.endsWith('@import.invalid') ? email : null
}
