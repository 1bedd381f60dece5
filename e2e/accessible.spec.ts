import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { account, expect, form, guest, post, signIn, test } from './fixtures'

const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'
const pages = [
  '/',
  story,
  `${story}/newest`,
  '/articles/library-lends-musical-instruments-fa',
  '/articles/seagrass-meadow-doubles-in-ten-years',
  '/articles/film-archive-finds-lost-harbour-newsreel',
  '/articles/gale-tests-the-barriers-on-north-quay',
  '/sections/town',
  '/authors',
  '/authors/mara-ellison',
  '/comment-policy',
  '/comment-policy/1/2',
  '/sign-in',
  '/nothing',
  '/articles/council-votes-to-rebuild-see-wal',
  '/search?q=council',
  '/search?q=counsil+voets&section=nowhere&from=x',
]

test('axe finds nothing on any page, and none scrolls sideways at 320 pixels @script', async ({ page }) => {
  test.setTimeout(120_000)
  for (const path of pages) {
    await page.goto(path)
    await accessible(page, path)
    await fits(page, path)
  }
})

test('axe finds nothing at the desk @script', async ({ page }) => {
  test.setTimeout(60_000)
  await signIn(page, account('moderator'))
  await atTheDesk(page)
})

/** The desk, its sheets one after the other, and its other queues. */
async function atTheDesk(page: Page) {
  const found = (what: string) => accessible(page, what)
  await page.goto('/moderate')
  await found('the desk')
  await page.getByRole('checkbox', { name: 'Select' }).first().check()
  await page.getByRole('button', { name: 'Reject', exact: true }).first().click()
  await found('the desk, choosing a clause')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reject and ban…' }).click()
  await found('the desk, banning')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await found('the desk, its keys')
  for (const queue of ['reported', 'appeals', 'decided', 'all']) {
    await page.goto(`/moderate?queue=${queue}`)
    await found(`the desk, ${queue}`)
  }
}

test('axe finds nothing where editors arrange pages, and it does not scroll sideways at 320 pixels @script', async ({ page }) => {
  test.setTimeout(60_000)
  await signIn(page, account('editor'))
  for (const path of ['/newsroom/front', '/newsroom/front/sections/town', '/newsroom/front/preview']) {
    await page.goto(path)
    await accessible(page, path)
    await fits(page, path)
  }
})

test('axe finds nothing in the answers of the form @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, '', { name: '', email: '' })
  await expect(page.getByRole('alert')).toBeVisible()
  await accessible(page)
  await post(page, `Read aloud: ${word}.`, guest(word))
  await expect(page.getByRole('status')).toBeVisible()
  await accessible(page)
})

test('A comment can be written and sent by keyboard alone @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await form(page).getByRole('textbox', { name: 'Your name' }).focus()
  await page.keyboard.type('Keys only')
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${word}@reader.example`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`Typed, not clicked: ${word}.`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
})

test('The desk does not scroll sideways at 320 pixels @script', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page, account('moderator'))
  await page.goto('/moderate?queue=all')
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await wide(), 'the list of the desk').toBeLessThanOrEqual(320)
  await page.getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('link', { name: 'Back to the list' })).toBeVisible()
  expect(await wide(), 'a comment at the desk').toBeLessThanOrEqual(320)
})
