import type { Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'
import { editor } from './newsroom-fixtures'

// The newsroom by keyboard: whatever a key did, the next one goes on from there.

const focused = (page: Page) => page.locator(':focus')

test('By keyboard an article is begun with its headline, and corrected in two steps from the list @script', async ({
  page,
  article,
  word,
}) => {
  await signIn(page, await editor(`Keys ${word}`))
  await page.goto('/newsroom')
  await page.getByRole('button', { name: 'New article' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()

  await page.goto(`/newsroom?q=${article.headline.split(' ')[1]}`)
  await page.getByRole('listitem').filter({ hasText: article.headline }).getByRole('link', { name: 'Correct' }).press('Enter')
  // A key right after the other waits for its page.
  await page.waitForLoadState()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(/second paragraph/)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Right: ${word}.`)
  await page.getByRole('button', { name: 'Publish correction' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Correction' })).toBeFocused()
  await page.keyboard.type('It was wrong.')
  await page.getByRole('button', { name: 'Publish correction' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeFocused()

  await page.goto(article.path)
  await page.getByRole('link', { name: 'Correct this article' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(`Right: ${word}.`)
})

test('By keyboard what is done with goes, and what is said of it has the focus; what is not published yet is said @script', async ({
  page,
  article,
  word,
}) => {
  const { db } = await import('@/lib/db')
  const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug: article.slug }, select: { id: true } })
  for (const text of [`First ${word}`, `Second ${word}`]) await db.errorReport.create({ data: { articleId, text } })
  await signIn(page, account('editor'))
  await page.goto(`/newsroom/articles/${articleId}/correct`)
  const dealtWith = (text: string) => page.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Dealt with' })
  await dealtWith(`First ${word}`).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '1 report is dealt with.' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await dealtWith(`Second ${word}`).press('Enter')
  await expect(dealtWith(`Second ${word}`)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: '1 report is dealt with.' })).toBeFocused()

  await page.goto(`/newsroom/articles/${articleId}`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Written on: ${word}.`)
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d; readers do not see it yet/ })).toBeVisible()
  await page.getByRole('link', { name: 'send it on its way' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Publish changes' })).toBeVisible()
})

test('By keyboard an admin who is refused is led to the field, and to what is said once it is done @script', async ({ page, word }) => {
  await signIn(page, account('admin'))
  await page.goto('/newsroom/staff')
  const send = page.getByRole('button', { name: 'Send the invitation' })
  await send.press('Enter')
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
  await page.keyboard.type(`${word}@reader.example`)
  await send.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `Sent to ${word}@reader.example.` })).toBeFocused()
  await page.getByRole('button', { name: `Take back the invitation of ${word}@reader.example` }).press('Enter')
  await expect(page.getByText(`${word}@reader.example, as`)).toHaveCount(0)
  await expect(focused(page)).toHaveCount(1)

  const name = `Role ${word}`
  await editor(name)
  await page.reload()
  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByText('Change', { exact: true }).press('Enter')
  await row.getByRole('combobox', { name: 'Role' }).selectOption('moderator')
  const give = row.getByRole('button', { name: 'Give this role' })
  await give.press('Enter')
  await expect(row.getByRole('status').filter({ hasText: 'Now moderator.' })).toBeVisible()
  await expect(give).toBeFocused()
})
