import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, form, guest, post, signIn, test } from './fixtures'

const comment = (page: Page, id: string) => page.locator(`#comment-${id}`)
const press = (page: Page, id: string, name: string) => comment(page, id).getByRole('button', { name, exact: true }).click()
const text = async (page: Page, path: string) => (await page.request.get(path)).text()

test('A reader respects a comment once, sees that it is theirs, and takes it back', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, { text: `Well said ${word}.` })
  await signIn(page, account('reader'))
  await page.goto(article.path)
  await settled(page)
  await press(page, id, 'Respect')
  if (await scripted(page)) {
    const button = comment(page, id).getByRole('button', { name: 'Respect', exact: true })
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => respects(id)).toBe(1)
    await page.reload()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'false')
  } else {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You respect this comment')
    await page.getByRole('link', { name: 'Back to the comment' }).click()
    await expect(page).toHaveURL(new RegExp(`${article.path}#comment-${id}$`))
    await press(page, id, 'Respect')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You respect this comment')
    expect(await respects(id)).toBe(1)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Respect')
  }
  await expect.poll(() => respects(id)).toBe(0)
})

test('A visitor who respects is sent to sign in, is told why, and gives it then', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, { text: `Well said ${word}.` })
  await page.goto(article.path)
  await settled(page)
  await press(page, id, 'Respect')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await expect(page.getByRole('main')).toContainText('Respect is given once by a person')
  const { email, password } = account('reader')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Respect', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You respect this comment')
  expect(await respects(id)).toBe(1)
})

test('Respect for one’s own comment is refused, and a count is rounded and not part of the button @plain', async ({
  page,
  article,
  word,
}) => {
  const own = await shown(article.slug, { text: `Mine ${word}.`, email: account('reader').email })
  const other = await shown(article.slug, { text: `Theirs ${word}.` })
  await respected(other, 7)
  await signIn(page, account('reader'))
  await page.goto(article.path)
  await settled(page)
  await expect(comment(page, other)).toContainText('5+')
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('counted from five on and rounded down')
  await expect(comment(page, other).getByRole('button', { name: 'Respect', exact: true })).toBeVisible()
  await press(page, own, 'Respect')
  await expect(page.getByRole('main')).toContainText(/espect comes from others/)
  expect(await respects(own)).toBe(0)
})

test('An editor picks a comment: it is marked and shown first, and there is an order by picks @plain', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  await shown(article.slug, { text: `First ${word}.`, at: 1 })
  const id = await shown(article.slug, { text: `Picked ${word}.`, at: 2 })
  await page.goto(article.path)
  await expect(page.getByRole('link', { name: 'Picked first' })).toHaveCount(0)
  await signIn(page, account('editor'))
  if (await scripted(page)) {
    await page.goto(article.path)
    await settled(page)
    await press(page, id, 'More')
    await press(page, id, 'Pick')
    await expect(comment(page, id)).toContainText('Editors’ pick')
  } else {
    await page.goto(`/comments/${id}/pick`)
    await page.getByRole('button', { name: 'Pick', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Unpick' })).toBeVisible()
  }
  await expect.poll(() => text(page, article.path)).toContain('Editors’ pick')
  await page.goto(article.path)
  await expect(page.getByRole('region', { name: 'Editors’ pick' })).toContainText(`Picked ${word}.`)
  await page.getByRole('link', { name: 'Picked first' }).click()
  await expect(page).toHaveURL(new RegExp(`${article.path}/picked`))
  await expect(page.getByRole('region', { name: 'Comments' }).getByRole('article').first()).toContainText(`Picked ${word}.`)
  await page.goto(`/comments/${id}/pick`)
  await page.getByRole('button', { name: 'Unpick' }).click()
  await expect(page.getByRole('button', { name: 'Pick', exact: true })).toBeVisible()
  await expect.poll(() => text(page, article.path)).not.toContain('Editors’ pick')
})

test('For a reader there is no page that picks, and a visitor has to sign in @plain', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, { text: `Not theirs to pick ${word}.` })
  await page.goto(`/comments/${id}/pick`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await signIn(page, account('reader'))
  expect((await page.goto(`/comments/${id}/pick`))?.status()).toBe(404)
  await page.context().clearCookies()
  await signIn(page, account('moderator'))
  expect((await page.goto('/comments/nothing/pick'))?.status()).toBe(404)
})

test('A passage of the article that is selected is quoted, and can be taken out again @script', async ({ page, article, word }) => {
  await shown(article.slug, { text: `Words ${word}.` })
  await page.goto(article.path)
  await settled(page)
  await select(page, 'article.sheet .prose p')
  await page.getByRole('button', { name: 'Quote', exact: true }).click()
  await expect(form(page).getByRole('blockquote')).toContainText('The first paragraph.')
  await form(page).getByRole('button', { name: 'Remove quote' }).click()
  await expect(form(page).getByRole('blockquote')).toHaveCount(0)
  await select(page, 'article.sheet .prose p')
  // Whoever goes on to another field, however soon, stays there.
  await page.getByRole('button', { name: 'Quote', exact: true }).evaluate(async (button: HTMLElement) => {
    button.click()
    await new Promise(requestAnimationFrame)
    document.querySelector<HTMLElement>('input[name="email"]')?.focus()
    await new Promise((done) => setTimeout(done, 200))
  })
  await expect(form(page).getByRole('textbox', { name: 'Your e-mail' })).toBeFocused()
  await post(page, `About that: ${word}.`, guest(word))
  await expect(page.getByRole('status').filter({ hasText: 'waiting' })).toBeVisible()
  expect(await stored(`About that: ${word}.`)).toMatchObject({ quote: 'The first paragraph.', quoteOf: null, parentId: null })
})

test('A comment is quoted from its menu, by keys alone, in an answer to it @script', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, { text: `A wall of ${word}. And more of it.` })
  await page.goto(article.path)
  await settled(page)
  await comment(page, id).getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(comment(page, id).getByRole('button', { name: 'Quote', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form(page)).toContainText('You are answering')
  await expect(form(page).getByRole('blockquote')).toContainText(`A wall of ${word}.`)
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await post(page, `No wall: ${word}.`, guest(word))
  await expect(page.getByRole('status').filter({ hasText: 'waiting' })).toBeVisible()
  const answer = await stored(`No wall: ${word}.`)
  expect(answer).toMatchObject({ quote: `A wall of ${word}.`, quoteOf: id, parentId: id })
  await approve(answer.id)
  await expect.poll(() => text(page, article.path)).toContain(`No wall: ${word}.`)
  await page.goto(article.path)
  await expect(comment(page, answer.id).getByRole('blockquote')).toContainText(`A wall of ${word}.`)
  await signIn(page, account('moderator'))
  await page.goto(`/moderate?queue=all&q=${word}`)
  await page
    .getByRole('listitem')
    .filter({ hasText: `No wall: ${word}.` })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Comment', exact: true }).getByRole('blockquote').last()).toContainText(
    'quoted from Somebody',
  )
})

test('Without JavaScript a passage is quoted on the page that answers, in its very words @plain', async ({ page, article, word }) => {
  const id = await shown(article.slug, { text: `A wall of ${word}. And more of it.` })
  await page.goto(article.path)
  await comment(page, id).getByRole('link', { name: 'Reply' }).click()
  await page.getByText('Quote a passage', { exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Quote a passage' }).fill('A wall of nothing.')
  await post(page, `No wall: ${word}.`, guest(word))
  await expect(form(page)).toContainText('These words do not stand in the comment.')
  await expect(page.getByRole('textbox', { name: 'Quote a passage' })).toHaveValue('A wall of nothing.')
  await expect(form(page).getByRole('textbox', { name: 'Comment' })).toHaveValue(`No wall: ${word}.`)
  await page.getByRole('textbox', { name: 'Quote a passage' }).fill(`And more of it.`)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  expect(await stored(`No wall: ${word}.`)).toMatchObject({ quote: 'And more of it.', quoteOf: id, parentId: id })
})

test('A thread is folded and says what it hides; a link into it opens it', async ({ page, article, word }) => {
  const parent = await shown(article.slug, { text: `Root ${word}.`, at: 1 })
  const replies = [await shown(article.slug, { text: `Reply one ${word}.`, parent, at: 2 })]
  replies.push(await shown(article.slug, { text: `Reply two ${word}.`, parent: replies[0] ?? '', at: 3 }))
  await page.goto(article.path)
  await expect(comment(page, replies[1] ?? '')).toBeVisible()
  await page.getByText('2 replies').click()
  for (const id of replies) await expect(comment(page, id)).toBeHidden()
  await expect(page.getByText('Hide', { exact: true })).toBeHidden()
  await expect(page.getByText('2 replies')).toBeVisible()
  await page.evaluate((id) => {
    location.hash = `#comment-${id}`
  }, replies[1])
  await expect(comment(page, replies[1] ?? '')).toBeVisible()
})

test('Share copies a link that leads to the comment, also on a later page @script', async ({ page, context, article, word }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await many(article.slug, 50)
  const id = await shown(article.slug, { text: `Shared ${word}.`, at: 60 })
  await page.goto(`${article.path}/newest`)
  await settled(page)
  await press(page, id, 'Share')
  await expect(comment(page, id).getByRole('status')).toHaveText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto(link)
  await expect(page).toHaveURL(new RegExp(`${article.path}/oldest/2#comment-${id}$`))
  await expect(comment(page, id)).toBeVisible()
  await page.getByRole('button', { name: 'Share this article' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`${article.path}$`))
})

test('Where scripts are off, what needs them is not there @plain', async ({ page, article, word }) => {
  const id = await shown(article.slug, { text: `Plain ${word}.` })
  await page.goto(article.path)
  await expect(comment(page, id).getByRole('button')).toHaveText(['Respect'])
  await expect(page.getByRole('button', { name: 'Share this article' })).toHaveCount(0)
})

test('A visitor hides a person in their browser, looks all the same, and stops hiding @script', async ({ page, article, word }) => {
  const [one, two] = [
    await shown(article.slug, { text: `One ${word}.`, at: 1 }),
    await shown(article.slug, { text: `Two ${word}.`, at: 2 }),
  ]
  const other = await shown(article.slug, { text: `Other ${word}.`, email: 'else@reader.example', name: 'Else', at: 3 })
  await page.goto(article.path)
  await settled(page)
  await press(page, one, 'More')
  await press(page, one, 'Hide this person')
  for (const id of [one, two]) await expect(comment(page, id)).toContainText('Hidden by you')
  await expect(page.getByText(`One ${word}.`)).toBeHidden()
  await expect(comment(page, one).getByRole('button', { name: 'Show' })).toBeFocused()
  await page.reload()
  await expect(comment(page, two)).toContainText('Hidden by you')
  await expect(comment(page, other)).not.toContainText('Hidden by you')
  await comment(page, two).getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText(`Two ${word}.`)).toBeVisible()
  await comment(page, one).getByRole('button', { name: 'Stop hiding' }).click()
  await expect(page.getByText(`One ${word}.`)).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(page.getByText(`One ${word}.`)).toBeVisible()
})

test('Whom somebody signed in hides is hidden in every browser of theirs @script', async ({ page, browser, article, word }) => {
  test.setTimeout(60_000)
  const id = await shown(article.slug, { text: `Said ${word}.`, email: `${word}@reader.example`, name: `Guest ${word}` })
  await signIn(page, account('reader'))
  await page.goto(article.path)
  await settled(page)
  await press(page, id, 'More')
  await press(page, id, 'Hide this person')
  await expect(comment(page, id)).toContainText('Hidden by you')
  const elsewhere = await browser.newPage()
  await signIn(elsewhere, account('reader'))
  await elsewhere.goto(article.path)
  await expect(comment(elsewhere, id)).toContainText('Hidden by you')
  await comment(elsewhere, id).getByRole('button', { name: 'Stop hiding' }).click()
  await expect(elsewhere.getByText(`Said ${word}.`)).toBeVisible()
  await elsewhere.close()
})

test('Two readers hear of new comments without losing their place, and go to the first @script', async ({
  page,
  browser,
  article,
  word,
}) => {
  await shown(article.slug, { text: `Old ${word}.`, at: 1 })
  const other = await browser.newPage()
  for (const reader of [page, other]) {
    await reader.goto(`${article.path}#comments`)
    await settled(reader)
  }
  const bar = (reader: Page) => reader.getByRole('status', { name: 'New comments' })
  await expect(bar(page)).toHaveCount(0)
  const before = await page.evaluate(() => [scrollY, document.documentElement.scrollHeight])
  const ids = [await published(article.slug, `New one ${word}.`), await published(article.slug, `New two ${word}.`)]
  ids.push(await published(article.slug, `New three ${word}.`))
  const removed = await published(article.slug, `Removed ${word}.`)
  await expect(bar(page)).toContainText('4 new comments')
  await withdraw(removed)
  for (const reader of [page, other]) await expect(bar(reader)).toContainText('3 new comments')
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight])).toEqual(before)
  await bar(page).getByRole('button', { name: '3 new comments' }).click()
  await expect(comment(page, ids[0] ?? '')).toBeFocused()
  for (const id of ids) await expect(comment(page, id)).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  await expect(bar(other)).toContainText('3 new comments')
  await other.close()
})

test('An answer that is being written, and a fold, stay as they are when their threads are brought anew @script', async ({
  page,
  article,
  word,
}) => {
  const one = await shown(article.slug, { text: `One ${word}.`, at: 1 })
  const two = await shown(article.slug, { text: `Two ${word}.`, at: 2 })
  await shown(article.slug, { text: `Under two ${word}.`, parent: two, at: 3 })
  await page.goto(`${article.path}#comments`)
  await settled(page)
  await page.getByText('1 reply').click()
  await comment(page, one).getByRole('link', { name: 'Reply' }).click()
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(`Half an answer ${word}`)
  const fresh = [await shown(article.slug, { text: `A ${word}.`, parent: one, at: 98 })]
  fresh.push(await shown(article.slug, { text: `B ${word}.`, parent: two, at: 99 }))
  await page.getByRole('button', { name: '2 new comments' }).click()
  await expect(comment(page, fresh[0] ?? '')).toBeVisible()
  await expect(page.getByText('2 replies')).toBeVisible()
  await expect(comment(page, fresh[1] ?? '')).toBeHidden()
  await expect(page.locator(`[data-slot="${one}"]`).getByRole('textbox', { name: 'Comment' })).toHaveValue(`Half an answer ${word}`)
})

test('After a lost connection the reader catches up; their own comment is no news @script', async ({ page, context, article, word }) => {
  test.setTimeout(60_000)
  await signIn(page, account('reader'))
  await page.goto(`${article.path}#comments`)
  await settled(page)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(`My own ${word}.`)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'published' })).toBeVisible()
  await lose(context, page)
  await published(article.slug, `While away ${word}.`)
  await context.setOffline(false)
  await expect(page.getByRole('status', { name: 'New comments' })).toContainText('1 new comment', { timeout: 20_000 })
})

test('axe finds nothing in talk, and on a phone nothing scrolls sideways @script', async ({ page, article, word }) => {
  const parent = await shown(article.slug, { text: `Root ${word}.`, at: 1 })
  const reply = await shown(article.slug, { text: `Reply ${word}.`, parent, at: 2 })
  await respected(reply, 12)
  await signIn(page, account('editor'))
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(article.path)
  await settled(page)
  await select(page, 'article.sheet .prose p')
  await expect(page.getByRole('button', { name: 'Quote', exact: true })).toBeVisible()
  await press(page, reply, 'More')
  await expect(comment(page, reply).getByRole('button', { name: 'Pick', exact: true })).toBeVisible()
  await accessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

const scripted = (page: Page) => page.evaluate(() => matchMedia('(scripting: enabled)').matches)

/** The comments have come into sight, and what makes them live has been brought. */
async function settled(page: Page) {
  if (!(await scripted(page))) return
  await page.getByRole('region', { name: 'Comments' }).scrollIntoViewIfNeeded()
  await expect(page.locator('.edge')).toBeAttached()
}

async function lose(context: BrowserContext, page: Page) {
  await context.setOffline(true)
  await page.waitForFunction(() => !navigator.onLine)
}

async function select(page: Page, selector: string) {
  await page.evaluate((selector) => {
    const node = document.querySelector(selector)
    if (node) getSelection()?.selectAllChildren(node)
  }, selector)
}

const database = async () => (await import('@/lib/db')).db

async function respects(commentId: string): Promise<number> {
  return (await database()).respect.count({ where: { commentId } })
}

async function stored(body: string) {
  return (await database()).comment.findFirstOrThrow({ where: { body } })
}

async function respected(commentId: string, times: number) {
  const [db, { putPerson }] = [await database(), await import('@/lib/people')]
  for (let i = 0; i < times; i++) {
    const { id: userId } = await putPerson(db, {
      email: `${commentId}-${i}@reader.example`.toLowerCase(),
      name: 'Somebody',
      role: 'reader',
    })
    await db.respect.create({ data: { commentId, userId } })
  }
}

interface Saying {
  text: string
  name?: string
  /** Of a guest; of somebody with an account where there is one. */
  email?: string
  parent?: string
  /** The minute it was said. */
  at?: number
}

/** An approved comment of somebody else. */
async function shown(
  article: string,
  { text, name = 'Somebody', email = 'somebody@reader.example', parent, at = 0 }: Saying,
): Promise<string> {
  const [db, { record }, { newId }] = await Promise.all([database(), import('@/lib/decisions'), import('@/lib/comments')])
  const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug: article } })
  const person = await db.user.findUnique({ where: { email } })
  const above = parent ? await db.comment.findUniqueOrThrow({ where: { id: parent } }) : null
  const id = newId()
  const place = above ? { parentId: above.id, threadId: above.threadId, depth: above.depth + 1 } : { threadId: id }
  const who = person ? { authorId: person.id } : { guestName: name, guestEmail: email }
  const createdAt = new Date(Date.now() - 100 * 60_000 + at * 60_000)
  await db.$transaction(async (tx) => {
    await tx.comment.create({ data: { id, articleId, ...place, ...who, body: text, policyVersion: 1, createdAt } })
    await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 })
  })
  return id
}

/** So many threads that the last is on a later page. */
async function many(article: string, count: number) {
  const [db, { storeComments, readComments }] = await Promise.all([database(), import('@/lib/transfer/comments')])
  const at = new Date(Date.now() - 200 * 60_000).toISOString()
  const id = randomBytes(6).toString('hex')
  const line = (i: number) => ({
    article,
    id: `${id}-${i}`,
    name: 'Somebody',
    email: 'somebody@reader.example',
    text: `Thread ${i}.`,
    at,
    status: 'approved',
  })
  await storeComments(db, readComments('test', Array.from({ length: count }, (_, i) => JSON.stringify(line(i))).join('\n')))
}

const published = (article: string, text: string) => shown(article, { text, at: 99 })

async function approve(commentId: string) {
  const [db, { record }] = await Promise.all([database(), import('@/lib/decisions')])
  await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))
}

async function withdraw(commentId: string) {
  const [db, { record }] = await Promise.all([database(), import('@/lib/decisions')])
  await db.$transaction((tx) => record(tx, { commentId, act: 'withdraw', by: 'author', policyVersion: 1 }))
}
