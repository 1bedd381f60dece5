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
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
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

test('What is found in several places is marked in each and said once', async ({ page, article, word }) => {
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

test('Of two moderators who decide at once one wins, and the other is told who decided', async ({ browser, page, article, word }) => {
  await page.goto(article.path)
  await post(page, `Contested ${word}.`, guest(word))
  const javaScriptEnabled = test.info().project.name === 'with JavaScript'
  const desks = await Promise.all(
    [0, 1].map(async (nth) => {
      const desk = await (await browser.newContext({ javaScriptEnabled })).newPage()
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

test('The desk is for moderators: a visitor signs in first, a reader and an editor find nothing', async ({ page }) => {
  await page.goto('/moderate')
  await expect(page).toHaveURL(/\/sign-in/)
  for (const role of ['reader', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, account(role))
    const answer = await page.goto('/moderate')
    expect(answer?.status()).toBe(404)
  }
})

test('A role that was taken away is gone with the next act, whatever the session says', async ({ page, article, word }) => {
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
