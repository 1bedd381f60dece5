import { heading, moderator, open, reading, told, waiting } from './desk-fixtures'
import { expect, queued, signIn, test } from './fixtures'

test('Ten comments are decided by keyboard alone, each result is said once, and the keyboard is always on the open one @script', async ({
  page,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  const names = Array.from({ length: 11 }, (_, nth) => `Writer ${nth + 1} of ${word}`)
  await waiting(
    article.slug,
    names.map((guestName, nth) => ({ guestName, body: `Remark ${nth + 1} of ${word}` })),
  )
  await signIn(page, await moderator(`Keys ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  await expect(heading(page, names[0] ?? '')).toBeVisible()
  for (const [nth, name] of names.slice(0, 10).entries()) {
    const after = names[nth + 1] ?? ''
    await expect(heading(page, name)).toBeVisible()
    if (nth % 2 === 0) {
      await page.keyboard.press('a')
      await expect(told(page)).toHaveText(`Approved. Next: ${after} on ${article.headline}.`)
    } else {
      await page.keyboard.press('r')
      await expect(page.getByRole('dialog', { name: 'Which clause does it break?' })).toBeVisible()
      await page.keyboard.press('4')
      await expect(told(page)).toHaveText(`Rejected under “Keep to the subject”. Next: ${after} on ${article.headline}.`)
    }
    await expect(heading(page, after)).toBeFocused()
    await expect(page.locator('li[aria-current=true]')).toContainText(after)
  }
  const { db } = await import('@/lib/db')
  const decided = () => db.decision.count({ where: { by: 'moderator', comment: { body: { contains: word } } } })
  await expect.poll(decided).toBe(10)
  // What is decided stays in its place.
  await expect(page.getByRole('listitem')).toHaveCount(11)
  expect(await db.comment.count({ where: { status: 'rejected', body: { contains: word } } })).toBe(5)
  await expect.poll(async () => page.getByRole('link', { name: /^Pending \d/ }).textContent()).toMatch(/\d/)
})

test('A clause of two digits is chosen by them, by Enter, or by its letter @script', async ({ page, article, word }) => {
  const ids = await waiting(
    article.slug,
    ['One', 'Two', 'Three', 'Four'].map((body) => ({ body: `${body} ${word}` })),
  )
  await signIn(page, await moderator(`Digits ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  for (const keys of [['1', '1'], ['1'], ['b'], ['1', 'Enter']]) {
    const before = await page.locator('li[aria-current=true]').getAttribute('id')
    await page.keyboard.press('r')
    await expect(page.getByRole('radio').first()).toBeFocused()
    for (const key of keys) await page.keyboard.press(key)
    await expect(page.locator(`#${before}`)).toContainText('Rejected')
  }
  const { db } = await import('@/lib/db')
  const { policyInForce } = await import('@/lib/policy-versions')
  const clauses = (await policyInForce(db)).clauses.map(({ id }) => id)
  const cited = async () => {
    const made = await db.decision.findMany({ where: { by: 'moderator', commentId: { in: ids } }, orderBy: { seq: 'asc' } })
    return made.map((decision) => decision.clauses[0])
  }
  await expect.poll(cited).toEqual([clauses[10], clauses[0], clauses[10], clauses[0]])
})

test('The keys move, hold, undo, select, claim and search; ? lists them all @script', async ({ page, article, word }) => {
  await waiting(
    article.slug,
    ['One', 'Two', 'Three'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  await signIn(page, await moderator(`Moves ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  await page.keyboard.press('j')
  await expect(heading(page, `Two ${word}`)).toBeFocused()
  await page.keyboard.press('k')
  await expect(heading(page, `One ${word}`)).toBeFocused()
  await page.keyboard.press('e')
  await expect(heading(page, `Two ${word}`)).toBeFocused()
  await page.keyboard.press('h')
  await expect(told(page)).toContainText('Held. Next: Three')
  await expect(queued(page, `Two by ${word}`)).toContainText('Held')
  await page.keyboard.press('a')
  await expect(told(page)).toContainText('Approved. Next: One')
  await page.keyboard.press('u')
  await expect(told(page)).toContainText(`Undone: Three ${word}`)
  await expect(heading(page, `Three ${word}`)).toBeFocused()
  await page.keyboard.press('u')
  await expect(queued(page, `Two by ${word}`).getByRole('button', { name: 'Approve' })).toBeVisible()
  await page.keyboard.press('x')
  await expect(queued(page, `Two by ${word}`).getByRole('checkbox', { name: 'Select' })).toBeChecked()
  await page.keyboard.press('c')
  await expect(reading(page).getByRole('button', { name: 'Release' })).toBeVisible()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Approve')
  await expect(keys.getByRole('link', { name: 'Change the keys' })).toHaveAttribute('href', '/moderate/keys')
  // A key means nothing to the desk while something else is open over it.
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await expect(queued(page, `Two by ${word}`).getByRole('button', { name: 'Approve' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('aaa')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('aaa')
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.comment.count({ where: { status: 'pending', body: { contains: word } } })).toBe(3)
})

test('Keys that are switched off do nothing, and every one has a button @script', async ({ page, article, word }) => {
  await waiting(article.slug, [{ body: `Only by hand, ${word}`, guestName: `Hand ${word}` }])
  const who = await moderator(`Off ${word}`)
  await switchKeysOff(who.id)
  await signIn(page, who)
  await open(page, `/moderate?article=${article.slug}`)
  for (const key of ['a', 'h', 'r', 'x', '?', 'c']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(queued(page, word).getByRole('button', { name: 'Approve' })).toBeVisible()
  await expect(reading(page).locator('kbd')).toHaveCount(0)
  for (const name of ['Approve', 'Reject', 'Hold', 'Claim', 'Next'])
    await expect(reading(page).getByRole('button', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible()
  await reading(page).getByRole('button', { name: 'Approve' }).click()
  await expect(queued(page, word).getByRole('button', { name: 'Undo' })).toBeVisible()
})

async function switchKeysOff(id: string) {
  const { db } = await import('@/lib/db')
  await db.user.update({ where: { id }, data: { desk: { keys: 'off' } } })
}

test('A failing server brings the comment back with the reason, and nothing is decided @script', async ({ page, article, word }) => {
  await waiting(
    article.slug,
    ['One', 'Two'].map((one) => ({ guestName: `${one} ${word}`, body: `${one} by ${word}` })),
  )
  await signIn(page, await moderator(`Lost ${word}`))
  await open(page, `/moderate?article=${article.slug}`)
  await page.route('**/moderate**', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await page.keyboard.press('a')
  await expect(heading(page, `Two ${word}`)).toBeFocused()
  const row = queued(page, `One by ${word}`)
  await expect(row.getByRole('alert')).toContainText('That did not reach us')
  await expect(row.getByRole('button', { name: 'Approve' })).toBeVisible()
  await page.unroute('**/moderate**')
  await row.getByRole('button', { name: 'Approve' }).click()
  await expect(row.getByRole('alert')).toHaveCount(0)
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.comment.count({ where: { status: 'approved', body: { contains: word } } })).toBe(1)
})
