import { account, expect, form, guest, newArticle, post, signIn, test } from './fixtures'

test('A guest posts a comment and is told that it waits for a moderator', async ({ page, article, word }) => {
  await page.goto(article.path)
  await expect(page.getByRole('link', { name: 'Read our comment policy before posting your viewpoints' })).toHaveAttribute(
    'href',
    '/comment-policy',
  )
  await post(page, `A thought about ${word}.`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  await page.goto(article.path)
  await expect(page.getByRole('region', { name: 'Comments' })).not.toContainText(word)
})

test('Empty fields are named, each with what to do, and what was typed stays', async ({ page, article }) => {
  await page.goto(article.path)
  await post(page, 'Words that must not be lost.', { name: '', email: 'not an address' })
  await expect(page.getByRole('alert')).toContainText('marked below')
  await expect(form(page)).toContainText('Write the name to show with your comment.')
  await expect(form(page)).toContainText('Write an e-mail address')
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toHaveValue('Words that must not be lost.')
  await expect(form(page).getByRole('textbox', { name: 'Your e-mail' })).toHaveValue('not an address')
})

test('A comment that breaks the policy is refused with its clauses, and the words are still in the box', async ({
  page,
  article,
  word,
}) => {
  const text = Array.from({ length: 12 }, (_, index) => `https://example.org/${word}/${index}`).join(' ')
  await page.goto(article.path)
  await post(page, text, guest(word))
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('not posted')
  await expect(alert.getByRole('link').first()).toHaveAttribute('href', '/comment-policy#links')
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await alert.getByRole('link').first().click()
  await expect(page.locator('#links')).toBeVisible()
})

test('An empty comment is refused under the clause on length', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, ' \u200b ', guest(word))
  await expect(page.getByRole('alert').getByRole('link').first()).toHaveAttribute('href', '/comment-policy#length')
})

test('The same words sent again are the same comment @plain', async ({ page, article, word }) => {
  for (const _ of [1, 2, 3]) {
    await page.goto(article.path)
    await post(page, `Said once: ${word}.`, guest(word))
    await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  }
  expect(await stored(word)).toBe(1)
})

test('The answer of a page without scripts is in sight, below the headline, and leads back to the whole page @plain', async ({
  page,
  article,
  word,
}) => {
  await page.goto(article.path)
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  await post(page, `In sight: ${word}.`, guest(word))
  await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 })
  expect(new URL(page.url()).pathname).toBe(article.path)
  await expect(page.getByRole('heading', { level: 1, name: headline ?? '' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the article and its comments' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
})

test('A reload after posting stores nothing more @plain', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, `Reloaded: ${word}.`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  await page.reload()
  expect(await stored(word)).toBe(1)
})

test('A double click posts one comment @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await form(page).getByRole('textbox', { name: 'Your name' }).fill('Quick hand')
  await form(page).getByRole('textbox', { name: 'Your e-mail' }).fill(`${word}@reader.example`)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(`Clicked twice: ${word}.`)
  await form(page).getByRole('button', { name: 'Post comment' }).dblclick()
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  expect(await stored(word)).toBe(1)
})

test('A retry after a lost answer stores one comment, and nothing typed is lost @script', async ({ page, article, word }) => {
  await page.goto(`${article.path}#comments`)
  await page.waitForLoadState('networkidle')
  // The server gets the comment, the browser never hears of it.
  await page.route(`**${article.path}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await post(page, `Sent into a tunnel: ${word}.`, guest(word))
  await expect(page.getByRole('alert')).toContainText('did not reach us')
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toHaveValue(`Sent into a tunnel: ${word}.`)
  await page.unroute(`**${article.path}`)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  expect(await stored(word)).toBe(1)
})

test('A draft that was not sent survives a reload, also one that was typed before the scripts came @script', async ({
  page,
  article,
  word,
}) => {
  await page.goto(article.path)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(`Half a thought: ${word}`)
  await page.reload()
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toHaveValue(`Half a thought: ${word}`)
})

test('Somebody who is signed in and trusted is published at once, under their name @plain', async ({ page, article, word }) => {
  await signIn(page, account('reader'))
  await page.goto(article.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(`Known here: ${word}.`)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('status')).toContainText('published')
  await page.goto(article.path)
  await expect(page.getByRole('article').filter({ hasText: word })).toContainText('Ledger')
})

test('A reply is written from the comment it answers', async ({ page, article, word }) => {
  const parent = await approved(article.slug, `Parent ${word}`)
  await page.goto(article.path)
  await page.locator(`#comment-${parent}`).getByRole('link', { name: 'Reply' }).click()
  await expect(form(page)).toContainText('You are answering')
  await post(page, `An answer to ${word}.`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  const { db } = await import('@/lib/db')
  const reply = await db.comment.findFirstOrThrow({ where: { body: `An answer to ${word}.` } })
  expect(reply).toMatchObject({ parentId: parent, threadId: parent, depth: 1 })
})

test('A closed article shows its comments and takes no new ones; one without comments has none @plain', async ({ page, word }) => {
  const closed = await newArticle({ slug: `closed-${word}`, commentMode: 'closed' })
  await approved(closed.slug, `Said in time ${word}`)
  await page.goto(closed.path)
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('closed')
  await expect(page.getByRole('article').first().getByRole('link', { name: '1 comment' })).toHaveAttribute('href', '#comments')
  await expect(page.getByRole('article').filter({ hasText: `Said in time ${word}` })).toBeVisible()
  await expect(form(page)).toHaveCount(0)
  const silent = await newArticle({ slug: `silent-${word}`, commentMode: 'off' })
  await page.goto(silent.path)
  await expect(page.getByRole('region', { name: 'Comments' })).toHaveCount(0)
})

test('The first fifty threads are on the page and the rest behind a link, in both orders @plain', async ({ page, article, word }) => {
  const texts = Array.from({ length: 53 }, (_, index) => `${word} thread ${String(index + 1).padStart(2, '0')}`)
  for (const [index, text] of texts.entries()) await approved(article.slug, text, new Date(Date.now() - (60 - index) * 60_000))
  await page.goto(article.path)
  const comments = page.getByRole('region', { name: 'Comments' }).getByRole('article')
  await expect(comments).toHaveCount(50)
  await expect(comments.first()).toContainText(`${word} thread 01`)
  await page.getByRole('link', { name: 'More threads' }).click()
  await expect(comments).toHaveCount(3)
  await page.getByRole('link', { name: 'Newest first' }).click()
  await expect(comments.first()).toContainText(`${word} thread 53`)
})

async function stored(word: string): Promise<number> {
  const { db } = await import('@/lib/db')
  return db.comment.count({ where: { body: { contains: word } } })
}

/** An approved comment, stored as an import stores one. */
async function approved(article: string, text: string, at = new Date(Date.now() - 60_000)): Promise<string> {
  const [{ db }, { readComments, storeComments }, { newId }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/transfer/comments'),
    import('@/lib/comments'),
  ])
  const id = newId()
  const line = { article, id, name: 'Somebody', email: 'somebody@reader.example', text, at: at.toISOString(), status: 'approved' }
  await storeComments(db, readComments('test', JSON.stringify(line)))
  return id
}
