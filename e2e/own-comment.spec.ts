import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { expect, type Guest, guest, heldBack, post, test } from './fixtures'

const main = (page: Page) => page.getByRole('main')
const box = (page: Page) => page.getByRole('textbox', { name: 'Comment' })

test('A guest reads how long it may take and why it waits, changes the comment, and takes it back', async ({
  page,
  browser,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  await posted(page, article, { text: `First ${word}.`, who: guest(word) })
  await expect(main(page)).toContainText('It waits for a moderator.')
  await expect(main(page)).toContainText(/half had waited less than|half have waited for|no moderator decided on a comment that waited/)
  const why = page.getByRole('region', { name: 'Why it waits' })
  await expect(why).toContainText('Automatically, by the program that reads every comment')
  await expect(why).toContainText('Guests and first comments')
  await expect(why).toContainText('Comments of guests wait for a moderator')
  await expect(why.getByRole('link', { name: /^version \d+ of the comment policy$/ })).toHaveAttribute(
    'href',
    /^\/comment-policy\/\d+#newcomers$/,
  )
  const address = page.url()

  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(box(page)).toHaveValue(`First ${word}.`)
  await box(page).fill(`Second ${word}, better.`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status')).toContainText('Changed. The new text waits for a moderator.')
  await expect(page.getByRole('blockquote')).toHaveText(`Second ${word}, better.`)
  await expect(page.getByRole('list').filter({ hasText: 'You changed it.' })).toContainText(`First ${word}.`)

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw it for good' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'withdrawn' })).toContainText('Your comment is withdrawn.')
  await expect(main(page)).toContainText('You took it back. Nobody else sees it.')
  await expect(page.getByRole('button', { name: /Edit|Withdraw|Appeal/ })).toHaveCount(0)

  // Nobody without the link learns that there was one.
  const stranger = await browser.newPage()
  for (const path of [new URL(address).pathname, address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
    expect((await stranger.goto(path))?.status()).toBe(404)
})

test('What is changed before the scripts come is kept when they are there @script', async ({ page, article, word }) => {
  await posted(page, article, { text: `First ${word}.`, who: guest(word) })
  const scriptsCome = await heldBack(page, '**/_next/static/**/*.js')
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: 'Edit' }).click()
  await box(page).fill(`Second ${word}, early.`)
  scriptsCome()
  const taken = () => box(page).evaluate((area) => Object.keys(area).some((name) => name.startsWith('__reactProps')))
  await expect.poll(taken).toBe(true)
  await expect(box(page)).toHaveValue(`Second ${word}, early.`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('blockquote')).toHaveText(`Second ${word}, early.`)
})

test('A change that the policy refuses changes nothing: the clause is named, and the words are still in the box', async ({
  page,
  article,
  word,
}) => {
  await posted(page, article, { text: `Kept ${word}.`, who: guest(word) })
  const long = `${word} `.repeat(700)
  await page.getByRole('button', { name: 'Edit' }).click()
  await box(page).fill(long)
  await page.getByRole('button', { name: 'Save changes' }).click()
  const told = main(page).getByRole('alert')
  await expect(told).toContainText('Nothing was changed.')
  await expect(told.getByRole('link', { name: /Clause “/ }).first()).toBeVisible()
  await expect(box(page)).toHaveValue(long)
  await expect(page.getByRole('blockquote')).toHaveText(`Kept ${word}.`)
  await box(page).fill(`Shorter ${word}.`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('blockquote')).toHaveText(`Shorter ${word}.`)
})

test('A change that comes too late, or over another one, is refused and loses no word @plain', async ({ page, context, article, word }) => {
  test.setTimeout(60_000)
  const id = await posted(page, article, { text: `Mine ${word}.`, who: guest(word) })
  const other = await context.newPage()
  await other.goto(page.url())
  await changed(other, `Other ${word}.`)
  await expect(other.getByRole('blockquote')).toHaveText(`Other ${word}.`)

  await changed(page, `Late ${word}.`)
  await expect(main(page).getByRole('alert')).toContainText('You have changed this comment meanwhile')
  await expect(box(page)).toHaveValue(`Late ${word}.`)
  await expect(page.getByRole('blockquote')).toHaveText(`Other ${word}.`)

  const { db } = await import('@/lib/db')
  await db.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 16 * 60_000) } })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(main(page).getByRole('alert')).toContainText('A comment can be changed for 15 minutes after it was posted')
  await expect(box(page)).toHaveValue(`Late ${word}.`)
  await other.reload()
  await expect(other.getByRole('button', { name: 'Edit' })).toHaveCount(0)
  await expect(other.getByRole('button', { name: 'Withdraw' })).toBeVisible()
})

test('A rejection is told in full, on the page and by mail; the appeal has a receipt, and its outcome is told @plain', async ({
  page,
  article,
  word,
}) => {
  test.setTimeout(90_000)
  const who = guest(word)
  const id = await posted(page, article, { text: `Judged ${word}.`, who })
  await decide(id, 'reject')
  await page.reload()
  const why = page.getByRole('region', { name: 'Why it is not shown' })
  await expect(why).toContainText('By a moderator, a person')
  await expect(why).toContainText('No advertising')
  await expect(why).toContainText('Nobody but you and our moderators sees the comment here.')
  await expect(why).toContainText('You can appeal once, until')
  await expect(why).toContainText('out-of-court settlement')
  await expect(page.getByRole('button', { name: /Edit|Withdraw/ })).toHaveCount(0)
  await mailed(who.email, 'notice', 1)

  await page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await page.getByRole('textbox', { name: 'Why should somebody look again?' }).fill(`No shop, ${word}.`)
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByRole('status')).toContainText('Your appeal is received.')
  await mailed(who.email, 'appeal-received', 1)
  await decide(id, 'overturn', `Right, ${word}.`)
  await page.reload()
  await expect(main(page)).toContainText('Your appeal was right')
  await mailed(who.email, 'notice', 2)
  const told = page.getByRole('region', { name: 'What we told you' }).getByRole('group')
  await expect(told).toHaveCount(2)
  await expect(told.first()).toContainText('Shown after all')
  await told.first().getByText('Shown after all').click()
  await expect(told.first()).toContainText(`Right, ${word}.`)
})

test('A form that names somebody else’s comment is refused, as one that names none @script', async ({ page, article, word }) => {
  test.setTimeout(60_000)
  const theirs = await posted(page, article, { text: `Theirs ${word}.`, who: guest(`a${word}`) })
  for (const id of [theirs, 'nothing']) {
    await posted(page, article, { text: `Mine ${word} ${id}.`, who: guest(`b${word}`) })
    await forge(page, id)
    await changed(page, 'Not mine.')
    await expect(main(page).getByRole('alert')).toHaveText('Only the author of a comment can do that.')
    await page.reload()
    await forge(page, id)
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('button', { name: 'Withdraw it for good' }).click()
    await expect(main(page).getByRole('alert')).toHaveText('Only the author of a comment can do that.')
  }
  const { db } = await import('@/lib/db')
  expect(await db.comment.findUnique({ where: { id: theirs } })).toMatchObject({ body: `Theirs ${word}.`, status: 'pending', revision: 1 })
})

test('axe finds nothing on a comment’s own page, waiting and rejected, and it does not scroll sideways @script', async ({
  page,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  const id = await posted(page, article, { text: `Seen ${word}.`, who: guest(word) })
  await accessible(page)
  for (const name of ['Edit', 'Withdraw']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('button', { name: name === 'Edit' ? 'Save changes' : 'Withdraw it for good' })).toBeVisible()
    await accessible(page, name)
    await page.keyboard.press('Escape')
  }
  await decide(id, 'reject')
  await page.reload()
  await page.getByText('Rejected ·').click()
  await accessible(page, 'rejected')
  await fits(page)
})

/** Posts as a guest and follows the link in the answer. Returns the comment's id. */
async function posted(page: Page, article: { path: string }, { text, who }: { text: string; who: Guest }): Promise<string> {
  await page.goto(article.path)
  await post(page, text, who)
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function changed(page: Page, text: string) {
  await page.getByRole('button', { name: 'Edit' }).click()
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Save changes' }).click()
}

/** The forms of the page name this comment. */
async function forge(page: Page, id: string) {
  await page.evaluate((id) => {
    for (const field of document.querySelectorAll<HTMLInputElement>('main input[name=comment]')) field.value = id
  }, id)
}

/** Waits until so many mails of the kind are in the outbox for the address. */
async function mailed(email: string, kind: string, count: number) {
  const { db } = await import('@/lib/db')
  await expect.poll(() => db.mail.count({ where: { email, kind } }), { timeout: 20_000 }).toBe(count)
}

/** A moderator's decision; each by another one. */
async function decide(commentId: string, act: 'reject' | 'overturn', note = '') {
  const [{ db }, { record }, { putPerson }, { policyInForce }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/decisions'),
    import('@/lib/people'),
    import('@/lib/policy-versions'),
  ])
  const { id: actorId } = await putPerson(db, { email: `${act}-${commentId}@viewpoints.example`, name: 'One of us', role: 'moderator' })
  const { number: policyVersion } = await policyInForce(db)
  const clauses = act === 'reject' ? ['advertising'] : []
  await db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', actorId, policyVersion, clauses, note }))
}
