import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { account, expect, form, guest, post, signIn, test } from './fixtures'

/** A reader with an account of their own, who has earned trust. */
async function newReader(word: string, approved = 0) {
  const [{ db }, { putPerson }, { newId }, { record }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/people'),
    import('@/lib/comments'),
    import('@/lib/decisions'),
  ])
  const person = { email: `${word}@reader.example`, name: `Reader ${word}`, password: 'a long password' }
  const { id: authorId } = await putPerson(db, { ...person, role: 'reader' })
  const { id: articleId } = await db.article.findFirstOrThrow({ select: { id: true } })
  // Long enough ago not to count as haste.
  const createdAt = new Date(Date.now() - 30 * 86_400_000)
  for (let i = 0; i < approved; i++) {
    const id = newId()
    await db.$transaction(async (tx) => {
      await tx.comment.create({ data: { id, articleId, threadId: id, authorId, body: `${word} ${i}`, policyVersion: 1, createdAt } })
      await record(tx, { commentId: id, act: 'approve', by: 'moderator', policyVersion: 1 })
    })
  }
  return { ...person, id: authorId }
}

async function find(page: Page, words: string) {
  await page.goto('/moderate/people')
  await page.getByRole('searchbox', { name: 'Find by name or e-mail' }).fill(words)
  await page.getByRole('button', { name: 'Find' }).click()
}

async function comment(page: Page, path: string, text: string) {
  await page.goto(path)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(text)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
}

const told = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

test('A reader is found by name and restricted for a week; their next comment waits, and an undo restores what was', async ({
  page,
  browser,
  article,
  word,
}) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 3)
  const javaScriptEnabled = test.info().project.name === 'with JavaScript'
  const reader = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signIn(reader, person)
  await comment(reader, article.path, `First ${word}.`)
  await told(reader, 'Your comment is published')

  await signIn(page, account('moderator'))
  await find(page, `reader ${word.toUpperCase()}`)
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: person.name }).click()
  await expect(page.getByRole('heading', { name: person.name, level: 1 })).toBeVisible()
  await expect(page.getByText('Trusted: 4 approved comments; the policy asks for 3.')).toBeVisible()
  await expect(page.getByText(`First ${word}.`)).toBeVisible()

  await page.getByRole('button', { name: 'Restrict' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why.')
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Insults in ${word}`)
  await page.getByRole('combobox', { name: 'Clause' }).selectOption({ label: 'Answer the argument' })
  await page.getByRole('radio', { name: '7 days' }).check()
  await page.getByRole('button', { name: 'Restrict' }).click()
  await told(page, 'Restricted until')
  await expect(page.getByRole('listitem').filter({ hasText: `Insults in ${word}` })).toContainText('Answer the argument')
  await expect(page.getByRole('button', { name: 'Lift' })).toBeVisible()

  await comment(reader, article.path, `Second ${word}.`)
  await told(reader, 'waiting for a moderator')
  await reader.goto('/account')
  const from = reader.getByRole('region', { name: 'From the moderators' })
  await expect(from).toContainText(`Insults in ${word}`)
  await expect(from.getByRole('link', { name: 'Answer the argument' })).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  await told(page, 'Undone')
  await expect(page.getByText('Trusted: 4 approved comments')).toBeVisible()
  await comment(reader, article.path, `Third ${word}.`)
  await told(reader, 'Your comment is published')
  await reader.goto('/account')
  await expect(reader.getByText(`Insults in ${word}`)).toHaveCount(0)
})

test('A ban tells why and until when, keeps what was typed, and ends with a lift @plain', async ({ page, browser, article, word }) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 3)
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(reader, person)
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/people/${person.id}`)
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Threats in ${word}`)
  await page.getByRole('radio', { name: 'For good' }).check()
  await page.getByRole('button', { name: 'Ban' }).click()
  await told(page, 'Banned for good.')
  await page.goto('/moderate/people')
  await expect(page.getByRole('listitem').filter({ hasText: person.name })).toContainText(`Banned for good: Threats in ${word}.`)

  await comment(reader, article.path, `Not said: ${word}.`)
  await expect(reader.getByRole('alert').filter({ hasText: 'cannot comment' })).toContainText(`banned for good: Threats in ${word}.`)
  await expect(form(reader).getByRole('textbox', { name: 'Comment' })).toHaveValue(`Not said: ${word}.`)

  await page.goto(`/moderate/people/${person.id}`)
  await page.getByRole('textbox', { name: 'Reason' }).fill('They wrote to us.')
  await page.getByRole('button', { name: 'Lift' }).click()
  await told(page, 'Lifted.')
  await comment(reader, article.path, `Said now: ${word}.`)
  await told(reader, 'Your comment is published')
})

test('A guest’s page has the address for an admin and for nobody else @plain', async ({ page, article, word }) => {
  const { name, email } = guest(word)
  await page.goto(article.path)
  await post(page, `Who am I, ${word}?`, { name, email })
  await expect(page.getByRole('status').filter({ hasText: 'waiting' })).toBeVisible()
  const { db } = await import('@/lib/db')
  const { id } = await db.comment.findFirstOrThrow({ where: { body: { contains: word } } })

  await signIn(page, account('moderator'))
  await find(page, email)
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`/moderate/people/of/${id}$`))
  await expect(page.getByText('Newcomer: a guest')).toBeVisible()
  expect(await page.content()).not.toContain(`${word}@`)
  const data = await page.request.get(`/moderate/people/of/${id}`, { headers: { rsc: '1' } })
  expect(await data.text()).not.toContain(`${word}@`)

  await page.getByRole('textbox', { name: 'Note' }).fill(`A regular, ${word}.`)
  await page.getByRole('button', { name: 'Add note' }).click()
  await told(page, 'The note is added.')
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Spam in ${word}.`)
  await page.getByRole('button', { name: 'Ban' }).click()
  await told(page, 'Banned until')
  expect(await page.content()).not.toContain(`${word}@`)

  await page.context().clearCookies()
  await page.goto(article.path)
  await post(page, `Again ${word}.`, { name: 'Another name', email: email.toUpperCase() })
  await expect(page.getByRole('alert').filter({ hasText: 'cannot comment' })).toContainText(`Spam in ${word}.`)

  await signIn(page, account('admin'))
  await find(page, `${word}@rea`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByText(`A regular, ${word}.`)).toBeVisible()
})

test('A comment by somebody with an account leads to their page @plain', async ({ page, word }) => {
  const person = await newReader(word, 1)
  const { db } = await import('@/lib/db')
  const { id } = await db.comment.findFirstOrThrow({ where: { authorId: person.id } })
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/people/of/${id}`)
  await expect(page).toHaveURL(new RegExp(`/moderate/people/${person.id}$`))
  expect((await page.goto('/moderate/people/nobody'))?.status()).toBe(404)
  expect((await page.goto('/moderate/people/of/nothing'))?.status()).toBe(404)
})

test('Of two moderators who act at once the second is told what the first did, and keeps what was typed @script', async ({
  page,
  browser,
  word,
}) => {
  const person = await newReader(word)
  const other = await (await browser.newContext()).newPage()
  const pages = [page, other]
  for (const [nth, desk] of pages.entries()) {
    await signIn(desk, account('moderator', nth))
    await desk.goto(`/moderate/people/${person.id}`)
    await desk.getByRole('textbox', { name: 'Reason' }).fill(`Reason ${nth} of ${word}`)
  }
  await page.getByRole('button', { name: 'Warn' }).click()
  await told(page, 'Warned.')
  await other.getByRole('button', { name: 'Ban' }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'Meanwhile' })).toContainText('warned them: look at what holds now.')
  await expect(other.getByRole('textbox', { name: 'Reason' })).toHaveValue(`Reason 1 of ${word}`)
  await expect(other.getByText(`Reason 0 of ${word}`)).toBeVisible()
  await other.getByRole('button', { name: 'Ban' }).click()
  await told(other, 'Banned until')
})

test('A moderator can do nothing about staff, an admin can; nobody about themselves @plain', async ({ page }) => {
  const { db } = await import('@/lib/db')
  const [editor, admin] = await Promise.all(
    (['editor', 'admin'] as const).map((role) => db.user.findUniqueOrThrow({ where: { email: account(role).email } })),
  )
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/people/${editor?.id}`)
  await expect(page.getByText('only an admin can do that')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ban' })).toHaveCount(0)
  await page.context().clearCookies()
  await signIn(page, account('admin'))
  await page.goto(`/moderate/people/${editor?.id}`)
  await expect(page.getByRole('button', { name: 'Ban' })).toBeVisible()
  await page.goto(`/moderate/people/${admin?.id}`)
  await expect(page.getByText('This is you')).toBeVisible()
})

test('The people are for moderators: a visitor signs in first, a reader and an editor find nothing @plain', async ({ page, word }) => {
  const { id } = await newReader(word)
  await page.goto('/moderate/people')
  await expect(page).toHaveURL(/\/sign-in/)
  for (const role of ['reader', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, account(role))
    for (const path of ['/moderate/people', `/moderate/people/${id}`, '/moderate/people/of/x'])
      expect((await page.goto(path))?.status(), path).toBe(404)
  }
})

test('A moderator who is none any more does nothing more, whatever the page shows @plain', async ({ page, word }) => {
  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const reader = await newReader(`r${word}`)
  const person = { email: `${word}@viewpoints.example`, name: 'For a day', password: 'a long password' }
  await putPerson(db, { ...person, role: 'moderator' })
  await signIn(page, person)
  await page.goto(`/moderate/people/${reader.id}`)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Too late.')
  await putPerson(db, { ...person, role: 'reader' })
  await page.getByRole('button', { name: 'Ban' }).click()
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
  expect(await db.measure.count({ where: { userId: reader.id } })).toBe(0)
})

test('axe finds nothing on the pages of people, and nothing scrolls sideways at 320 pixels @script', async ({ page, word }) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 2)
  await signIn(page, account('admin'))
  await page.goto(`/moderate/people/${person.id}`)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Insults.')
  await page.getByRole('button', { name: 'Ban' }).click()
  await told(page, 'Banned until')
  await page.getByRole('button', { name: 'Warn' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  for (const path of ['', `/moderate/people?q=${word}`, '/moderate/people?q=nobody-here', '/moderate/people']) {
    if (path) await page.goto(path)
    await accessible(page)
    await fits(page)
  }
  await page.context().clearCookies()
  await signIn(page, person)
  await page.goto('/account')
  await accessible(page, 'what a reader is told')
})
