import AxeBuilder from '@axe-core/playwright'
import { account, expect, form, guest, post, signIn, test } from './fixtures'

const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'
const pages = [
  '/',
  story,
  `${story}/newest`,
  '/articles/library-lends-musical-instruments-fa',
  '/sections/town',
  '/comment-policy',
  '/comment-policy/1/2',
  '/sign-in',
  '/nothing',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page in ${colorScheme} @script`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    for (const path of pages) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
    await signIn(page, account('moderator'))
    await page.getByRole('button', { name: 'Reject' }).first().click()
    expect((await new AxeBuilder({ page }).analyze()).violations, 'the desk, choosing a clause').toEqual([])
  })
}

test('axe finds nothing in the answers of the form @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, '', { name: '', email: '' })
  await expect(page.getByRole('alert')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await post(page, `Read aloud: ${word}.`, guest(word))
  await expect(page.getByRole('status')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
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

test('Nothing scrolls sideways at 320 pixels @script', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of pages) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})
