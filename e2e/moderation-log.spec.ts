import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { firstWrong, type PublicEntry } from '@/lib/testing/chain'
import { accessible, fits } from './axe-fixtures'
import { moderator, waiting } from './desk-fixtures'
import { expect, test } from './fixtures'

/** A moderator who approved one comment of the article and rejected another, with a note. */
async function decided(slug: string, word: string) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  const who = await moderator(`Moderator ${word}`)
  const [kept = '', refused = ''] = await waiting(slug, [
    { body: `Kept: ${word}.`, guestName: `Reader ${word}` },
    { body: `Refused: ${word}.`, guestName: `Writer ${word}` },
  ])
  const decide = (commentId: string, more: Pick<Parameters<typeof record>[1], 'act' | 'clauses' | 'note'>) =>
    db.$transaction((tx) => record(tx, { commentId, by: 'moderator', actorId: who.id, policyVersion: 1, ...more }))
  await decide(kept, { act: 'approve' })
  const { id } = await decide(refused, { act: 'reject', clauses: ['topic'], note: `A note on ${word}.` })
  const entry = await db.ledgerEntry.findUniqueOrThrow({ where: { decisionId: id } })
  return { kept, refused, id, number: Number(entry.number), hash: entry.hash }
}

/** The log's entries on the article; the page is remembered for some seconds. */
async function entriesOn(page: Page, headline: string) {
  const entries = page.getByRole('list', { name: 'Moderation log' }).getByRole('listitem').filter({ hasText: headline })
  await expect(async () => {
    await page.goto('/moderation-log')
    await expect(entries).toHaveCount(2, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  return entries
}

test('Every decision stands in the log, by a machine or a moderator, under its clause, and names nobody @plain', async ({
  page,
  article,
  word,
}) => {
  const { kept, refused, id, number, hash } = await decided(article.slug, word)
  const entries = await entriesOn(page, article.headline)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation log')
  const rejection = entries.filter({ hasText: 'Moderator rejected a comment' })
  await expect(rejection).toHaveCount(1)
  await expect(rejection.getByRole('link', { name: article.headline })).toHaveAttribute('href', article.path)
  await expect(rejection.locator('a[href="/comment-policy/1#topic"]')).toBeVisible()
  await expect(rejection).toContainText('version 1')
  await expect(entries.filter({ hasText: 'Moderator approved a comment' })).toHaveCount(1)
  await expect(rejection).toContainText(`Hash of entry ${number}`)
  await rejection.getByText(hash.slice(0, 12), { exact: true }).click()
  await expect(rejection.getByText(hash, { exact: true })).toBeVisible()
  const main = await page.getByRole('main').innerHTML()
  for (const secret of [word, kept, refused, id, '@']) expect(main).not.toContain(secret)
})

test('The log is led to from every page, and leads to its feed and files @plain', async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Moderation log' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation log')
  await expect(page.getByRole('main').getByRole('link', { name: 'Moderation report' }).first()).toHaveAttribute(
    'href',
    '/moderation-report',
  )
  const types = { RSS: 'application/rss+xml', CSV: 'text/csv', JSON: 'application/json' }
  for (const [name, type] of Object.entries(types)) {
    const href = `/moderation-log.${name.toLowerCase()}`
    await expect(page.getByRole('main').getByRole('link', { name, exact: true }).first()).toHaveAttribute('href', href)
    expect(await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href')).toContain(href)
    const answer = await request.get(href)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
    expect(answer.headers()['cache-control']).toBe('public, max-age=60')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('Anybody can check the chain with the JSON alone, and what came later with what they had @plain', async ({
  page,
  request,
  article,
  word,
}) => {
  const { hash, number } = await decided(article.slug, word)
  const all = await (await request.get('/moderation-log.json')).json()
  const entries: PublicEntry[] = all.entries
  expect(firstWrong(entries)).toBeNull()
  expect(entries[number - 1]?.hash).toBe(hash)
  expect(all.head).toEqual({ number: entries.length, hash: entries.at(-1)?.hash })
  expect(all.hash.join(' ')).toContain('SHA-256')
  for (const { count } of [...all.lastDays.acts, ...all.lastDays.clauses]) expect(count === null || count >= 3).toBe(true)
  const later = await (await request.get(`/moderation-log.json?after=${number - 1}`)).json()
  expect(firstWrong(later.entries, entries[number - 2]?.hash, number - 1)).toBeNull()
  for (const after of ['x', '-1', '1.5', '', '9'.repeat(20)])
    expect((await request.get(`/moderation-log.json?after=${after}`)).status(), after).toBe(400)
  // The same entries, as a spreadsheet has them.
  const lines = (await (await request.get('/moderation-log.csv')).text()).trimEnd().split('\r\n')
  expect(lines[number]).toContain(hash)
  expect(lines[0]?.replace('\uFEFF', '')).toBe('number,at,act,by,from,to,policyVersion,clauses,article,detail,note,before,hash')
  await page.goto('/moderation-log')
  await page.getByText('How to check the hashes').click()
  await expect(page.getByText(all.hash[1])).toBeVisible()
})

test('The feed is XML with the last entries, each by its hash, and leads to each @script', async ({ page, request, article, word }) => {
  const { hash, number } = await decided(article.slug, word)
  const text = await (await request.get('/moderation-log.rss')).text()
  await page.goto('/moderation-log')
  const items = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml')
    if (feed.querySelector('parsererror')) throw new Error('This is no XML.')
    return [...feed.querySelectorAll('item')].map((item) => ({
      title: item.querySelector('title')?.textContent ?? '',
      guid: item.querySelector('guid')?.textContent,
      link: item.querySelector('link')?.textContent ?? '',
      at: Date.parse(item.querySelector('pubDate')?.textContent ?? ''),
    }))
  }, text)
  const item = items.find(({ guid }) => guid === hash)
  expect(item?.title).toBe(`${number}. Moderator rejected a comment on “${article.headline}”`)
  expect(items.every(({ at }) => !Number.isNaN(at))).toBe(true)
  expect(items.length).toBeLessThanOrEqual(100)
  const { pathname, hash: place } = new URL(item?.link ?? '')
  // The page may be remembered from a moment ago.
  await expect(async () => {
    await page.goto('/')
    await page.goto(pathname + place)
    await expect(page.locator(`#entry-${number}`)).toContainText('Moderator rejected a comment', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('Earlier pages have addresses that stay, and there are no others @plain', async ({ page, request }) => {
  await page.goto('/moderation-log/before/51')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation log')
  await expect(page.locator('#entry-1')).toBeVisible()
  await page.getByRole('link', { name: 'Newest' }).click()
  await expect(page).toHaveURL('/moderation-log')
  for (const place of ['0', '1', '50', '52', '051', 'x', '999951', '99999999999999951'])
    expect((await request.get(`/moderation-log/before/${place}`)).status(), place).toBe(404)
})

test('The command proves the ledger beside the running site @plain', async () => {
  const env = { ...process.env, DATABASE_URL: '' }
  const said = execFileSync(process.execPath, ['bin/run.mjs', 'ledger', 'verify'], { env, encoding: 'utf8', stdio: 'pipe' })
  expect(said).toMatch(/^[\d,]+ entries, each as it was written\.\nThe last hash is [0-9a-f]{64}\n/)
})

for (const path of ['/moderation-log', '/moderation-log/before/51'])
  test(`axe finds nothing in ${path}, and it fits a phone @script`, async ({ page }) => {
    await page.goto(path)
    for (const nth of [0, 1, 2]) await page.locator('main details > summary').nth(nth).click()
    await accessible(page)
    await fits(page)
  })
