import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from './db'
import { day, night } from './palette'
import { type Admin, putPerson } from './people'
import { changeSettings, keepSettings, readSettings, settingChanges, stopKeepingSettings } from './settings'
import { linesOf, settingsOf, settingsSchema } from './settings-form'
import { holdSettings, siteName, siteSettings, standardSettings } from './site'
import { testDatabase } from './testing/database'
import { colourOf, contrast, themeAddress, themeStyles } from './theme'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
const admin = async (name: string) =>
  (await putPerson(db, { email: `${name.toLowerCase()}@viewpoints.example`, name, role: 'admin' })) as Admin

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
}, 120_000)
afterAll(async () => {
  stopKeepingSettings()
  await site?.close()
})

const typed = {
  ...{ name: ' The  Courier ', tagline: 'Every day', colourDay: '#1D4E89', colourNight: '8ab4f8', footerText: '', contact: '' },
  ...{ navigation: 'Town | /sections/town\n\nA friend | https://friend.example/a', footerLinks: '', commentsCloseAfterDays: '14' },
  ...{ 'language-ps': 'on' },
}
const faults = (change: Record<string, string>) => {
  const { error } = settingsSchema.safeParse({ ...typed, ...change })
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('what is typed', () => {
  test('becomes settings', () => {
    const { settings } = settingsSchema.parse(typed)
    expect(settings).toEqual({
      ...{ name: 'The Courier', tagline: 'Every day', logo: '', colourDay: '#1d4e89', colourNight: '#8ab4f8', footerText: '', contact: '' },
      navigation: [
        { name: 'Town', href: '/sections/town' },
        { name: 'A friend', href: 'https://friend.example/a' },
      ],
      ...{ footerLinks: [], commentsCloseAfterDays: 14, languages: ['en', 'ps'] },
    })
    expect(linesOf(settings.navigation)).toBe('Town | /sections/town\nA friend | https://friend.example/a')
  })

  test('keeps a logo that was uploaded here, until it is taken away', () => {
    const logo = (change: Record<string, string>) => settingsSchema.parse({ ...typed, ...change }).settings.logo
    expect(logo({ logo: '/images/abc.webp' })).toBe('/images/abc.webp')
    expect(logo({ logo: '/images/abc.webp', noLogo: 'on' })).toBe('')
    for (const foreign of ['https://evil.example/x.webp', '/images/../x.webp', '/theme/x.css']) expect(logo({ logo: foreign })).toBe('')
  })

  test('is refused at its field', () => {
    expect(faults({ name: ' ' })).toEqual({ name: 'The paper needs a name.' })
    expect(faults({ colourDay: 'red' })).toHaveProperty('colourDay')
    expect(faults({ colourNight: '#333333' }).colourNight).toContain('a contrast of 1.47:1. It takes 4.5:1')
    expect(faults({ contact: 'nobody' })).toHaveProperty('contact')
    expect(faults({ commentsCloseAfterDays: '-1' })).toHaveProperty('commentsCloseAfterDays')
  })

  test.each([
    'Evil | javascript:alert(1)',
    'Half | //evil.example',
    'Plain | http://plain.example',
    'No address',
    '| /nameless',
    'Back | /\\evil',
    'Somebody | https://courier.example@evil.example',
  ])('a link is a path of ours or an https address: %s', (line) => {
    expect(faults({ navigation: line })).toHaveProperty('navigation')
  })

  test('a row that cannot be read stands for the standard', () => {
    expect(settingsOf([{ key: 'colourDay', value: 'red;}' }])).toEqual(standardSettings)
  })
})

describe('the colour', () => {
  test('is read as it is written', () => {
    expect(['#ABC', '9d1b1f', ' #9D1B1F ', '#12345', 'url(x)'].map(colourOf)).toEqual(['#aabbcc', '#9d1b1f', '#9d1b1f', null, null])
  })

  test('has the contrast that WCAG reckons', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast(standardSettings.colourDay, day.paper)).toBeGreaterThan(4.5)
    expect(contrast(standardSettings.colourNight, night.paper)).toBeGreaterThan(4.5)
  })

  test('is a file named by it, where it is not the house’s own', () => {
    expect(themeAddress(standardSettings)).toBeNull()
    expect(themeAddress({ colourDay: '#1d4e89', colourNight: '#8ab4f8' })).toBe('/theme/1d4e89-8ab4f8.css')
    expect(themeStyles('1d4e89-8ab4f8.css')).toBe('html:root{--press:light-dark(#1d4e89,#8ab4f8)}\n')
    expect(themeStyles('1d4e89-}*{}.css')).toBeNull()
  })
})

test('what an admin changes is in force here, and said to be theirs', async () => {
  const mara = await admin('Mara')
  const settings = { ...standardSettings, name: 'The Courier', colourDay: '#1d4e89' }
  expect(await changeSettings(db, mara, { settings, seen: '', anyway: false })).toEqual(['name', 'colour by day'])
  expect(siteName()).toBe('The Courier')
  expect((await settingChanges(db)).map(({ what, by }) => [what, by])).toEqual([
    ['colour by day', 'Mara'],
    ['name', 'Mara'],
  ])
  expect(await changeSettings(db, mara, { settings, seen: '', anyway: false })).toEqual([])
})

test('two admins do not undo each other unseen', async () => {
  const [mara, idris] = await Promise.all([admin('Mara'), admin('Idris')])
  const [last] = await settingChanges(db)
  const seen = last?.at.toISOString() ?? ''
  const settings = await readSettings(db)
  await changeSettings(db, mara, { settings: { ...settings, tagline: 'Hers' }, seen, anyway: false })
  const his = { settings: { ...settings, contact: 'errors@courier.example' }, seen }
  await expect(changeSettings(db, idris, { ...his, anyway: false })).rejects.toThrow('Mara changed: tagline')
  expect(await readSettings(db)).toMatchObject({ tagline: 'Hers', contact: '' })
  expect(await changeSettings(db, idris, { ...his, anyway: true })).toEqual(['tagline', 'contact'])
})

test('other processes hear of it, and every page is forgotten', async () => {
  const heard: string[] = []
  const client = await site.pool.connect()
  client.on('notification', ({ channel, payload = '' }) => heard.push(`${channel} ${payload}`))
  await client.query('listen viewpoints_pages; listen viewpoints_settings')
  await keepSettings(db, site.url)
  await pause(300)
  const mara = await admin('Mara')
  const settings = { ...(await readSettings(db)), name: 'The Herald' }
  const { at: seen = new Date() } = (await settingChanges(db))[0] ?? {}
  await changeSettings(db, mara, { settings, seen: seen.toISOString(), anyway: false })
  await expect.poll(() => heard).toEqual(['viewpoints_settings ', 'viewpoints_pages /*'])
  // As a process that did not make the change.
  holdSettings(standardSettings)
  await site.pool.query(`select pg_notify('viewpoints_settings', '')`)
  await expect.poll(() => siteSettings().name).toBe('The Herald')
  client.release(true)
})
