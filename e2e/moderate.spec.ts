import { heading, moderator, reading, told, waiting } from './desk-fixtures'
import { account, expect, guest, post, queued, signIn, test } from './fixtures'

test('A moderator approves a comment and the next reader sees it', async ({ page, browser, article, word }) => {
  await page.goto(article.path)
  await post(page, `Please read ${word}.`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  await signIn(page, account('moderator'))
  await page.goto('/moderate')
  await expect(page.getByRole('heading', { name: 'Moderation' })).toBeVisible()
  const item = queued(page, word)
  await expect(item).toContainText(article.headline)
  await expect(item).not.toContainText('@reader.example')
  await item.getByRole('button', { name: 'Approve' }).click()
  await expect(item).toContainText('Approved')
  await expect(item.getByRole('button', { name: 'Undo' })).toBeVisible()
  const reader = await browser.newPage()
  await reader.goto(article.path)
  await expect(reader.getByRole('article').filter({ hasText: word })).toBeVisible()
  await expect(reader.locator('body')).not.toContainText(`${word}@reader.example`)
})

test('A rejection cites a clause, and undo brings the comment back to the queue', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, `Buy ${word} now.`, guest(word))
  await signIn(page, account('moderator'))
  await page.goto('/moderate')
  await queued(page, word).getByRole('button', { name: 'Reject' }).click()
  const clauses = page.getByRole('radiogroup', { name: 'Clause' })
  await clauses.getByRole('radio', { name: 'advert' }).check()
  await page.getByRole('button', { name: 'Reject comment' }).click()
  await expect(queued(page, word)).toContainText('Rejected')
  const { db } = await import('@/lib/db')
  const decision = await db.decision.findFirstOrThrow({ where: { comment: { body: { contains: word } } }, orderBy: { seq: 'desc' } })
  expect(decision).toMatchObject({
    act: 'reject',
    by: 'moderator',
    clauses: ['advertising'],
    from: 'pending',
    to: 'rejected',
    policyVersion: expect.any(Number),
  })
  await queued(page, word).getByRole('button', { name: 'Undo' }).click()
  await expect(queued(page, word).getByRole('button', { name: 'Approve' })).toBeVisible()
})

test('What is found in several places is marked in each and said once @plain', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, `Ring ${word} on +44 20 7946 0018, or else on +44 20 7946 0019.`, guest(word))
  await signIn(page, account('moderator'))
  await page.goto('/moderate')
  await expect(queued(page, word).locator('mark')).toHaveText(['+44 20 7946 0018', '+44 20 7946 0019'])
  await expect(queued(page, word).getByText('Leave out the phone number')).toHaveCount(1)
})

test('An approval that is undone takes the comment off the page again', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, `On and off ${word}.`, guest(word))
  await signIn(page, account('moderator'))
  await page.goto('/moderate')
  await queued(page, word).getByRole('button', { name: 'Approve' }).click()
  await expect(queued(page, word)).toContainText('Approved')
  await expect.poll(async () => (await page.request.get(article.path)).text()).toContain(word)
  await queued(page, word).getByRole('button', { name: 'Undo' }).click()
  await expect(queued(page, word).getByRole('button', { name: 'Approve' })).toBeVisible()
  await expect.poll(async () => (await page.request.get(article.path)).text()).not.toContain(word)
})

test('Of two moderators who decide at once one wins, and the other is told who decided @script', async ({
  browser,
  page,
  article,
  word,
}) => {
  await page.goto(article.path)
  await post(page, `Contested ${word}.`, guest(word))
  const desks = await Promise.all(
    [0, 1].map(async (nth) => {
      const desk = await (await browser.newContext()).newPage()
      await signIn(desk, account('moderator', nth))
      await desk.goto('/moderate')
      await expect(queued(desk, word)).toBeVisible()
      return desk
    }),
  )
  await Promise.all(desks.map((desk) => queued(desk, word).getByRole('button', { name: 'Approve' }).click()))
  const told = desks.map((desk) => desk.getByRole('alert').filter({ hasText: 'Decided meanwhile by' }))
  await expect.poll(async () => (await Promise.all(told.map((alert) => alert.count()))).reduce((sum, count) => sum + count)).toBe(1)
  const { db } = await import('@/lib/db')
  expect(await db.decision.count({ where: { by: 'moderator', comment: { body: { contains: word } } } })).toBe(1)
})

test('The desk is for moderators: a visitor signs in first, a reader and an editor find nothing @plain', async ({ page }) => {
  await page.goto('/moderate')
  await expect(page).toHaveURL(/\/sign-in/)
  for (const role of ['reader', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, account(role))
    const answer = await page.goto('/moderate')
    expect(answer?.status()).toBe(404)
  }
})

test('A role that was taken away is gone with the next act, whatever the session says @plain', async ({ page, article, word }) => {
  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const person = { email: `${word}@viewpoints.example`, name: 'For a day', password: 'a long password' }
  await putPerson(db, { ...person, role: 'moderator' })
  await page.goto(article.path)
  await post(page, `Too late for ${word}.`, guest(`guest${word}`))
  await signIn(page, person)
  await page.goto('/moderate')
  await expect(queued(page, word)).toBeVisible()
  await putPerson(db, { ...person, role: 'reader' })
  await queued(page, word).getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
  expect(await db.comment.findFirstOrThrow({ where: { body: { contains: word } } })).toMatchObject({ status: 'pending' })
})

test('The queues are links with their counts, and the open one says so @plain', async ({ page, article, word }) => {
  await waiting(article.slug, [{ body: `Counted ${word}` }])
  await signIn(page, await moderator(`Tabs ${word}`))
  await page.goto('/moderate')
  for (const name of ['Pending', 'Reported', 'Appeals', 'Decided', 'All'])
    await expect(page.getByRole('link', { name: new RegExp(`^${name} [\\d,]+$`) })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Pending \d/ })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: /^All \d/ }).click()
  await expect(page).toHaveURL(/queue=all/)
  await expect(page.getByRole('link', { name: /^All \d/ })).toHaveAttribute('aria-current', 'page')
})

test('Filters and the search stay in the address @plain', async ({ page, article, word }) => {
  await waiting(article.slug, [
    { body: `The lighthouse ${word}`, guestName: `One ${word}` },
    { body: `The harbour ${word}`, guestName: `Two ${word}` },
  ])
  await signIn(page, await moderator(`Filters ${word}`))
  await page.goto(`/moderate?article=${article.slug}`)
  await expect(page.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search' }).fill(`lighthouse ${word}`)
  await page.getByRole('searchbox', { name: 'Search' }).press('Enter')
  await expect(page).toHaveURL(/q=lighthouse/)
  await expect(page).toHaveURL(new RegExp(`article=${article.slug}`))
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await expect(queued(page, `The lighthouse ${word}`)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue(`lighthouse ${word}`)
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(page).not.toHaveURL(/article=/)
})

test('Beside the comment stand its article, what it answers, and who wrote it @plain', async ({ page, article, word }) => {
  const [first = '', second = ''] = await waiting(article.slug, [
    { body: `Said first, ${word}`, guestName: `One ${word}` },
    { body: `Answered then, ${word}`, guestName: `Two ${word}` },
  ])
  const { db } = await import('@/lib/db')
  await db.comment.update({ where: { id: second }, data: { parentId: first, threadId: first, depth: 1 } })
  await signIn(page, await moderator(`Reads ${word}`))
  await page.goto(`/moderate?article=${article.slug}&comment=${second}`)
  await expect(heading(page, `Two ${word}`)).toBeVisible()
  await expect(reading(page)).toContainText(article.headline)
  await expect(reading(page)).toContainText('What stands first.')
  await expect(reading(page).getByRole('blockquote')).toContainText(`Said first, ${word}`)
  await expect(page.getByRole('complementary', { name: 'Author' })).toContainText(`Two ${word}`)
  await expect(page.locator('body')).not.toContainText('@reader.example')
})

test('A comment is held from its own page, and comes back to its queue by undo @plain', async ({ page, article, word }) => {
  const [id = ''] = await waiting(article.slug, [{ body: `Hold on, ${word}`, guestName: `One ${word}` }])
  await signIn(page, await moderator(`Holds ${word}`))
  await page.goto(`/moderate?article=${article.slug}&comment=${id}`)
  await reading(page).getByRole('button', { name: 'Hold' }).click()
  await expect(told(page)).toContainText('Held')
  await expect(queued(page, word)).toContainText('Held')
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.decision.count({ where: { commentId: id, act: 'hold', by: 'moderator' } })).toBe(1)
})

test('An appeal is decided by somebody else, with a reason, and refused to whoever rejected @plain', async ({ page, article, word }) => {
  const [id = ''] = await waiting(article.slug, [{ body: `Appealed ${word}`, guestName: `One ${word}` }])
  const [tomas, leila] = [await moderator(`Tomas ${word}`), await moderator(`Leila ${word}`)]
  await appealed(id, tomas.id, `It was no advert, ${word}`)
  await signIn(page, tomas)
  await page.goto(`/moderate?queue=appeals&article=${article.slug}`)
  await expect(page.getByRole('region', { name: 'Appeal' })).toContainText('You rejected this comment, so somebody else decides')
  await expect(page.getByRole('button', { name: 'Overturn' })).toHaveCount(0)
  await page.context().clearCookies()
  await signIn(page, leila)
  await page.goto(`/moderate?queue=appeals&article=${article.slug}`)
  const appeal = page.getByRole('region', { name: 'Appeal' })
  await expect(appeal).toContainText(`It was no advert, ${word}`)
  await expect(appeal).toContainText(`Rejected by Tomas ${word}`)
  await appeal.getByRole('button', { name: 'Overturn' }).click()
  await expect(page.getByText('Say why: the author reads it.')).toBeVisible()
  await appeal.getByRole('textbox', { name: 'Why' }).fill('It names no product.')
  await appeal.getByRole('button', { name: 'Overturn' }).click()
  await expect(told(page)).toContainText('Overturned')
  const { db } = await import('@/lib/db')
  await expect.poll(async () => (await db.comment.findUniqueOrThrow({ where: { id } })).status).toBe('approved')
  expect(await db.appeal.findFirstOrThrow({ where: { commentId: id } })).toMatchObject({ state: 'overturned' })
})

async function appealed(commentId: string, actorId: string, text: string) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  await db.$transaction(async (tx) => {
    const rejected = { commentId, act: 'reject' as const, by: 'moderator' as const, actorId, clauses: ['advertising'], policyVersion: 1 }
    const { id: decisionId } = await record(tx, rejected)
    await tx.appeal.create({ data: { commentId, decisionId, text } })
  })
}

test('A text that is likely hard to read is blurred until it is asked for', async ({ page, article, word }) => {
  const [id = ''] = await waiting(article.slug, [{ body: `Spare me, ${word}`, guestName: `One ${word}` }])
  const { db } = await import('@/lib/db')
  // Not by its score: the triage learns meanwhile, and gives it another.
  await db.finding.create({ data: { commentId: id, revision: 1, check: 'words', clause: 'words', outcome: 'hold', message: 'A word.' } })
  await signIn(page, await moderator(`Spared ${word}`))
  await page.goto(`/moderate?article=${article.slug}&comment=${id}`)
  const text = reading(page).locator('.comment-text').filter({ visible: true })
  await expect(text).toHaveCSS('filter', /blur/)
  await expect(text).toHaveAttribute('aria-hidden', 'true')
  await expect(queued(page, word).locator('.row-text')).toHaveCSS('filter', /blur/)
  await page.getByRole('button', { name: 'Show text' }).click()
  await expect(reading(page).locator('.comment-text').filter({ visible: true }).last()).toHaveCSS('filter', 'none')
})

test('The shift is counted kindly @plain', async ({ page, article, word }) => {
  await waiting(article.slug, [{ body: `Counted ${word}` }])
  await signIn(page, await moderator(`Shift ${word}`))
  await page.goto(`/moderate?article=${article.slug}`)
  await queued(page, word).getByRole('button', { name: 'Approve' }).click()
  await expect(queued(page, word)).toContainText('Approved')
  await page.reload()
  await expect(page.getByText(/You have decided 1 comment since \d\d:\d\d/)).toBeVisible()
})
