import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, form, signIn, test } from './fixtures'

test('An editor lets newcomers wait, then closes the comments, and the article says so', async ({ page, article }) => {
  test.setTimeout(60_000)
  const { desk, open } = await asEditor(page, article.slug)
  await open()
  await expect(page.getByRole('heading', { level: 2, name: 'Open' })).toBeVisible()
  await page.getByRole('radio', { name: 'Newcomers wait' }).check()
  await page.getByRole('radio', { name: 'So many days after it was published' }).check()
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('spinbutton', { name: 'Days' })).toHaveAccessibleDescription(/Write a whole number of days/)
  await expect(page.getByRole('radio', { name: 'Newcomers wait' })).toBeChecked()
  // It was published three hundred days ago.
  await page.getByRole('spinbutton', { name: 'Days' }).fill('14')
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'These days are over already' })).toBeVisible()
  await page.getByRole('radio', { name: 'Never', exact: true }).check()
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await accessible(page)

  await page.goto(article.path)
  await expect(comments(page)).toContainText('first comments wait for a moderator')
  await open()
  await page.getByRole('radio', { name: 'Closed' }).check()
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('list').filter({ hasText: 'Newcomers wait → Closed' })).toBeVisible()
  await page.goto(article.path)
  await expect(comments(page)).toContainText(/Comments on this article are closed since \d\d:\d\d\./)
  await expect(form(page)).toHaveCount(0)
})

test('What a surge does is announced on the article, and an editor can end it @plain', async ({ page, article }) => {
  const { db } = await import('@/lib/db')
  const { putModeInForce, lockedArticle } = await import('@/lib/comment-modes/in-force')
  await page.goto(article.path)
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: article.slug } })
  await db.$transaction(async (tx) =>
    putModeInForce(tx, null, { article: await lockedArticle(tx, id), to: 'held', why: 'surge', at: new Date() }),
  )
  await page.goto(article.path)
  await expect(comments(page)).toContainText(
    'More comments are arriving than moderators can read: for now every comment waits for a moderator.',
  )
  const { desk, open } = await asEditor(page, article.slug)
  await open()
  await expect(page.getByText(/^Chosen was “Open”\. More arrived than moderators can read/)).toBeVisible()
  await page.getByRole('button', { name: 'Save, and end what the surge did' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto(article.path)
  await expect(comments(page)).toContainText('moderated before publication')
  await expect(comments(page)).not.toContainText('More comments are arriving')
  await open()
  await page.getByRole('radio', { name: 'Off' }).check()
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto(article.path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(comments(page)).toHaveCount(0)
})

const comments = (page: Page) => page.getByRole('region', { name: 'Comments' })

async function asEditor(page: Page, slug: string) {
  const { db } = await import('@/lib/db')
  const { id } = await db.article.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  await signIn(page, account('editor'))
  const desk = page.getByRole('form', { name: 'Comments' })
  return { desk, open: () => page.goto(`/newsroom/articles/${id}/comments`) }
}
