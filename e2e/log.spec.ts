import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { moderator, waiting } from './desk-fixtures'
import { account, expect, signIn, test } from './fixtures'

/** A moderator who approved one comment of the article, rejected another, and took the rejection back. */
async function history(slug: string, word: string) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  const who = await moderator(`Moderator ${word}`)
  const [kept = '', refused = ''] = await waiting(slug, [{ body: `Kept: ${word}.` }, { body: `Refused: ${word}.` }])
  const decide = (commentId: string, more: Pick<Parameters<typeof record>[1], 'act' | 'clauses' | 'note' | 'undoes'>) =>
    db.$transaction((tx) => record(tx, { commentId, by: 'moderator', actorId: who.id, policyVersion: 1, ...more }))
  await decide(kept, { act: 'approve' })
  const { id } = await decide(refused, { act: 'reject', clauses: ['topic'], note: `=Note on ${word}, to ${word}@reader.example` })
  await decide(refused, { act: 'undo', undoes: id })
  return { who, kept, refused }
}

const rows = (page: Page) => page.getByRole('list', { name: 'Log' }).getByRole('listitem')
const filter = (page: Page) => page.getByRole('form', { name: 'Filter the log' })

test('The log says who did what to which comment, why, and what was undone @plain', async ({ page, article, word }) => {
  const { who, refused } = await history(article.slug, word)
  await signIn(page, who)
  await page.goto(`/moderate/log?article=${article.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log')
  await expect(rows(page)).toHaveCount(5)
  await expect(rows(page).nth(0)).toContainText(`Moderator ${word} took back the rejection of “Refused: ${word}.”`)
  const rejection = rows(page).nth(1)
  await expect(rejection).toContainText(`Moderator ${word} rejected “Refused: ${word}.”`)
  await expect(rejection).toContainText(`=Note on ${word}`)
  await expect(rejection).toContainText(`Undone by Moderator ${word}`)
  await expect(rejection.getByRole('link', { name: /, version 1$/ })).toHaveAttribute('href', '/comment-policy/1#topic')
  await expect(rejection.getByRole('link', { name: `“Refused: ${word}.”` })).toHaveAttribute(
    'href',
    `/moderate?queue=all&comment=${refused}`,
  )
  await expect(rows(page).nth(4)).toContainText('The comment policy held')
})

test('The log is filtered by a form, and the address keeps it', async ({ page, article, word }) => {
  const { who } = await history(article.slug, word)
  await signIn(page, who)
  await page.goto('/moderate/log')
  await filter(page)
    .getByRole('combobox', { name: 'Who' })
    .selectOption({ label: `Moderator ${word}` })
  await filter(page).getByRole('combobox', { name: 'Act' }).selectOption({ label: 'Approved' })
  await filter(page).getByRole('button', { name: 'Filter' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page).toHaveURL(/[?&]act=approve(&|$)/)
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await expect(filter(page).getByRole('combobox', { name: 'Act' })).toHaveValue('approve')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/moderate/log')
  await expect(filter(page).getByRole('combobox', { name: 'Who' })).toHaveValue('')
})

test('A day that there is not, and an article that there is not, are said at their fields @plain', async ({ page }) => {
  await signIn(page, account('moderator'))
  await page.goto('/moderate/log?from=2026-02-30&article=no-such-story')
  await expect(filter(page).getByRole('textbox', { name: 'From day' })).toHaveValue('2026-02-30')
  await expect(filter(page)).toContainText('There is no such day.')
  await expect(filter(page)).toContainText('There is no article at /articles/no-such-story.')
  await expect(page.getByText('The log is shown once the filters are put right.')).toBeVisible()
  const answer = await page.request.get('/moderate/log/export.csv?from=2026-02-30')
  expect([answer.status(), await answer.text()]).toEqual([400, 'There is no such day. Write it as 2026-11-25.\n'])
  await page.goto('/moderate/log?from=1999-01-01&to=1999-01-02')
  await expect(page.getByText('Nothing in the log fits these filters.')).toBeVisible()
})

test('Older rows are a page further, and none is there twice @plain', async ({ page, article }) => {
  await waiting(
    article.slug,
    Array.from({ length: 53 }, (_, nth) => ({ body: `Number ${nth}.` })),
  )
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/log?article=${article.slug}`)
  await expect(rows(page)).toHaveCount(50)
  const first = await rows(page).allTextContents()
  await page.getByRole('link', { name: 'Older' }).click()
  await expect(rows(page)).toHaveCount(3)
  expect(first.filter((text) => /Number [012]\./.test(text))).toEqual([])
  await page.getByRole('link', { name: 'Newest' }).click()
  await expect(rows(page)).toHaveCount(50)
})

test('What is filtered can be taken away as CSV and as JSON Lines, without an address in it @plain', async ({ page, article, word }) => {
  const { who } = await history(article.slug, word)
  await signIn(page, who)
  await page.goto(`/moderate/log?article=${article.slug}`)
  const href = async (name: string) => (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  const csv = await page.request.get(await href('CSV'))
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="log-\d{4}-\d\d-\d\d\.csv"$/)
  expect(csv.headers()['cache-control']).toBe('private, no-store')
  const text = await csv.text()
  expect(text.trimEnd().split('\r\n')).toHaveLength(6)
  expect(text).toContain(`"'=Note on ${word}, to [an e-mail address]"`)
  const lines = (await (await page.request.get(await href('JSON Lines'))).text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ act }) => act)).toEqual(['undo', 'reject', 'approve', 'hold', 'hold'])
  expect(lines[1]).toMatchObject({ actor: who.name, article: article.slug, clauses: ['topic'], from: 'pending', to: 'rejected' })
  expect(lines[0].undoes).toBe(lines[1].id)
})

test('The log and its exports are for moderators: a visitor is sent to sign in, others find nothing @plain', async ({ page, browser }) => {
  const places = ['/moderate/log', '/moderate/log/export.csv', '/moderate/log/export.jsonl']
  for (const place of places) {
    await page.goto(place)
    await expect(page).toHaveURL('/sign-in?to=%2Fmoderate%2Flog')
  }
  for (const role of ['reader', 'editor'] as const) {
    const other = await (await browser.newContext()).newPage()
    await signIn(other, account(role))
    for (const place of places) expect((await other.request.get(place)).status(), `${role} ${place}`).toBe(404)
  }
})

test('axe finds nothing in the log @script', async ({ page, article, word }) => {
  const { who } = await history(article.slug, word)
  await signIn(page, who)
  for (const path of ['/moderate/log', '/moderate/log?from=2026-02-30', `/moderate/log?article=${article.slug}&act=ban`]) {
    await page.goto(path)
    await accessible(page)
    await fits(page)
  }
})
