import type { Db } from './db'
import { everythingOf } from './export-content'
import { addJob } from './jobs'
import { postMail } from './mail/post'
import type { Person } from './people'
import { siteAddress } from './site'

// Everything of somebody, as one JSON file: asked for by them, made in the background, theirs alone, for a week.

const hour = 3_600_000
export const exportDays = 7
const kept = exportDays * 86_400_000
/** One that is not made after so long is given up. */
const patience = hour

export interface ExportShown {
  id: string
  state: 'making' | 'ready' | 'failed'
  at: Date
  /** Until when a ready one is there. */
  until: Date
  /** Until when there is no newer one to be had; null from then on. */
  newestUntil: Date | null
}

/** Asks for the person's export. One is made at a time; asked again while it is, or within an hour after it was made, it is the same one. */
export async function requestExport(db: Db, person: Person, now = new Date()): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`export ${person.id}`}, 0))`
    const last = await tx.export.findFirst({ where: { userId: person.id }, orderBy: { requestedAt: 'desc' }, select: shown })
    if (last) {
      const { state, newestUntil } = shownAs(last, now)
      if (state === 'making' || newestUntil) return { id: last.id }
    }
    // The one before takes no room beside the new one.
    await tx.export.deleteMany({ where: { userId: person.id } })
    const { id } = await tx.export.create({ data: { userId: person.id, requestedAt: now }, select: { id: true } })
    await addJob(tx, 'export', { id })
    return { id }
  })
}

const shown = { id: true, requestedAt: true, readyAt: true, fault: true } as const

function shownAs({ id, requestedAt, readyAt, fault }: { id: string; requestedAt: Date; readyAt: Date | null; fault: string }, now: Date) {
  const late = now.getTime() - requestedAt.getTime() > patience
  const state: ExportShown['state'] = readyAt ? 'ready' : fault || late ? 'failed' : 'making'
  const next = readyAt && new Date(readyAt.getTime() + hour)
  return {
    id,
    state,
    at: requestedAt,
    until: new Date((readyAt ?? requestedAt).getTime() + kept),
    newestUntil: next && next > now ? next : null,
  }
}

/** The person's last export that is still there; null where there is none. */
export async function lastExport(db: Db, person: Person, now = new Date()): Promise<ExportShown | null> {
  const last = await db.export.findFirst({ where: { userId: person.id }, orderBy: { requestedAt: 'desc' }, select: shown })
  const told = last && shownAs(last, now)
  return told && told.until > now ? told : null
}

/** The file, for the person whose it is; null for anybody else, before it is ready and after its week. */
export async function exportFile(db: Db, person: Person, id: string, now = new Date()): Promise<Uint8Array | null> {
  const found = await db.export.findFirst({ where: { id, userId: person.id, readyAt: { gt: new Date(now.getTime() - kept) } } })
  return found?.data ?? null
}

/** The job: makes the file and mails where it is. One that was made, or whose person is gone, is left alone. */
export async function makeExport(db: Db, id: string, now = new Date()) {
  const asked = await db.export.findUnique({ where: { id }, select: { readyAt: true, user: { select: { id: true, email: true } } } })
  if (!asked || asked.readyAt) return
  try {
    const data = Buffer.from(`${JSON.stringify(await everythingOf(db, asked.user.id, now), null, 2)}\n`)
    await db.$transaction(async (tx) => {
      const { count } = await tx.export.updateMany({ where: { id, readyAt: null }, data: { readyAt: now, fault: '', data } })
      if (count === 0) return
      const until = new Date(now.getTime() + kept).toISOString()
      await postMail(tx, {
        to: asked.user.email,
        kind: 'export-ready',
        data: { link: siteAddress(exportAddress(id)), until },
        key: `export ${id}`,
      })
    })
  } catch (error) {
    await db.export.updateMany({ where: { id }, data: { fault: 'It could not be put together.' } })
    throw error
  }
}

/** Where the file is. */
export const exportAddress = (id: string) => `/account/export/${id}/data.json`
