import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { randomOf } from '@/lib/load/random'
import { commentText } from '@/lib/load/text'
import { languages } from '@/lib/load/words'
import { expect, form, test } from './fixtures'

// What an article with fifty threads costs on the line, as it comes: compressed, with its headers, to a browser that has nothing.

/** Bytes. Pictures and typefaces are not counted. */
const most = { page: 30_000, untouched: 60_000, all: 230_000 }

interface Load {
  url: string
  type: string
  /** Of a page that a script asks for before anybody has gone there. */
  ahead: boolean
  bytes: number
}

/** All that the page loads from now on. */
async function loadsOf(page: Page): Promise<Load[]> {
  const browser = await page.context().newCDPSession(page)
  const asked = new Map<string, Load>()
  const loads: Load[] = []
  browser.on('Network.requestWillBeSent', ({ requestId, request: { url, headers }, type = 'Other' }) => {
    const ahead = /[?&]_rsc=/.test(url) || Object.keys(headers).some((name) => /^(next-router-prefetch|(sec-)?purpose)$/i.test(name))
    const load = { url, type, ahead, bytes: 0 }
    asked.set(requestId, load)
    loads.push(load)
  })
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = asked.get(requestId)
    if (load) load.bytes = encodedDataLength
  })
  await browser.send('Network.enable')
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true })
  return loads
}

const weight = (loads: Load[], isCounted = ({ type }: Load) => type !== 'Font' && type !== 'Image') =>
  loads.filter(isCounted).reduce((sum, { bytes }) => sum + bytes, 0)

const scriptsIn = (loads: Load[]) => loads.filter(({ type }) => type === 'Script').map(({ url }) => url)

/** A text of several screens, and what fifty people said of it. */
async function discussed(slug: string) {
  const [{ db }, { storeComments, readComments }] = await Promise.all([import('@/lib/db'), import('@/lib/transfer/comments')])
  const random = randomOf('fifty threads')
  const english = languages[0]
  if (!english) throw new Error('no language')
  const say = () => commentText(random, english, false)
  const body = Array.from({ length: 24 }, () => `${say()} ${say()}`).join('\n\n')
  await db.article.update({ where: { slug }, data: { body } })
  const line = (i: number) => ({
    ...{ article: slug, id: `${slug}-${i}`, name: `Reader ${i}`, email: `${slug}-${i}@reader.example`, text: say() },
    ...{ at: new Date(Date.now() - (200 - i) * 60_000).toISOString(), status: 'approved' },
  })
  await storeComments(db, readComments('test', Array.from({ length: 50 }, (_, i) => JSON.stringify(line(i))).join('\n')))
}

/** The typefaces that were asked for before anything was seen. */
async function typefacesFirst(page: Page): Promise<string[]> {
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0)
  return page.evaluate(() => {
    const painted = performance.getEntriesByName('first-paint')[0]?.startTime ?? 0
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.woff2') && startTime < painted)
      .map(({ name }) => name)
  })
}

const folder = '.next/static/chunks'
const built = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
/** Classes of the desk and of the newsroom's writing and arranging: they stand in their code and in their styles alone. */
const ofStaff = (text: string) => /\b(desk-row|desk-tabs|many-bar|writing-(sheet|margin)|arranging-row|picture-grid)\b/.test(text)
const staffFiles = built.filter((name) => ofStaff(readFileSync(join(folder, name), 'utf8')))

test('An article with fifty threads is light, and no code of the desk or the newsroom comes to its readers @script', async ({
  page,
  article,
}) => {
  await discussed(article.slug)
  // Not the one who has it made.
  await page.request.get(article.path)
  const loads = await loadsOf(page)
  await page.goto(article.path)
  await page.waitForLoadState('networkidle')
  const before = loads.filter(({ bytes }) => bytes > 0)
  expect(before.map(({ type }) => type)).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Font']))
  const page30 = weight(before, ({ type }) => type === 'Document' || type === 'Stylesheet')
  const untouched = weight(before)
  expect.soft(page30, 'HTML and CSS').toBeLessThanOrEqual(most.page)
  expect.soft(untouched, 'all before a touch').toBeLessThanOrEqual(most.untouched)
  expect.soft(scriptsIn(before), 'scripts before a touch').toEqual([])
  expect.soft((await typefacesFirst(page)).length, 'typefaces before the first paint').toBeLessThanOrEqual(2)

  await page.mouse.wheel(0, 20_000)
  const more = page
    .getByRole('article', { name: /^Comment by/ })
    .last()
    .getByRole('button', { name: 'More' })
  await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await form(page).getByRole('textbox', { name: 'Comment' }).fill('WHY DOES NOBODY EVER LISTEN TO US')
  await expect(page.getByRole('status', { name: 'Policy hints' })).toContainText('shouting')
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  expect(await page.getByRole('link').count()).toBeGreaterThan(50)
  const all = weight(loads)
  expect.soft(all, 'all there is').toBeLessThanOrEqual(most.all)
  expect.soft(all, 'all there is').toBeGreaterThan(untouched)
  const files = new Set(loads.map(({ url }) => url.split(/[/?]/).find((part) => built.includes(part))))
  expect(staffFiles.length).toBeGreaterThan(2)
  expect
    .soft(
      staffFiles.filter((name) => files.has(name)),
      'what is the desk’s or the newsroom’s',
    )
    .toEqual([])
  expect
    .soft(
      loads.filter(({ ahead }) => ahead).map(({ url }) => url),
      'pages that nobody has gone to',
    )
    .toEqual([])
  for (const edition of ['/fa-AF', '/ps', '/ar']) {
    await page.goto(edition + article.path)
    expect.soft((await typefacesFirst(page)).length, `typefaces before the first paint of ${edition}`).toBeLessThanOrEqual(2)
  }
  test.info().annotations.push({ type: 'weights', description: `HTML and CSS ${page30}, before a touch ${untouched}, in all ${all}` })
  console.log(`  bytes: HTML and CSS ${page30}, before a touch ${untouched}, in all ${all}`)
})
