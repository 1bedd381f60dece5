import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'

// How editors put the paper's sections and topics in order.

const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true })
const field = (page: Page, name: string, label: string) => form(page, name).getByRole('textbox', { name: label, exact: true })
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

/** Asks for the page until the site has heard of the change. */
async function reads(page: Page, path: string, check: () => Promise<void>) {
  await expect(async () => {
    await page.goto(path)
    await check()
  }).toPass({ timeout: 10_000 })
}

/** The names at the top of the page, those of this test. */
const atTheTop = async (page: Page, word: string) =>
  page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link').filter({ hasText: word }).allTextContents()

test('An editor adds sections, orders and renames them, and every page says so; one that is used stays', async ({
  page,
  word,
  javaScriptEnabled,
}) => {
  await signIn(page, account('editor'))
  await page.goto('/newsroom/sections')
  await field(page, 'Add a section', 'Name').fill(`Food ${word}`)
  await field(page, 'Add a section', 'Address').fill('feed')
  await field(page, 'Add a section', 'Description').fill('What is on the table.')
  await form(page, 'Add a section').getByRole('button').click()
  await expect(field(page, 'Add a section', 'Address')).toHaveAccessibleDescription(/“feed” is kept for the site itself/)
  await expect(field(page, 'Add a section', 'Name')).toHaveValue(`Food ${word}`)
  await expect(field(page, 'Add a section', 'Description')).toHaveValue('What is on the table.')
  await accessible(page, 'sections, one refused')
  await field(page, 'Add a section', 'Address').fill('')
  await form(page, 'Add a section').getByRole('button').click()
  await expect(said(page, `Food ${word} is added, at /sections/food-${word}.`)).toBeVisible()
  await field(page, 'Add a section', 'Name').fill(`Wine ${word}`)
  await form(page, 'Add a section').getByRole('button').click()
  await expect(said(page, `Wine ${word} is added`)).toBeVisible()

  const up = page.getByRole('button', { name: `Move up: Wine ${word}` })
  const rows = page.getByRole('list', { name: 'Sections in their order' }).getByRole('listitem').filter({ hasText: word })
  /** Presses until the section is before the other: those of other tests may stand between. */
  const until = (name: string, press: () => Promise<void>) =>
    expect(async () => {
      if (!(await rows.first().textContent())?.includes(name)) await press()
      await expect(rows.first()).toContainText(name, { timeout: 1_000 })
    }).toPass({ timeout: 15_000 })
  await until(`Wine ${word}`, async () => {
    await up.focus()
    await page.keyboard.press('Enter')
    await expect(said(page, `“Wine ${word}” is now`)).toBeVisible()
  })
  if (javaScriptEnabled) {
    await expect(up).toBeFocused()
    await until(`Food ${word}`, () => page.keyboard.press('Alt+ArrowDown'))
    await until(`Wine ${word}`, () => page.keyboard.press('Alt+ArrowUp'))
    await expect(up).toBeFocused()
  }

  await page.getByRole('link', { name: `Food ${word}`, exact: true }).click()
  await field(page, `About Food ${word}`, 'Name').fill(`Table ${word}`)
  await form(page, `About Food ${word}`).getByRole('button', { name: 'Save' }).click()
  await expect(said(page, 'Saved.')).toBeVisible()
  await reads(page, `/sections/food-${word}`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Table ${word}`, { timeout: 500 })
    expect(await atTheTop(page, word)).toEqual([`Wine ${word}`, `Table ${word}`])
  })

  const { db } = await import('@/lib/db')
  const made = { headline: `Story ${word}`, body: 'Text.', sectionSlug: `food-${word}`, publishedAt: new Date('2026-01-01') }
  await db.article.create({ data: { slug: `story-${word}`, ...made } })
  const refusal = page.getByRole('alert').filter({ hasText: `“Table ${word}” stays, for it is used by 1 article.` })
  await page.goto(`/newsroom/sections/food-${word}`)
  await page.getByRole('button', { name: 'Remove the section' }).click()
  await expect(refusal).toBeVisible()
  await expect(page.getByRole('list', { name: 'What uses it' }).getByRole('link')).toHaveText('1 article')
  await db.article.deleteMany({ where: { slug: `story-${word}` } })
  for (const slug of [`food-${word}`, `wine-${word}`]) {
    await page.goto(`/newsroom/sections/${slug}`)
    await page.getByRole('button', { name: 'Remove the section' }).click()
    await expect(said(page, 'The section is removed.')).toBeVisible()
  }
  const history = page.getByRole('region', { name: 'Who changed what' })
  await expect(history).toContainText(`Mara Ellison renamed the section “Food ${word}” to “Table ${word}”`)
  await reads(page, '/', async () => expect(await atTheTop(page, word)).toEqual([]))
})

test('Two topics become one: their articles are together, and the address of the first leads on @plain', async ({
  page,
  word,
  article,
}) => {
  const { db } = await import('@/lib/db')
  await db.topic.create({ data: { slug: `quay-${word}`, name: `Quay ${word}`, articles: { connect: { slug: article.slug } } } })
  await signIn(page, account('editor'))
  await page.goto('/newsroom/sections')
  await field(page, 'Add a topic', 'Name').fill(`Docks ${word}`)
  await form(page, 'Add a topic').getByRole('button').click()
  await expect(said(page, `Docks ${word} is added`)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Words of a topic' }).fill(`quay-${word}`)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('list', { name: 'Topics' }).getByRole('link').click()

  const name = `Merge Quay ${word}`
  const other = form(page, name).getByRole('combobox', { name: 'The other topic' })
  await other.fill(`Dorks ${word}`)
  await form(page, name).getByRole('button').click()
  await expect(other).toHaveAccessibleDescription(/no topic that is called “Dorks/)
  await expect(other).toHaveValue(`Dorks ${word}`)
  await other.fill(`docks ${word}`)
  await form(page, name).getByRole('button').click()
  await expect(said(page, 'The two are one topic now.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/newsroom/topics/docks-${word}`))

  for (const after of ['', '/2']) {
    const sent = await fetch(`${process.env.SITE}/topics/quay-${word}${after}`, { redirect: 'manual' })
    expect([sent.status, sent.headers.get('location')]).toEqual([301, `/topics/docks-${word}${after}`])
  }
  const feed = await fetch(`${process.env.SITE}/topics/quay-${word}/feed.xml`, { redirect: 'manual' })
  expect([feed.status, new URL(feed.headers.get('location') ?? '').pathname]).toEqual([301, `/topics/docks-${word}/feed.xml`])
  await page.goto(`/topics/quay-${word}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Docks ${word}`)
  await expect(page.getByRole('link', { name: article.headline })).toBeVisible()
  await page.goto(article.path)
  await expect(page.getByRole('link', { name: `Docks ${word}` })).toBeVisible()
})
