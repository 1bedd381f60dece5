import type { Db, Prisma } from './db'
import { listen } from './listening'
import { allPages, forgetPages } from './pages'
import type { Admin } from './people'
import { Refusal } from './refusal'
import { settingKeys, settingNames, settingsOf } from './settings-form'
import { holdSettings, type SiteSettings } from './site'

// What an admin sets of the paper. Every process keeps the settings in force (lib/site.ts), hears of a change at once, and
// reads them again every few seconds, should it have missed one.

const channel = 'viewpoints_settings'
const heal = 5_000

/** Reads the settings and puts them in force in this process. */
export async function readSettings(db: Db): Promise<SiteSettings> {
  const settings = settingsOf(await db.setting.findMany({ where: { key: { in: settingKeys } }, select: { key: true, value: true } }))
  holdSettings(settings)
  return settings
}

const kept = globalThis as { viewpointsSettingsHeard?: ReturnType<typeof listen> }

/** Keeps the settings in force in this process from now on. */
export async function keepSettings(db: Db, url: string) {
  if (kept.viewpointsSettingsHeard) return
  const read = () => void readSettings(db).catch(() => {})
  kept.viewpointsSettingsHeard = listen(url, { channel, name: 'viewpoints:settings', stands: read, heard: read, beats: read, beat: heal })
  await readSettings(db).catch(() => {})
}

/** Ends what keepSettings() began. */
export function stopKeepingSettings() {
  kept.viewpointsSettingsHeard?.close()
  delete kept.viewpointsSettingsHeard
}

export interface SettingChange {
  what: string
  at: Date
  /** Null for whoever was before the settings were kept. */
  by: string | null
}

/** Who set what last, the newest first. */
export async function settingChanges(db: Db): Promise<SettingChange[]> {
  const rows = await db.setting.findMany({
    where: { key: { in: settingKeys } },
    orderBy: [{ at: 'desc' }, { key: 'asc' }],
    select: { key: true, at: true, by: { select: { name: true } } },
  })
  return rows.map(({ key, at, by }) => ({ what: settingNames[key as keyof SiteSettings], at, by: by?.name ?? null }))
}

interface Change {
  settings: SiteSettings
  /** The time of the last change that was in sight, ISO 8601; '' where there was none. */
  seen: string
  /** It replaces what was changed since. */
  anyway: boolean
}

/** Keeps what was changed, and who changed it; all pages are forgotten. Returns what it was, in words. Refuses what somebody else has changed since it was in sight. */
export async function changeSettings(db: Db, admin: Admin, { settings, seen, anyway }: Change, now = new Date()): Promise<string[]> {
  const changed = await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('settings', 0))`
    const rows = await tx.setting.findMany({ where: { key: { in: settingKeys } }, include: { by: { select: { name: true } } } })
    const since = rows.filter(({ at, byId }) => at.toISOString() > seen && byId !== admin.id)
    if (since.length > 0 && !anyway) throw new Refusal(overtaken(since), 'seen')
    const old = settingsOf(rows)
    const keys = settingKeys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(settings[key]))
    for (const key of keys) {
      const row = { value: settings[key] as unknown as Prisma.InputJsonValue, at: now, byId: admin.id }
      await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    }
    if (keys.length > 0) {
      await tx.$executeRaw`select pg_notify(${channel}, '')`
      await forgetPages(tx, [allPages])
    }
    return keys.map((key) => settingNames[key])
  })
  await readSettings(db)
  return changed
}

function overtaken(rows: { key: string; by: { name: string } | null }[]): string {
  const what = rows.map(({ key }) => settingNames[key as keyof SiteSettings]).join(', ')
  return `While this form was open, ${rows[0]?.by?.name ?? 'somebody'} changed: ${what}. What you typed is still here.`
}
