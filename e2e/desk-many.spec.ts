import { heading, moderator, open, reading, told, waiting } from './desk-fixtures'
import { expect, queued, signIn, test } from './fixtures'

const several = (word: string, names = ['One', 'Two', 'Three', 'Four']) =>
  names.map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` }))

test('Several are selected and approved, each by a decision of its own, and all of it is undone', async ({ page, article, word }) => {
  const ids = await waiting(article.slug, several(word))
  await signIn(page, await moderator(`Many ${word}`))
  await page.goto(`/moderate?article=${article.slug}`)
  for (const one of ['One', 'Two', 'Three']) await queued(page, `${one} by ${word}`).getByRole('checkbox', { name: 'Select' }).check()
  await page.getByRole('button', { name: 'Approve selected' }).click()
  const { db } = await import('@/lib/db')
  const status = async () =>
    (await db.comment.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: 'asc' } })).map((one) => one.status)
  await expect.poll(status).toEqual(['approved', 'approved', 'approved', 'pending'])
  const made = await db.decision.findMany({ where: { commentId: { in: ids }, by: 'moderator' } })
  expect(made).toHaveLength(3)
  expect(new Set(made.map(({ batch }) => batch)).size).toBe(1)
  await page.getByRole('button', { name: 'Undo all' }).click()
  await expect.poll(status).toEqual(['pending', 'pending', 'pending', 'pending'])
  await expect(queued(page, `One by ${word}`).getByRole('button', { name: 'Approve' })).toBeVisible()
})

test('Several are selected by a shift-click and rejected under one clause @script', async ({ page, article, word }) => {
  const ids = await waiting(article.slug, several(word))
  await signIn(page, await moderator(`Range ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  const box = (one: string) => queued(page, `${one} by ${word}`).getByRole('checkbox', { name: 'Select' })
  await box('Two').click()
  await box('Four').click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Reject selected' }).click()
  await page.getByRole('radiogroup', { name: 'Clause' }).getByRole('radio', { name: 'advert' }).check()
  await page.getByRole('button', { name: 'Reject 3 comments' }).click()
  await expect(queued(page, `Four by ${word}`)).toContainText('Rejected under “')
  await expect(queued(page, `One by ${word}`).getByRole('button', { name: 'Approve' })).toBeVisible()
  const { db } = await import('@/lib/db')
  const cited = async () =>
    (await db.decision.findMany({ where: { commentId: { in: ids }, by: 'moderator' } })).map(({ clauses }) => clauses)
  await expect.poll(cited).toEqual([['advertising'], ['advertising'], ['advertising']])
})

test('Without JavaScript several are rejected under one clause too @plain', async ({ page, article, word }) => {
  await waiting(article.slug, several(word))
  await signIn(page, await moderator(`Plain ${word}`))
  await page.goto(`/moderate?article=${article.slug}`)
  for (const one of ['One', 'Two']) await queued(page, `${one} by ${word}`).getByRole('checkbox', { name: 'Select' }).check()
  await page.getByRole('button', { name: 'Reject selected' }).click()
  await page.getByRole('radiogroup', { name: 'Clause' }).getByRole('radio', { name: 'advert' }).check()
  await page.getByRole('button', { name: 'Reject selected comments' }).click()
  await expect(told(page)).toContainText('2')
  const { db } = await import('@/lib/db')
  expect(await db.comment.count({ where: { status: 'rejected', body: { contains: word } } })).toBe(2)
})

test('Near-identical comments by others are approved or rejected together @script', async ({ page, article, word }) => {
  const text = `Everybody should read what the harbour board decided about ${word} before the next council meeting takes place.`
  const ids = await waiting(
    article.slug,
    ['', ' Indeed.', ' Really.'].map((end) => ({ body: text + end })),
  )
  await fingerprint(ids)
  await signIn(page, await moderator(`Alike ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  await reading(page).getByRole('button', { name: 'Reject all 3' }).click()
  await page.getByRole('radiogroup', { name: 'Clause' }).getByRole('radio', { name: 'advert' }).check()
  await page.getByRole('button', { name: 'Reject 3 comments' }).click()
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.comment.count({ where: { id: { in: ids }, status: 'rejected' } })).toBe(3)
})

/** As submit() gives them. */
async function fingerprint(ids: string[]) {
  const [{ db }, { fingerprint: of }] = await Promise.all([import('@/lib/db'), import('@/lib/policy/fingerprint')])
  for (const { id, body } of await db.comment.findMany({ where: { id: { in: ids } } }))
    await db.comment.update({ where: { id }, data: { fingerprint: of(body) } })
}

test('A comment is rejected and its author banned, with everything else of theirs that waits, and all of it is undone @plain', async ({
  page,
  article,
  word,
}) => {
  const guestEmail = `${word}@reader.example`
  const ids = await waiting(
    article.slug,
    several(word, ['One', 'Two', 'Three']).map((one) => ({ ...one, more: { guestEmail } })),
  )
  await signIn(page, await moderator(`Bans ${word}`))
  await page.goto(`/moderate?article=${article.slug}`)
  await expect(heading(page, `One ${word}`)).toBeVisible()
  await page.getByRole('button', { name: 'Reject and ban…' }).click()
  const sheet = page.getByRole('dialog', { name: /^Reject, and restrict or ban/ })
  await sheet.getByRole('radio', { name: 'advert' }).check()
  await sheet.getByRole('radio', { name: /^Ban/ }).check()
  await sheet.getByRole('radio', { name: 'A month' }).check()
  await sheet.getByRole('radio', { name: 'Reject what waits', exact: true }).check()
  await sheet.getByRole('textbox', { name: 'Reason' }).fill(`The third shop this week, ${word}.`)
  await sheet.getByRole('button', { name: 'Reject and apply' }).click()
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.comment.count({ where: { id: { in: ids }, status: 'rejected' } })).toBe(3)
  const made = await db.measure.findFirstOrThrow({ where: { guestEmail }, orderBy: { seq: 'desc' } })
  expect(made).toMatchObject({ kind: 'ban', until: expect.any(Date), clauses: ['advertising'] })
  await page.getByRole('button', { name: 'Undo all' }).click()
  await expect.poll(() => db.comment.count({ where: { id: { in: ids }, status: 'pending' } })).toBe(3)
  expect(await db.measure.findFirstOrThrow({ where: { guestEmail }, orderBy: { seq: 'desc' } })).toMatchObject({
    kind: 'undo',
    undoes: made.id,
  })
})
