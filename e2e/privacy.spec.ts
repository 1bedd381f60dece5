import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'

/** A reader with an account of their own, for this test. */
async function newReader(word: string) {
  const { db } = await import('@/lib/db')
  const { putPerson } = await import('@/lib/people')
  const password = randomBytes(9).toString('base64url')
  const person = await putPerson(db, { email: `${word}@reader.example`, name: `Nora ${word}`, role: 'reader', password })
  return { ...person, password }
}

/** A comment that was published. */
async function said(slug: string, { authorId, body, parentId }: { authorId: string; body: string; parentId?: string }) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  const id = randomBytes(9).toString('base64url')
  await db.$transaction(async (tx) => {
    const { id: articleId } = await tx.article.findUniqueOrThrow({ where: { slug } })
    const place = parentId ? { parentId, threadId: parentId, depth: 1 } : { threadId: id }
    await tx.comment.create({ data: { id, articleId, ...place, authorId, body, policyVersion: 1 } })
    await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 })
  })
  return id
}

/** What was asked for in the background is there; without JavaScript the page looks again by itself. */
async function ready(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: 'Your export is ready until' })).toBeVisible({ timeout: 30_000 })
}

test('somebody has everything that is kept of them as a file, and nobody else has @plain', async ({ page, article, word, browser }) => {
  const nora = await newReader(word)
  await said(article.slug, { authorId: nora.id, body: `The words of ${word}.` })
  await signIn(page, nora)
  await page.goto('/account/export')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export your data')
  await page.getByRole('button', { name: 'Prepare my export' }).click()
  await ready(page)
  const href = (await page.getByRole('link', { name: 'Download data.json' }).getAttribute('href')) ?? ''
  expect(href).toMatch(/^\/account\/export\/[^/]+\/data\.json$/)
  const file = await page.request.get(href)
  expect(file.headers()['content-disposition']).toContain('attachment')
  expect(await file.json()).toMatchObject({ account: { id: nora.id, email: nora.email }, comments: [{ body: `The words of ${word}.` }] })

  const stranger = await browser.newContext()
  expect((await stranger.request.get(new URL(href, page.url()).href)).status()).toBe(404)
  await stranger.close()

  const other = await newReader(`${word}y`)
  await page.context().clearCookies()
  await signIn(page, other)
  expect((await page.request.get(href)).status()).toBe(404)
  await page.goto('/account/export')
  await expect(page.getByRole('link', { name: 'Download data.json' })).toHaveCount(0)
})

test('somebody is erased: no name and no word of theirs is left, and the replies stay @plain', async ({ page, article, word }) => {
  const nora = await newReader(word)
  const tomas = await newReader(`${word}t`)
  // Every eight words in a row have this test's own among them: what is looked for is nobody else's.
  const words = `Nobody but ${word} has ever said ${word} in just these words`
  const parentId = await said(article.slug, { authorId: nora.id, body: words })
  await said(article.slug, { authorId: tomas.id, body: 'I had not thought of that.', parentId })
  await page.goto(article.path)
  await expect(page.getByText(words)).toBeVisible()

  await signIn(page, nora)
  await page.goto('/account/erase')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erase your account')
  const address = page.getByRole('textbox', { name: 'Your e-mail address' })
  await address.fill('other@reader.example')
  await page.getByRole('button', { name: 'Erase my account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not the e-mail address of your account' })).toBeVisible()
  await expect(address).toHaveValue('other@reader.example')
  await address.fill(nora.email)
  await page.getByRole('button', { name: 'Erase my account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is erased')

  await expect(async () => {
    await page.goto(article.path)
    await expect(page.getByText(words)).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(page.getByText('I had not thought of that.')).toBeVisible()
  await expect(page.getByText(nora.name, { exact: true })).toHaveCount(0)

  await page.goto('/account/erase')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/people?q=${encodeURIComponent(nora.name)}`)
  await expect(page.locator('main').getByRole('link', { name: nora.name, exact: true })).toHaveCount(0)
  expect((await page.goto(`/moderate/people/${nora.id}`))?.status()).toBe(404)

  const [{ db, pool }, { isProven, proveErased }] = await Promise.all([import('@/lib/db'), import('@/lib/erasure/prove')])
  process.env.NEXTAUTH_SECRET ||= readFileSync(join(process.env.DATA_DIR ?? '', 'auth-secret'), 'utf8').trim()
  const proof = await proveErased(db, pool, nora.id)
  expect(proof).toMatchObject({ state: 'searched', full: [] })
  // What was found is said before that something was.
  expect(proof.state === 'searched' && proof.tables.filter(({ found }) => found.length > 0)).toEqual([])
  expect(isProven(proof)).toBe(true)
})

test('staff are told what to do before they can be erased @plain', async ({ page }) => {
  await signIn(page, account('moderator'))
  await page.goto('/account/erase')
  await expect(page.getByText('Ask an admin to make you a reader first')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Erase my account' })).toHaveCount(0)
})

test('the privacy page says what is kept, why, how long and who sees it @plain', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy')
  await expect(page.getByRole('term').filter({ hasText: 'Your e-mail address' })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'who wrote from the same connection' })).toContainText('Kept 30 days.')
  await expect(page.getByRole('link', { name: 'Export my data' })).toBeVisible()
})
