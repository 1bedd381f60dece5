import type { Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'

// What admins set of the paper.

const open = async (page: Page, path: string) => {
  await signIn(page, account('admin'))
  await page.goto(path)
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The house colour as the page has it. */
const press1 = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--press'))

test('An admin gives the paper a name, a colour and a navigation, and the next page of a reader has them @script', async ({
  page,
  browser,
}) => {
  await open(page, '/newsroom/settings')
  const kept = await page
    .getByRole('form', { name: 'Settings' })
    .evaluate((form) => [...new FormData(form as HTMLFormElement)].filter(([, value]) => typeof value === 'string'))
  const reader = await (await browser.newContext()).newPage()
  try {
    await field(page, 'Name of the paper').fill('Viewpoints Weekly')
    await field(page, 'By day').fill('#1d4e89')
    await field(page, 'Text').fill('Printed on *paper*.')
    await press(page, 'Save settings')
    await expect(page.getByRole('status').filter({ hasText: 'Saved: name, colour by day, text at the foot.' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: /^name/ })).toContainText(/Admin|Ruth|, /)
    await reader.goto('/privacy')
    await expect(reader).toHaveTitle(/· Viewpoints Weekly$/)
    await expect(reader.getByRole('contentinfo')).toContainText('Printed on paper.')
    expect(await press1(reader)).toContain('#1d4e89')
    const feed = await (await reader.request.get('/feed.xml')).text()
    expect(feed).toContain('<title>Viewpoints Weekly</title>')
  } finally {
    for (const [name, value] of kept.filter(([name]) => ['name', 'colourDay', 'footerText'].includes(name)))
      await page.locator(`[name="${name}"]`).fill(String(value))
    await press(page, 'Save settings')
    await expect(page.getByRole('status').filter({ hasText: 'Saved: name' })).toBeVisible()
  }
  await reader.reload()
  await expect(reader).toHaveTitle(/· Viewpoints$/)
})

test('What is not well is said at its field, and nothing that was typed is lost', async ({ page, word }) => {
  await open(page, '/newsroom/settings')
  await field(page, 'By night').fill('#333333')
  await field(page, 'Tagline').fill(word)
  await field(page, 'Links at the top').fill('Town | nowhere')
  await press(page, 'Save settings')
  await expect(field(page, 'By night')).toHaveAccessibleDescription(/a contrast of 1\.47:1/)
  await expect(field(page, 'Links at the top')).toHaveAccessibleDescription(/begins with \/ or https/)
  await expect(field(page, 'Tagline')).toHaveValue(word)
})

test('Editors have no settings, staff or webhooks @plain', async ({ page }) => {
  await signIn(page, account('editor'))
  await page.goto('/newsroom')
  await expect(page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link', { name: 'Settings' })).toHaveCount(0)
  for (const place of ['settings', 'staff', 'webhooks']) expect((await page.goto(`/newsroom/${place}`))?.status()).toBe(404)
})
