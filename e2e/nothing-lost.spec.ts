import type { Page } from '@playwright/test'
import { moderator, waiting } from './desk-fixtures'
import { expect, signIn, test } from './fixtures'
import { draft, editor, storedArticle } from './newsroom-fixtures'

// Whoever is signed out while they write loses nothing, and whoever is signed out sees nothing of the paper's own pages.

/** Ends the sessions of this person in the database: their browser learns of it when it asks next. */
async function endSessions(email: string) {
  const { db } = await import('@/lib/db')
  await db.session.deleteMany({ where: { user: { email } } })
}

const signedOut = (page: Page) => page.getByRole('heading', { level: 1, name: 'You were signed out, so this was not sent' })

/** Signs in again in another window of the same browser, as the page says, and sends the form once more. */
async function signInAndSendAgain(page: Page, person: { email: string }) {
  await expect(page.getByRole('link', { name: 'Sign in (in a new window)' })).toHaveAttribute('target', '_blank')
  const other = await page.context().newPage()
  await signIn(other, person)
  await other.close()
  await page.reload()
}

test('An editor who is signed out while writing keeps the text, signs in and sends it @plain', async ({ page, word }) => {
  const person = await editor(`Nadia ${word}`)
  await signIn(page, person)
  const id = await draft(page, person)
  await page.getByRole('textbox', { name: 'Headline' }).fill('Ferries wait for the tide')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

  const text = `The first boat left late, says ${word}.\n\nThe second did not leave.`
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text)
  await page.getByRole('textbox', { name: 'Standfirst' }).fill(`A storm, and ${word}.`)
  await endSessions(person.email)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])

  await expect(signedOut(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(text)
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue(`A storm, and ${word}.`)
  // Nothing of the page behind is there, neither shown nor in what is sent for scripts.
  const html = await answer.text()
  for (const secret of [person.name, 'Checklist', 'Keep this version', 'Revisions']) expect(html).not.toContain(secret)
  expect((await storedArticle(id)).content.body).toBe('')

  await signInAndSendAgain(page, person)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(text)
  expect((await storedArticle(id)).content.body).toBe(text)
})

test('A moderator who is signed out keeps the note about a person, signs in and adds it', async ({
  page,
  article,
  word,
  javaScriptEnabled,
}) => {
  const person = await moderator(`Omar ${word}`)
  const [comment = ''] = await waiting(article.slug, [{ body: `Only the desk may read ${word} yet.`, guestName: `Secretive ${word}` }])
  await signIn(page, person)
  await page.goto(`/moderate/people/of/${comment}`)
  const note = page.getByRole('form', { name: 'Note' }).getByRole('textbox')
  await note.fill(`Wrote three times about the harbour, ${word}a.`)
  await endSessions(person.email)
  await page.getByRole('button', { name: 'Add note' }).click()

  if (javaScriptEnabled) {
    await expect(page.getByRole('alert').filter({ hasText: 'You are signed out. Sign in in another window' })).toBeVisible()
    await expect(note).toHaveValue(`Wrote three times about the harbour, ${word}a.`)
    const other = await page.context().newPage()
    await signIn(other, person)
    await other.close()
    await page.getByRole('button', { name: 'Add note' }).click()
  } else {
    await expect(signedOut(page)).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveValue(`Wrote three times about the harbour, ${word}a.`)
    expect(await page.content()).not.toContain(`Secretive ${word}`)
    await signInAndSendAgain(page, person)
  }
  await expect(page.getByRole('status').filter({ hasText: 'The note is added.' })).toBeVisible()
})

test('A reader who is signed out keeps the new name, in the language of the page @plain', async ({ page, word }) => {
  const { db } = await import('@/lib/db')
  const { email } = await db.user.create({ data: { email: `${word}@reader.example`, name: `Reader ${word}`, role: 'reader' } })
  await signIn(page, { email })
  await page.goto('/fa-AF/account')
  const name = page.locator('form', { has: page.locator('input[name="name"]') })
  await name.getByRole('textbox').fill(`Zahra ${word}`)
  await endSessions(email)
  await name.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1, name: 'از حساب خود بیرون شده بودید' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'نام' })).toHaveValue(`Zahra ${word}`)
  await expect(page.getByText(email)).toHaveCount(0)
})

test('A reader who is signed out keeps the new text of a comment, signs in and sends it @plain', async ({ page, article, word }) => {
  const { db } = await import('@/lib/db')
  const { id: authorId, email } = await db.user.create({
    data: { email: `${word}@reader.example`, name: `Reader ${word}`, role: 'reader' },
  })
  const [comment = ''] = await waiting(article.slug, [{ body: `The wall is too low, ${word}.`, more: { authorId } }])
  await signIn(page, { email })
  await page.goto(`/comments/${comment}`)
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill(`The wall is far too low, ${word}.`)
  await endSessions(email)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(signedOut(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(`The wall is far too low, ${word}.`)
  await signInAndSendAgain(page, { email })
  await expect(page.getByRole('blockquote')).toHaveText(`The wall is far too low, ${word}.`)
})
