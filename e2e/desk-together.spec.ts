import { deskOf, heading, moderator, reading, reword, told, waiting } from './desk-fixtures'
import { expect, queued, test } from './fixtures'

test('A claim shows at the other desk without a reload, and the next comment is another one @script', async ({
  browser,
  article,
  word,
}) => {
  await waiting(
    article.slug,
    ['One', 'Two', 'Three'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  const [tomas, leila] = await Promise.all([moderator(`Tomas ${word}`), moderator(`Leila ${word}`)])
  const address = `/moderate?article=${article.slug}`
  const his = await deskOf(browser, tomas, address)
  const hers = await deskOf(browser, leila, address)
  await hers.keyboard.press('j')
  await hers.keyboard.press('c')
  await expect(queued(his, `Two by ${word}`)).toContainText(new RegExp(`Leila ${word} is on this one, [12]:\\d\\d`))
  await his.keyboard.press('a')
  await expect(heading(his, `Three ${word}`)).toBeFocused()
  await reading(hers).getByRole('button', { name: 'Release' }).click()
  await expect(queued(his, `Two by ${word}`)).not.toContainText('is on this one')
})

test('A decision shows at the other desk without a reload, and the counts with it @script', async ({ browser, article, word }) => {
  await waiting(
    article.slug,
    ['One', 'Two'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  const [tomas, leila] = await Promise.all([moderator(`Tomas ${word}`), moderator(`Leila ${word}`)])
  const address = `/moderate?article=${article.slug}`
  const his = await deskOf(browser, tomas, address)
  const hers = await deskOf(browser, leila, address)
  await hers.keyboard.press('a')
  await expect(queued(his, `One by ${word}`)).toContainText(`Approved by Leila ${word}`)
  await expect(told(his)).toHaveText(`Decided meanwhile by Leila ${word}: approved.`)
  await expect(his.locator('li[aria-current=true]')).toContainText(`One by ${word}`)
})

test('A stale click is told who decided meanwhile, and nothing is decided twice @script', async ({ browser, article, word }) => {
  const [id = ''] = await waiting(article.slug, [{ guestName: `One ${word}`, body: `One by ${word}` }])
  const [tomas, leila] = await Promise.all([moderator(`Tomas ${word}`), moderator(`Leila ${word}`)])
  const his = await deskOf(browser, tomas, `/moderate?article=${article.slug}`)
  // His desk hears nothing for a while.
  await his.route('**/api/desk/**', (route) => route.abort())
  await his.reload()
  await expect(his.getByText('Not connected: trying again')).toBeVisible()
  const hers = await deskOf(browser, leila, `/moderate?article=${article.slug}`)
  await hers.keyboard.press('a')
  await expect(queued(hers, word)).toContainText('Approved')
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.decision.count({ where: { commentId: id, by: 'moderator' } })).toBe(1)
  await queued(his, word).getByRole('button', { name: 'Approve' }).click()
  await expect(queued(his, word).getByRole('alert')).toContainText(`Decided meanwhile by Leila ${word}: approved.`)
  expect(await db.decision.count({ where: { commentId: id, by: 'moderator' } })).toBe(1)
})

test('A text that changed while it was read is not decided on unseen: the difference is shown first @script', async ({
  browser,
  article,
  word,
}) => {
  const [id = ''] = await waiting(article.slug, [{ guestName: `One ${word}`, body: `The pier is old, says ${word}` }])
  const his = await deskOf(browser, await moderator(`Tomas ${word}`), `/moderate?article=${article.slug}`)
  await expect(heading(his, `One ${word}`)).toBeVisible()
  await reword(id, `The pier is new, says ${word}`)
  await his.keyboard.press('a')
  await expect(queued(his, word).getByRole('alert')).toContainText('Its text has changed')
  const changed = his.getByRole('region', { name: 'The text has changed' })
  await expect(changed.locator('del')).toContainText('old')
  await expect(changed.locator('ins')).toContainText('new')
  const { db } = await import('@/lib/db')
  expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'pending' })
  // On the text that is read now it can be decided.
  await his.keyboard.press('a')
  await expect.poll(async () => (await db.comment.findUniqueOrThrow({ where: { id } })).status).toBe('approved')
})

test('A desk that lost its connection catches up by itself @script', async ({ browser, article, word }) => {
  test.setTimeout(60_000)
  const ids = await waiting(
    article.slug,
    ['One', 'Two'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  const [tomas, leila] = await Promise.all([moderator(`Tomas ${word}`), moderator(`Leila ${word}`)])
  const address = `/moderate?article=${article.slug}`
  const his = await deskOf(browser, tomas, address)
  const hers = await deskOf(browser, leila, address)
  await his.context().setOffline(true)
  await expect(his.getByText('Not connected: trying again')).toBeVisible()
  await hers.keyboard.press('a')
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.comment.count({ where: { id: { in: ids }, status: 'approved' } })).toBe(1)
  await his.context().setOffline(false)
  await expect(queued(his, `One by ${word}`)).toContainText(`Approved by Leila ${word}`, { timeout: 20_000 })
  await expect(his.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
})

test('New comments are offered, and nothing moves until they are asked for @script', async ({ browser, article, word }) => {
  await waiting(article.slug, [{ guestName: `One ${word}`, body: `One by ${word}` }])
  const his = await deskOf(browser, await moderator(`Tomas ${word}`), `/moderate?article=${article.slug}`)
  await expect(his.getByRole('listitem')).toHaveCount(1)
  await waiting(
    article.slug,
    ['Two', 'Three'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  await expect(his.getByRole('button', { name: '2 new comments' })).toBeVisible()
  await expect(his.getByRole('listitem')).toHaveCount(1)
  await his.getByRole('button', { name: '2 new comments' }).click()
  await expect(his.getByRole('listitem')).toHaveCount(3)
})
