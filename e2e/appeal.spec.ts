import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { expect, guest, post, signIn, test } from './fixtures'

test('A guest follows the comment by its link, appeals against its rejection, and reads that it was right', async ({
  page,
  browser,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  await page.goto(article.path)
  await post(page, `Judged ${word}.`, guest(word))
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment')
  await expect(page).toHaveURL(/\/comments\/[\w-]+\?key=[\w-]{43}$/)
  await expect(page.getByRole('main')).toContainText('It waits for a moderator.')
  await expect(page.getByRole('button', { name: 'Appeal' })).toHaveCount(0)
  const id = await idOf(`Judged ${word}.`)

  await decide(id, 'reject')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('A moderator rejected it under “No advertising”')
  await expect(page.getByRole('main').getByRole('link', { name: '“No advertising”' }).first()).toHaveAttribute(
    'href',
    /^\/comment-policy\/\d+#advertising$/,
  )
  await page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await page.getByRole('textbox', { name: 'Why should somebody look again?' }).fill(`I sell no ${word}.`)
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByRole('status')).toContainText('Your appeal is received.')
  await expect(page.getByRole('button', { name: 'Send appeal' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('Your appeal is received.')
  await expect(page.getByRole('list').filter({ hasText: 'You appealed' })).toContainText(`I sell no ${word}.`)

  await decide(id, 'overturn', `Right: ${word} is no product.`)
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Your appeal was right')
  await expect(page.getByRole('main')).toContainText(`Right: ${word} is no product.`)
  await page.getByRole('link', { name: 'Read it in its place' }).click()
  await expect(page.locator(`#comment-${id}`)).toContainText(`Judged ${word}.`)

  // For everybody else its page is its place in the article.
  const stranger = await browser.newPage()
  await stranger.goto(`/comments/${id}`)
  await expect(stranger).toHaveURL(new RegExp(`${article.path}#comment-${id}$`))
})

test('Somebody signed in appeals without a key, once, and reads that the rejection stands and why @plain', async ({
  page,
  article,
  word,
}) => {
  const id = await rejected(page, article, word)
  await page.goto(`/comments/${id}`)
  await page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('marked below')
  await expect(page.getByRole('main')).toContainText('Say why somebody should look again.')
  await page.getByRole('textbox', { name: 'Why should somebody look again?' }).fill(`Look again at ${word}.`)
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByRole('status')).toContainText('Your appeal is received.')
  await decide(id, 'uphold', `It names a shop, ${word}.`)
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Another moderator looked again: it breaks “No advertising”')
  await expect(page.getByRole('main')).toContainText(`It names a shop, ${word}.`)
  await expect(page.getByRole('button', { name: 'Appeal', exact: true })).toHaveCount(0)
})

test('After the last day there is no appeal, and the day is named @plain', async ({ page, article, word }) => {
  const id = await rejected(page, article, word, new Date('2026-01-01T09:00:00Z'))
  await page.goto(`/comments/${id}`)
  await expect(page.getByRole('main')).toContainText('An appeal was possible until 3 July 2026')
  await expect(page.getByRole('button', { name: 'Appeal', exact: true })).toHaveCount(0)
})

test('A comment that is not shown has no page for anybody but its author @plain', async ({ page, browser, article, word }) => {
  const id = await rejected(page, article, word)
  const stranger = await browser.newPage()
  for (const path of [`/comments/${id}`, `/comments/${id}?key=wrong`, `/comments/${id}?key=a&key=b`, '/comments/nothing'])
    expect((await stranger.goto(path))?.status(), path).toBe(404)
})

test('axe finds nothing on the page of a comment, and it does not scroll sideways @script', async ({ page, article, word }) => {
  const id = await rejected(page, article, word)
  await page.goto(`/comments/${id}`)
  await accessible(page)
  await page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Send appeal' })).toBeVisible()
  await accessible(page, 'the appeal')
  await fits(page)
})

async function idOf(body: string): Promise<string> {
  const { db } = await import('@/lib/db')
  return (await db.comment.findFirstOrThrow({ where: { body } })).id
}

/** A moderator's decision; each by another one. */
async function decide(commentId: string, act: 'reject' | 'uphold' | 'overturn', note = '', at = new Date()) {
  const [{ db }, { record }, { putPerson }, { policyInForce }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/decisions'),
    import('@/lib/people'),
    import('@/lib/policy-versions'),
  ])
  const { id: actorId } = await putPerson(db, { email: `${act}-${commentId}@viewpoints.example`, name: 'One of us', role: 'moderator' })
  const { number: policyVersion } = await policyInForce(db)
  const clauses = act === 'reject' ? ['advertising'] : []
  await db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', actorId, policyVersion, clauses, note, at }))
}

/** A comment of somebody who is signed in on the page, rejected. */
async function rejected(page: Page, article: { slug: string }, word: string, at = new Date()): Promise<string> {
  const [{ db }, { putPerson }, { newId }] = await Promise.all([import('@/lib/db'), import('@/lib/people'), import('@/lib/comments')])
  const person = { email: `${word}@reader.example`, name: `Author ${word}`, password: 'a long password' }
  const { id: authorId } = await putPerson(db, { ...person, role: 'reader' })
  const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug: article.slug } })
  const id = newId()
  await db.comment.create({ data: { id, articleId, threadId: id, authorId, body: `Mine ${word}.`, policyVersion: 1, createdAt: at } })
  await decide(id, 'reject', '', at)
  await signIn(page, { ...person })
  return id
}
