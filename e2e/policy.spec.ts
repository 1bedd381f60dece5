import type { Page } from '@playwright/test'
import { createTranslator } from 'next-intl'
import words from '@/lib/languages/words/en'
import { accessible, fits } from './axe-fixtures'
import { expect, test } from './fixtures'

test('The policy is numbered clauses, each with an address, an example and what a breach leads to @plain', async ({ page }) => {
  await page.goto('/comment-policy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment policy')
  // Another test may put another version in force: the page says which one this is.
  const line = await page.getByText(/^Version \d+, in force since/).textContent()
  const [, number] = /^Version (\d+),/.exec(line ?? '') ?? []
  const { clauses, preamble } = await versionOf(Number(number))
  const { inWords } = await import('@/components/policy/in-words')
  const say = { t: createTranslator({ locale: 'en-GB', messages: words, namespace: 'checks' }), lang: 'en' as const }
  for (const [index, { id, title, text, checks }] of clauses.entries()) {
    const clause = page.locator(`section#${id}`)
    await expect(clause.getByRole('heading', { name: title })).toBeVisible()
    await expect(clause).toContainText(String(index + 1))
    await expect(clause).toContainText(text)
    await expect(clause).toContainText('On a breach')
    for (const setting of checks) await expect(clause).toContainText(inWords(setting, say))
  }
  await expect(page.getByText(preamble[0] ?? '')).toBeVisible()
  await expect(page.locator('#links')).toContainText('from a trusted author, wait for a moderator')
  await expect(page.locator('#words')).toContainText('A list of words, not printed here.')
  await expect(page.locator('#shouting')).toContainText('WHY DOES NOBODY EVER LISTEN TO US')
  await expect(page.getByRole('heading', { name: 'How comments are moderated' })).toBeVisible()
})

test('The contents lead to a clause', async ({ page }) => {
  await page.goto('/comment-policy')
  await page.getByRole('navigation', { name: 'Clauses' }).getByRole('link', { name: 'No shouting' }).click()
  await expect(page).toHaveURL('/comment-policy#shouting')
  await expect(page.locator('#shouting')).toBeInViewport()
})

test('An earlier version can be read, and what changed after it @plain', async ({ page }) => {
  const { older, newer } = await twoEarlier()
  const versions = page.locator('#versions')
  await openWhenHeard(page, `Summary of ${newer}.`)
  await versions.getByRole('link', { name: `Version ${older}`, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment policy')
  await expect(page.getByText(`Version ${older}, in force from`)).toBeVisible()
  await expect(page.getByText('This version is not in force any more.')).toBeVisible()
  await expect(page.locator('#links')).toContainText('A link or two.')
  await page
    .locator('#versions')
    .getByRole('link', { name: `What changed from version ${older}`, exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What changed from version ${older} to version ${newer}`)
  await expect(page.locator('#links del')).toContainText(['or two'])
  await expect(page.locator('#links')).toContainText('Most links from a newcomer: 2 → 1')
  await expect(page.locator('#manners')).toContainText('New')
  await expect(page.locator('#gone')).toContainText('Taken away')
  await expect(page.locator('#words')).toContainText('Banned words and phrases: 2 added, 1 taken away')
  expect(await page.content()).not.toMatch(/clown|newt|toad/)
  await expect(page.getByText('1 clause stayed as it was.')).toBeVisible()
})

test('Any two versions can be compared @plain', async ({ page }) => {
  const { older } = await twoEarlier()
  await openWhenHeard(page, `Summary of ${older}.`)
  const form = page.getByRole('form', { name: 'Compare two versions' })
  await form.getByLabel('From version').selectOption(String(older))
  await form.getByLabel('To version').selectOption('1')
  await form.getByRole('button', { name: 'Show what changed' }).click()
  await expect(page).toHaveURL(`/comment-policy/${older}/1`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What changed from version ${older} to version 1`)
  await page.goto(`/comment-policy/compare?from=${older}&to=${older}`)
  await expect(page).toHaveURL(`/comment-policy/${older}`)
  await page.goto('/comment-policy/compare?from=everything&to=//elsewhere.example')
  await expect(page).toHaveURL('/comment-policy')
})

test('An announced version is listed with its day, and is not in force @plain', async ({ page }) => {
  const number = await version({ inForceAt: new Date('2999-05-01T00:00:00Z'), clauses: [clause('patience')] })
  await openWhenHeard(page, `Summary of ${number}.`)
  await expect(page.getByText(/^Version \d+, in force since/)).not.toContainText(String(number))
  await expect(page.locator('#versions').getByText(`Version ${number} · announced, in force from`)).toBeVisible()
  await expect(page.locator('#versions')).toContainText('2999')
  await page.goto(`/comment-policy/${number}`)
  await expect(page.getByText('This version is announced, and not in force yet.')).toBeVisible()
})

test('axe finds nothing on an earlier version and on what changed, and neither scrolls sideways @script', async ({ page }) => {
  const { older, newer } = await twoEarlier()
  for (const path of [`/comment-policy/${older}`, `/comment-policy/${older}/${newer}`]) {
    await page.goto(path)
    await accessible(page)
    await fits(page)
  }
})

test('There is no page for a version that does not exist @plain', async ({ page }) => {
  for (const path of [
    '/comment-policy/899999',
    '/comment-policy/1/899999',
    '/comment-policy/1/1',
    '/comment-policy/01',
    '/comment-policy/1/2/3',
    '/comment-policy/x',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Comment policy')
  }
})

/** Opens the policy when the front has heard of the new version: the page before it is remembered. */
async function openWhenHeard(page: Page, summary: string) {
  await expect(async () => {
    await page.goto('/comment-policy')
    await expect(page.locator('#versions')).toContainText(summary, { timeout: 500 })
  }).toPass()
}

async function versionOf(number: number) {
  const [{ db }, { policyVersion }] = await Promise.all([import('@/lib/db'), import('@/lib/policy-versions')])
  return policyVersion(db, number)
}

const clause = (id: string, more: object = {}) => ({
  id,
  title: `On ${id}`,
  text: `What we say of ${id}.`,
  breach: 'hold',
  checks: [],
  ...more,
})

/** Two versions that were in force long ago, so that no other test is judged by them. */
async function twoEarlier() {
  // A moment of their own, next to each other.
  const then = Date.UTC(2001, 0, 1) + Math.floor(Math.random() * 20 * 365 * 24) * 3_600_000
  const links = (text: string, newcomer: number) => clause('links', { text, checks: [{ check: 'links', newcomer }] })
  const words = (...banned: string[]) => clause('words', { checks: [{ check: 'words', banned }] })
  const older = await version({
    inForceAt: new Date(then),
    clauses: [clause('same'), links('A link or two.', 2), words('clown'), clause('gone')],
  })
  const newer = await version({
    inForceAt: new Date(then + 60_000),
    clauses: [clause('same'), links('A link.', 1), words('newt', 'toad'), clause('manners')],
  })
  return { older, newer }
}

async function version(given: { inForceAt: Date; clauses: object[] }): Promise<number> {
  const [{ db }, { forgetPages, policyPages }, { parsePolicy }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/pages'),
    import('@/lib/policy/policy'),
  ])
  const number = 900 + Math.floor(Math.random() * 800_000)
  const clauses = parsePolicy(given.clauses)
  await db.$transaction(async (tx) => {
    await tx.policyVersion.create({
      data: { number, inForceAt: given.inForceAt, summary: `Summary of ${number}.`, preamble: ['We read.'], clauses },
    })
    await forgetPages(tx, [policyPages])
  })
  return number
}
