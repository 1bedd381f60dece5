import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { type Account, expect, newArticle, signIn, test } from './fixtures'

test('A reader reports a comment under a clause, once, and its page says what was decided', async ({ page, article, word }) => {
  const id = await shown(article.slug, `Reported ${word}.`)
  await openReport(page, article.path, id)
  await expect(page.getByRole('blockquote')).toHaveText(`Reported ${word}.`)
  await fill(page, word, 'No advertising')
  await page.getByRole('textbox', { name: 'Note' }).fill(`It sells ${word}.`)
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('status')).toContainText(/Thank you\. Your report has arrived\.\s*Number \d+, received on/)
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your report')
  const receipt = page.url()
  await expect(page.getByRole('main')).toContainText('It waits for a moderator.')
  await expect(page.getByRole('main')).toContainText(`It sells ${word}.`)

  await openReport(page, article.path, id)
  await fill(page, word, 'No shouting')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('status')).toContainText('from you already')
  await expect(page.getByRole('status').getByRole('link', { name: 'See what becomes of it' })).toHaveCount(0)
  expect(await stored(id)).toMatchObject([{ clause: 'advertising', kind: 'policy', trusted: false, settledById: null }])

  await decide(id, 'reject')
  await page.goto(receipt)
  await expect(page.getByRole('main')).toContainText('The comment was taken down.')
  await expect(page.getByRole('link', { name: '“No advertising”' }).last()).toHaveAttribute('href', /^\/comment-policy\/\d+#advertising$/)
  await expect(page.getByRole('main')).not.toContainText('@')
  await page.goto(`/comments/${id}/report`)
  await expect(page.getByRole('main')).toContainText('no longer shown')
  await expect(page.getByRole('main')).not.toContainText(`Reported ${word}.`)
})

test('What is missing is named, and what was typed stays', async ({ page, article, word }) => {
  await page.goto(`/comments/${await shown(article.slug, `Reported ${word}.`)}/report`)
  await page.getByRole('textbox', { name: 'Note' }).fill('Not to be lost.')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('marked below')
  await expect(page.getByRole('main')).toContainText('Choose the clause that the comment breaks.')
  await expect(page.getByRole('main')).toContainText('Write your name.')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Not to be lost.')
})

test('Three trusted readers take a comment off the page until a moderator has read it @plain', async ({ page, article, word }) => {
  test.setTimeout(90_000)
  const id = await shown(article.slug, `Held ${word}.`)
  for (const nth of [1, 2, 3]) {
    await page.context().clearCookies()
    await signIn(page, await trusted(article.slug, word))
    await openReport(page, article.path, id)
    await page.getByRole('radiogroup', { name: 'Clause' }).getByRole('radio', { name: 'Answer the argument' }).check()
    await page.getByRole('button', { name: 'Send report' }).click()
    await expect(page.getByRole('status')).toContainText('Your report has arrived.')
    const { db } = await import('@/lib/db')
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ status: nth < 3 ? 'approved' : 'pending', openReports: nth })
  }
  await expect.poll(async () => (await page.request.get(article.path)).text()).not.toContain(`Held ${word}.`)
  await decide(id, 'approve')
  await page.context().clearCookies()
  await page.goto(`/comments/${id}/report`)
  await fill(page, word, 'Answer the argument')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('status')).toContainText('A moderator has read this very text already')
  const { db } = await import('@/lib/db')
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ status: 'approved', openReports: 0 })
})

test('A notice of illegal content is taken whatever was decided, with its receipt and how to contest @plain', async ({
  page,
  article,
  word,
}) => {
  const id = await shown(article.slug, `Unlawful ${word}.`)
  await decide(id, 'hold')
  await decide(id, 'approve')
  await openReport(page, article.path, id)
  await page.getByRole('link', { name: 'notice of illegal content' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notice of illegal content')
  await expect(page.getByRole('textbox', { name: 'Exact place' })).toHaveValue(new RegExp(`/articles/${article.slug}#comment-${id}$`))
  await page.getByRole('textbox', { name: 'Why is it illegal?' }).fill('Bad.')
  await page.getByRole('button', { name: 'Send notice' }).click()
  for (const said of ['Say in a sentence or two', 'Write your name.', 'Write an e-mail address', 'A notice needs this statement.'])
    await expect(page.getByRole('main')).toContainText(said)
  await page.getByRole('textbox', { name: 'Why is it illegal?' }).fill(`It threatens ${word} by name, which is a crime.`)
  await page.getByRole('textbox', { name: 'Your name' }).fill(`Reader ${word}`)
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill(`${word}@reader.example`)
  await page.getByRole('checkbox', { name: 'I believe in good faith' }).check()
  await page.getByRole('button', { name: 'Send notice' }).click()
  await expect(page.getByRole('status')).toContainText(/Your notice has arrived\.\s*Number \d+, received on/)
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('main')).toContainText('out-of-court settlement')
  await decide(id, 'reject')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('The comment was taken down.')
  await expect(page.getByRole('main')).toContainText('Decided by a moderator on')
  expect(await stored(id)).toMatchObject([{ kind: 'illegal', guestEmail: `${word}@reader.example` }])
})

test('A notice about the abuse of children needs no name @plain', async ({ page, article, word }) => {
  const id = await shown(article.slug, `Grave ${word}.`)
  await page.goto(`/comments/${id}/illegal`)
  await page.getByRole('textbox', { name: 'Why is it illegal?' }).fill('It links to what must not exist.')
  await page.getByRole('checkbox', { name: 'sexual abuse of children' }).check()
  await page.getByRole('checkbox', { name: 'I believe in good faith' }).check()
  await page.getByRole('button', { name: 'Send notice' }).click()
  await expect(page.getByRole('status')).toContainText('Your notice has arrived.')
  expect(await stored(id)).toMatchObject([{ kind: 'illegal', guestName: '', guestEmail: expect.stringContaining('@notice.invalid') }])
})

test('Comments of a closed article can be reported too, and the article’s page stays the same for everybody @plain', async ({
  page,
  word,
}) => {
  const closed = await newArticle({ slug: `closed-${word}`, commentMode: 'closed' })
  const id = await shown(closed.slug, `Said in time ${word}.`)
  await page.goto(closed.path)
  const link = page.locator(`#comment-${id}`).getByRole('link', { name: 'Report', exact: true })
  await expect(link).toHaveAttribute('href', `/comments/${id}/report`)
  await expect(link).toHaveAttribute('rel', 'nofollow')
})

test('Addresses of nothing are not found @plain', async ({ page }) => {
  for (const path of ['/comments/nothing/report', '/comments/nothing/illegal', '/reports/nothing'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})

test('axe finds nothing on the pages of a report, and none scrolls sideways @script', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, `Looked at ${word}.`)
  for (const path of [`/comments/${id}/report`, `/comments/${id}/illegal`]) {
    await page.goto(path)
    await page.getByRole('button', { name: /^Send / }).click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await looksWell(page)
  }
  await page.goto(`/comments/${id}/report`)
  await fill(page, word, 'No shouting')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('status')).toBeFocused()
  await looksWell(page)
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('heading', { name: 'Your report' })).toBeVisible()
  await looksWell(page)
})

async function looksWell(page: Page) {
  await accessible(page)
  await fits(page)
}

async function openReport(page: Page, path: string, id: string) {
  await page.goto(path)
  await page.locator(`#comment-${id}`).getByRole('link', { name: 'Report', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a comment')
}

async function fill(page: Page, word: string, clause: string) {
  await page.getByRole('radiogroup', { name: 'Clause' }).getByRole('radio', { name: clause }).check()
  await page.getByRole('textbox', { name: 'Your name' }).fill(`Reader ${word}`)
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill(`${word}@reader.example`)
}

/** A comment that the policy published. */
async function shown(slug: string, body: string, authorId?: string): Promise<string> {
  const [{ db }, { newId }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/comments'), import('@/lib/decisions')])
  const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug } })
  const id = newId()
  const author = authorId ? { authorId } : { guestName: 'Somebody', guestEmail: 'somebody@reader.example' }
  await db.$transaction(async (tx) => {
    await tx.comment.create({ data: { id, articleId, threadId: id, ...author, body, policyVersion: 1 } })
    await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 })
  })
  return id
}

/** A reader with as many approved comments as the policy asks for. */
async function trusted(slug: string, word: string): Promise<Account> {
  const [{ db }, { putPerson }, { newId }] = await Promise.all([import('@/lib/db'), import('@/lib/people'), import('@/lib/comments')])
  const person = { email: `${newId().toLowerCase()}@reader.example`, name: `Trusted ${word}`, password: 'a long password' }
  const { id } = await putPerson(db, { ...person, role: 'reader' })
  for (let nth = 0; nth < 5; nth++) await shown(slug, `Said before, ${nth}.`, id)
  return person
}

async function decide(commentId: string, act: 'approve' | 'reject' | 'hold') {
  const [{ db }, { record }, { policyInForce }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/decisions'),
    import('@/lib/policy-versions'),
  ])
  const { number: policyVersion } = await policyInForce(db)
  const clauses = act === 'reject' ? ['advertising'] : []
  await db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', policyVersion, clauses }))
}

async function stored(commentId: string) {
  const { db } = await import('@/lib/db')
  return db.report.findMany({ where: { commentId } })
}
