import type { Locator, Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'

/** A section of this test's own, with four stories: One is the newest. */
async function newSection(word: string) {
  const { db } = await import('@/lib/db')
  const slug = `section-${word}`
  await db.section.create({ data: { slug, name: `Section ${word}`, position: 900 } })
  const hour = 3_600_000
  for (const [i, name] of ['One', 'Two', 'Three', 'Four'].entries()) {
    const publishedAt = new Date(Date.now() - 300 * 24 * hour - i * hour)
    const texts = { headline: `${name} ${word}`, standfirst: '', body: 'Text.' }
    await db.article.create({ data: { slug: `${name.toLowerCase()}-${word}`, sectionSlug: slug, publishedAt, ...texts } })
  }
  return { slug, path: `/sections/${slug}`, desk: `/newsroom/front/sections/${slug}` }
}

const headlines = (page: Page | Locator, level?: number) => page.getByRole('heading', level ? { level } : { level: 2 })
/** The stories of a list page, from top to bottom. */
const printed = async (page: Page) => (await headlines(page.getByRole('main')).allTextContents()).map((text) => text.split(' ')[0])
const list = (page: Page, name: string) => page.getByRole('list', { name, exact: true })
const said = (page: Page) => page.getByRole('status').filter({ hasText: /./ })

async function place(page: Page, headline: string, where: string) {
  const row = page.getByRole('region', { name: 'Articles' }).getByRole('listitem').filter({ hasText: headline })
  await row.getByRole('combobox').selectOption({ label: where })
  await row.getByRole('button', { name: /^(Place|Move)/ }).click()
}

test('An editor arranges a page by its buttons, looks at the draft, and readers see it the moment it is live', async ({ page, word }) => {
  const section = await newSection(word)
  await signIn(page, account('editor'))
  await page.goto(section.path)
  expect(await printed(page)).toEqual(['One', 'Two', 'Three', 'Four'])

  await page.goto(section.desk)
  await place(page, `Three ${word}`, 'Lead')
  await expect(said(page)).toContainText('is now the lead')
  await place(page, `Four ${word}`, 'After the lead')
  await expect(list(page, 'After the lead').getByRole('listitem')).toHaveCount(1)
  await list(page, 'After the lead').getByRole('button', { name: 'Move up' }).click()
  await expect(list(page, 'Lead')).toContainText(`Four ${word}`)
  await page.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(list(page, 'Lead')).toContainText(`Three ${word}`)

  await page.getByRole('link', { name: 'Preview' }).click()
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Only editors see this')
  expect(await printed(page)).toEqual(['Three', 'Four', 'One', 'Two'])
  await page.goto(section.path)
  expect(await printed(page)).toEqual(['One', 'Two', 'Three', 'Four'])

  await page.goto(section.desk)
  await page.getByRole('button', { name: 'Put live now' }).click()
  await expect(said(page)).toContainText('It is live.')
  await page.goto(section.path)
  expect(await printed(page)).toEqual(['Three', 'Four', 'One', 'Two'])
})

test('A page is arranged by keyboard alone, and what a key did is said @script', async ({ page, word }) => {
  const section = await newSection(word)
  await signIn(page, account('editor'))
  await page.goto(section.desk)
  const rows = list(page, 'After the lead').getByRole('listitem')
  for (const [i, name] of ['Two', 'Three', 'Four'].entries()) {
    await place(page, `${name} ${word}`, 'After the lead')
    await expect(rows).toHaveCount(i + 1)
  }
  const last = page.getByRole('button', { name: `Move up: Four ${word}` })
  await last.focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(`“Four ${word}” is now 2 of 3 in After the lead.`)
  await expect(last).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said(page)).toHaveText(`“Four ${word}” is now 1 of 3 in After the lead.`)
  await expect(last).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said(page)).toHaveText(`“Four ${word}” is now the lead.`)
  await expect(list(page, 'Lead').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(said(page)).toContainText(`“Four ${word}” is now 1 of 2`)
})

test('A page is arranged by dragging @script', async ({ page, word }) => {
  const section = await newSection(word)
  await page.setViewportSize({ width: 1280, height: 900 })
  await signIn(page, account('editor'))
  await page.goto(section.desk)
  const lead = page.getByRole('region', { name: 'Lead', exact: true })
  // Escape lets go of it where it was.
  await hold(page, `Two ${word}`, lead)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await drag(page, `Four ${word}`, lead)
  await expect(list(page, 'Lead')).toContainText(`Four ${word}`)
  await expect(list(page, 'After the lead')).toHaveCount(0)
  await drag(page, `Two ${word}`, page.getByRole('region', { name: /^After the lead/ }))
  await expect(list(page, 'After the lead')).toContainText(`Two ${word}`)
  // Before the one that stands there.
  await drag(page, `Three ${word}`, list(page, 'After the lead').getByRole('listitem').first())
  await expect(list(page, 'After the lead').getByRole('listitem')).toHaveText([/^Three/, /^Two/])
})

async function drag(page: Page, headline: string, to: Locator) {
  await hold(page, headline, to)
  await page.mouse.up()
}

/** By the handle of the row in the articles, over the upper part of the target. */
async function hold(page: Page, headline: string, to: Locator) {
  const row = page.getByRole('region', { name: 'Articles' }).getByRole('listitem').filter({ hasText: headline })
  await row.scrollIntoViewIfNeeded()
  const [from, target] = [await row.locator('[data-handle]').boundingBox(), await to.boundingBox()]
  if (!from || !target) throw new Error('There is nothing to drag.')
  await page.mouse.move(from.x + 5, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(target.x + 60, target.y + 40)
  await page.mouse.move(target.x + 60, target.y + 8)
}

test('A page is scheduled: not for the past, with what was typed kept; it can be cancelled, and comes at its time @plain', async ({
  page,
  word,
}) => {
  const { db } = await import('@/lib/db')
  const section = await newSection(word)
  await signIn(page, account('editor'))
  await page.goto(section.desk)
  await place(page, `Three ${word}`, 'Lead')
  const schedule = page.getByRole('form', { name: 'Schedule' })
  const when = schedule.getByLabel(/^Date and time/)
  await when.fill('2020-01-02T06:00')
  await schedule.getByRole('button', { name: 'Schedule' }).click()
  await expect(when).toHaveAccessibleDescription(/This time is past/)
  await expect(when).toHaveValue('2020-01-02T06:00')
  await when.fill('2199-01-02T06:00')
  await schedule.getByRole('button', { name: 'Schedule' }).click()
  const scheduled = page.getByRole('region', { name: 'Scheduled' })
  await expect(scheduled).toContainText('2 Jan 2199, 06:00 · Mara Ellison')
  await scheduled.getByRole('button', { name: /^Cancel/ }).click()
  await expect(scheduled).toHaveCount(0)
  await expect(list(page, 'Lead')).toContainText(`Three ${word}`)

  await when.fill('2199-01-02T06:00')
  await schedule.getByRole('button', { name: 'Schedule' }).click()
  await scheduled.getByRole('link', { name: /^Look at it/ }).click()
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('A kept arrangement')
  expect(await printed(page)).toEqual(['Three', 'One', 'Two', 'Four'])
  expect(await printedAt(page, section.path)).toEqual(['One', 'Two', 'Three', 'Four'])
  // Its time comes.
  await db.arrangement.updateMany({ where: { place: section.path }, data: { liveAt: new Date() } })
  await db.$executeRaw`select graphile_worker.add_job('front-live', ${JSON.stringify({ place: section.path })}::json)`
  await expect.poll(() => printedAt(page, section.path)).toEqual(['Three', 'One', 'Two', 'Four'])
  await page.goto(section.desk)
  await expect(page.getByRole('region', { name: 'Live, and before' })).toContainText('Mara Ellison')
})

async function printedAt(page: Page, path: string) {
  await page.goto(path)
  return printed(page)
}

test('Of two editors at one page the second is told, and nothing is overwritten @script', async ({
  page,
  word,
  browser,
  javaScriptEnabled,
}) => {
  const section = await newSection(word)
  await signIn(page, account('editor'))
  await page.goto(section.desk)
  const other = await (await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true })).newPage()
  await signIn(other, account('admin'))
  await other.goto(section.desk)
  await place(other, `Four ${word}`, 'Lead')
  await expect(said(other)).toContainText('is now the lead')
  await place(page, `Two ${word}`, 'Lead')
  await expect(page.getByRole('alert')).toContainText('Owen Pryce has changed this page meanwhile')
  await expect(list(page, 'Lead')).toContainText(`Four ${word}`)
  await place(page, `Two ${word}`, 'Lead')
  await expect(list(page, 'Lead')).toContainText(`Two ${word}`)
})

test('Only editors arrange, and only they see a draft @plain', async ({ page }) => {
  await page.goto('/newsroom/front')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(page, account('moderator'))
  for (const path of [
    '/newsroom/front',
    '/newsroom/front/preview',
    '/newsroom/front/sections/town',
    '/newsroom/front/sections/town/preview',
  ])
    expect((await page.goto(path))?.status(), path).toBe(404)
})
