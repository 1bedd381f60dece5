import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'
import { mailTo } from './mail-fixtures'

// What admins set of the paper.

const open = async (page: Page, path: string) => {
  await signIn(page, account('admin'))
  await page.goto(path)
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The house colour as the page has it. */
const houseColour = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--press'))

test('An admin gives the paper a tagline, a colour and a foot, and the next page of a reader has them @script', async ({
  page,
  browser,
  word,
}) => {
  await open(page, '/newsroom/settings')
  const kept: Record<string, string> = {}
  for (const name of ['tagline', 'colourDay', 'footerText', 'footerLinks']) kept[name] = await page.locator(`[name="${name}"]`).inputValue()
  const reader = await (await browser.newContext()).newPage()
  try {
    await field(page, 'Tagline').fill(word)
    await field(page, 'By day').fill('#1d4e89')
    await field(page, 'Text').fill('Printed on *paper*.')
    await field(page, 'More links').fill(`Imprint ${word} | /privacy`)
    await press(page, 'Save settings')
    await expect(
      page.getByRole('status').filter({ hasText: 'Saved: tagline, colour by day, text at the foot, links at the foot.' }),
    ).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: /^tagline/ })).toBeVisible()
    await reader.goto('/')
    await expect(reader).toHaveTitle(`Viewpoints: ${word}`)
    await expect(reader.getByRole('contentinfo')).toContainText('Printed on paper.')
    await expect(reader.getByRole('contentinfo').getByRole('link', { name: `Imprint ${word}` })).toHaveAttribute('href', '/privacy')
    expect(await houseColour(reader)).toContain('#1d4e89')
  } finally {
    for (const [name, value] of Object.entries(kept)) await page.locator(`[name="${name}"]`).fill(value)
    await press(page, 'Save settings')
    await expect(page.getByRole('status').filter({ hasText: 'Saved: tagline' })).toBeVisible()
  }
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByRole('contentinfo')).not.toContainText('Printed on paper.', { timeout: 500 })
  }).toPass({ timeout: 5_000 })
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

test('An admin invites a moderator, who accepts and is at the desk; the role is taken away again', async ({
  page,
  browser,
  word,
  javaScriptEnabled,
}) => {
  const email = `${word}@reader.example`
  await open(page, '/newsroom/staff')
  const invite = page.getByRole('form', { name: 'Invite somebody' })
  await invite.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await press(page, 'Send the invitation')
  await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('as moderator')
  const { links } = await mailTo(email, { kind: 'invitation' })
  const { pathname } = new URL(links.find((link) => link.includes('/invitation/')) ?? '')

  const theirs = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await theirs.goto(pathname)
  await expect(theirs.getByRole('main')).toContainText('You will be a moderator')
  await accessible(theirs)
  await theirs.getByRole('textbox', { name: 'Your name' }).fill(`Moderator ${word}`)
  await theirs.getByRole('textbox', { name: 'A password' }).fill('short')
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await expect(theirs.getByRole('textbox', { name: 'A password' })).toHaveAccessibleDescription(/at least 10 characters/)
  await expect(theirs.getByRole('textbox', { name: 'Your name' })).toHaveValue(`Moderator ${word}`)
  await theirs.getByRole('textbox', { name: 'A password' }).fill('long enough to be one')
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await expect(theirs).toHaveURL(/\/moderate/)
  await theirs.goto(pathname)
  await expect(theirs.getByRole('alert').filter({ hasText: 'accepted' })).toBeVisible()

  await page.goto('/newsroom/staff')
  const row = page.getByRole('listitem').filter({ hasText: email })
  await row.getByText('Change', { exact: true }).click()
  await row.getByRole('button', { name: 'Remove from the staff' }).click()
  await expect(row.getByRole('alert')).toContainText('signed out everywhere')
  await row.getByRole('checkbox').check()
  await row.getByRole('button', { name: 'Remove from the staff' }).click()
  await expect(row).toHaveCount(0)
  await theirs.goto('/moderate')
  await expect(theirs).toHaveURL(/\/sign-in/)
})

test('An editor adds an author and says who they are; their page says it @plain', async ({ page, word }) => {
  await signIn(page, account('editor'))
  await page.goto('/newsroom/authors')
  await field(page, 'Name').fill(`Author ${word}`)
  await press(page, 'Add the author')
  await expect(page.getByRole('status').filter({ hasText: `Author ${word} is added.` })).toBeVisible()
  await page.getByRole('link', { name: `Author ${word}` }).click()
  await field(page, 'Title').fill('Harbour reporter')
  await field(page, 'About them').fill('She counts **ships**.')
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.goto(`/authors/author-${word}`)
  await expect(page.getByRole('main')).toContainText('Harbour reporter')
  await expect(page.getByRole('main')).toContainText('She counts ships.')
})
