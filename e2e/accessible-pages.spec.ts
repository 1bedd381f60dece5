import type { Page } from '@playwright/test'
import { accessible, colours, enlarges, fits } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'

// What accessible.spec.ts does for the pages one sees first, for all others of readers and the newsroom: each is read by axe once by
// day; its colours also at night, and some with more contrast; then its outline, the way past its furniture, and its width on a narrow screen.

const corrected = '/articles/market-hall-reopens-after-restoration'
const readers = [
  '/fa-AF',
  '/topics/harbour',
  `${corrected}/changes`,
  `${corrected}/error-report`,
  '/corrections',
  '/search',
  '/fa-AF/search?q=zzqqxx',
  '/moderation-log',
  '/privacy',
]

test('Pages of readers are accessible by day and night, by keyboard and on a narrow screen @script', async ({ page }) => {
  test.setTimeout(90_000)
  for (const path of readers) {
    await reads(page, path)
    await enlarges(page, path)
  }
})

test('Pages of the newsroom are accessible by day and night, by keyboard and on a narrow screen @script', async ({ page }) => {
  test.setTimeout(90_000)
  const [shown, live, waiting] = await Promise.all(
    ['market-hall-reopens-after-restoration', 'gale-tests-the-barriers-on-north-quay', 'harbour-water-is-cleaner-than-in-forty-years'].map(
      inNewsroom,
    ),
  )
  await signIn(page, account('editor'))
  const tabs = ['', '/publish', '/correct', '/comments', '/history', '/revisions'].map((tab) => `${shown}${tab}`)
  const others = [`${live}/live`, `${waiting}/publish`, '/newsroom', '/newsroom/pictures', '/newsroom/authors', '/newsroom/errors']
  others.push('/newsroom/sections', '/newsroom/sections/town', '/newsroom/topics/harbour')
  for (const path of [...tabs, ...others]) await reads(page, path)
})

test('Pages of the newsroom for admins are accessible by day and night, by keyboard and on a narrow screen @script', async ({ page }) => {
  await signIn(page, account('admin'))
  for (const path of ['/newsroom/staff', '/newsroom/settings', '/newsroom/webhooks']) await reads(page, path)
})

async function inNewsroom(slug: string): Promise<string> {
  const { db } = await import('@/lib/db')
  const { id } = await db.article.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  return `/newsroom/articles/${id}`
}

async function reads(page: Page, path: string) {
  await page.goto(path)
  await accessible(page, path)
  if (/changes|publish/.test(path)) {
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more', reducedMotion: 'reduce' })
    await colours(page, `${path} by night, with more contrast`)
    await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null })
  }

  const levels = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
  expect(
    levels.filter((level) => level === 1),
    `${path}: one heading above all`,
  ).toHaveLength(1)
  const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
  expect(skipped, `${path}: headings that leave a level out, of ${levels}`).toEqual([])
  await expect(page.getByRole('main'), path).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus'), `${path}: the first key leads past the furniture`).toHaveAttribute('href', '#main')
  await fits(page, path)
}
