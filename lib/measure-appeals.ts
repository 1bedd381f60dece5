import { z } from 'zod'
import { tooLate } from './appeals'
import type { Db, Tx } from './db'
import { either, holdings, keyOf, latestMeasure, rowsOf, type Whom, whomOf } from './holding'
import { postMail } from './mail/post'
import { lockMeasures, measure, refuseUnlessTheirs, undoMeasure, whyNot } from './measures'
import type { Moderator, Person } from './people'
import { standardTerms } from './policy/terms'
import { Refusal } from './refusal'
import { siteAddress } from './site'

// Somebody on whom a restriction or a ban holds asks for a second look, by somebody else.

const words = (empty: string) => z.string().trim().min(1, empty).max(2_000, 'Use at most 2,000 characters.')

export const measureAppealSchema = z.object({
  measure: z.string().min(1).max(64),
  text: words('Say why somebody should look again.'),
})

const day = 24 * 60 * 60 * 1000

/** Until when a measure can be appealed: half a year, whatever version of the policy it was imposed under. */
export const lastMomentOf = ({ at }: { at: Date }): Date => new Date(at.getTime() + standardTerms.appealDays * day)

/** Stores the appeal and posts its receipt. Refuses whoever the measure is not about, what does not hold, a second appeal, and one that comes too late. */
export async function appealMeasure(
  db: Db,
  person: Person,
  { measure: id, text }: z.output<typeof measureAppealSchema>,
  now = new Date(),
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    await oneAtATime(tx, id)
    const found = await tx.measure.findUnique({ where: { id }, select: { at: true, userId: true, guestEmail: true } })
    // The same words for one that is somebody else's and one that there is not.
    if (!found || !isAbout(found, person)) throw new Refusal('There is nothing here for you to appeal.')
    if (await tx.measureAppeal.count({ where: { measureId: id } }))
      throw new Refusal('Your appeal is here already. Somebody will look again.')
    const held = await heldAs(tx, id, { whoms: [{ userId: person.id }, { guestEmail: person.email }], now })
    if (!held || held.kind === 'trust') throw new Refusal('This does not hold any more.')
    const until = lastMomentOf(found)
    if (now > until) throw tooLate(until)
    const made = await tx.measureAppeal.create({ data: { measureId: id, text, at: now }, select: { id: true } })
    await postMail(tx, { to: person.email, kind: 'measure-appeal-received', data: { appeal: text, link: siteAddress('/account') } })
    return made
  })
}

const isAbout = ({ userId, guestEmail }: { userId: string | null; guestEmail: string | null }, { id, email }: Person) =>
  userId === id || guestEmail === email

/** Of two who appeal or decide the same at once, one does. */
async function oneAtATime(tx: Tx, measureId: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`appeal ${measureId}`}, 0))`
}

export const decideAppealSchema = z.object({
  appeal: z.string().min(1).max(64),
  verdict: z.enum(['uphold', 'overturn'], 'Choose one of the two.'),
  note: words('Say why: they read it.'),
})
type Deciding = z.output<typeof decideAppealSchema>

/**
 * Upholds the measure, or overturns it: then it is undone, or lifted where something else came after it. Refuses whoever
 * imposed it, whoever it is about, anybody but an admin where that is one of the staff, and what was decided before.
 */
export async function decideMeasureAppeal(db: Db, moderator: Moderator, { appeal: id, verdict, note }: Deciding, now = new Date()) {
  return db.$transaction(async (tx) => {
    const asked = await tx.measureAppeal.findUnique({ where: { id }, include: { measure: true } })
    if (!asked || asked.measure.erased) throw new Refusal('There is no such appeal.')
    await measuresFirst(tx, whomOf(asked.measure))
    await oneAtATime(tx, asked.measureId)
    const appeal = await tx.measureAppeal.findUnique({
      where: { id },
      include: { measure: true, decidedBy: { select: { name: true } } },
    })
    // Its author had it erased meanwhile.
    if (!appeal) throw new Refusal('There is no such appeal.')
    if (appeal.state !== 'open') throw new Refusal(`Decided meanwhile by ${appeal.decidedBy?.name ?? 'somebody'}: ${appeal.state}.`)
    const of = whomOf(appeal.measure)
    const whose = await ownerOf(tx, of)
    await refuseUnlessTheirs(tx, moderator, whose)
    if (appeal.measure.byId === moderator.id) throw new Refusal('You imposed this: somebody else decides the appeal.')
    const state = verdict === 'uphold' ? ('upheld' as const) : ('overturned' as const)
    await tx.measureAppeal.update({ where: { id }, data: { state, note, decidedById: moderator.id, decidedAt: now } })
    if (state === 'overturned') await end(tx, moderator, { whose, of, measureId: appeal.measureId, note, now })
    const { guestEmail: to } = await rowsOf(tx, whose)
    if (to) await postMail(tx, { to, kind: 'measure-appeal-decided', data: { state, note, link: siteAddress('/account') } })
    return { state }
  })
}

/** Whoever ends a measure locks the person's measures, then the appeal: so does this, whether it was imposed on the account or on its address. */
async function measuresFirst(tx: Tx, imposedOn: Whom) {
  const all = new Map([imposedOn, await ownerOf(tx, imposedOn)].map((whom) => [keyOf(whom), whom]))
  for (const key of [...all.keys()].sort()) await lockMeasures(tx, all.get(key) as Whom)
}

interface Ending {
  whose: Whom
  /** Whom it was imposed on: the account, or its address. */
  of: Whom
  measureId: string
  note: string
  now: Date
}

/** Undoes it where it is the latest; lifts it where a warning came after it; leaves what is over. The mail about the appeal says so. */
async function end(tx: Tx, moderator: Moderator, { whose, of, measureId, note, now: at }: Ending) {
  if ((await latestMeasure(tx, of))?.id === measureId) return undoMeasure(tx, moderator, measureId, { tell: false, at })
  const held = await heldAs(tx, measureId, { whoms: [whose, of], now: at })
  if (held) await measure(tx, moderator, { whom: held.whom, kind: 'lift', reason: note, tell: false, at })
}

/** As whose the measure holds: that of the account, or else of guests who give its address; null where it does not. */
async function heldAs(tx: Tx, id: string, { whoms, now }: { whoms: Whom[]; now: Date }) {
  const hold = await holdings(tx, whoms, now)
  const whom = whoms.find((one) => hold.get(keyOf(one))?.id === id)
  const held = whom && hold.get(keyOf(whom))
  return held ? { whom, kind: held.kind } : null
}

/** The account that has the guest's address, which alone can appeal. */
async function ownerOf(tx: Tx, whom: Whom): Promise<Whom> {
  if ('userId' in whom) return whom
  const user = await tx.user.findUnique({ where: { email: whom.guestEmail }, select: { id: true } })
  return user ? { userId: user.id } : whom
}

export interface OwnAppeal {
  id: string
  measureId: string
  kind: 'restrict' | 'ban'
  text: string
  at: Date
  state: 'open' | 'upheld' | 'overturned'
  /** What whoever decided it says. */
  note: string
  decidedAt: Date | null
}

/** Somebody's appeals against measures, newest first, as they may read them: without a moderator's name. */
export async function appealsOf(db: Db, { id, email }: Person): Promise<OwnAppeal[]> {
  const rows = await db.measureAppeal.findMany({
    where: { measure: either({ userId: id, guestEmail: email }) },
    orderBy: { at: 'desc' },
    take: 20,
    select: {
      ...{ id: true, measureId: true, text: true, at: true, state: true, note: true, decidedAt: true },
      measure: { select: { kind: true } },
    },
  })
  return rows.map(({ measure, ...row }) => ({ ...row, kind: measure.kind === 'ban' ? 'ban' : 'restrict' }))
}

export interface OpenAppeal {
  id: string
  text: string
  at: Date
  name: string
  /** Their page at the desk. */
  href: string
  kind: 'restrict' | 'ban'
  reason: string
  until: Date | null
  imposedBy: string
  /** Why this viewer may not decide it; '' where they may. */
  whyNot: string
}

/** Appeals against measures that wait, the oldest first: those of one account, or all. */
export async function openMeasureAppeals(db: Db, viewer: Moderator, { of }: { of?: Whom } = {}): Promise<OpenAppeal[]> {
  const rows = await db.measureAppeal.findMany({
    where: { state: 'open', ...(of && { measure: either(await rowsOf(db, of)) }) },
    orderBy: { at: 'asc' },
    take: 100,
    include: { measure: { include: { user: { select: { id: true, name: true, role: true } }, by: { select: { name: true } } } } },
  })
  const emails = rows.flatMap(({ measure }) => measure.guestEmail ?? [])
  const owners = await db.user.findMany({ where: { email: { in: emails } }, select: { id: true, name: true, role: true, email: true } })
  return rows.flatMap(({ id, text, at, measure: { kind, reason, until, by, byId, user, guestEmail } }) => {
    const owner = user ?? owners.find(({ email }) => email === guestEmail)
    if (!owner) return []
    const own = byId === viewer.id ? 'You imposed this: somebody else decides the appeal.' : ''
    return {
      ...{ id, text, at, name: owner.name, href: `/moderate/people/${owner.id}`, kind: kind === 'ban' ? 'ban' : 'restrict', reason, until },
      ...{ imposedBy: by.name, whyNot: whyNot(viewer, { userId: owner.id }, owner.role) || own },
    }
  })
}

/** How many appeals against measures wait. */
export async function countMeasureAppeals(db: Db): Promise<number> {
  return db.measureAppeal.count({ where: { state: 'open' } })
}
