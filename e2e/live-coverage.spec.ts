import type { Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'

const idOf = async (slug: string) => {
  const { db } = await import('@/lib/db')
  return (await db.article.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id
}

const coverage = (page: Page) => page.getByRole('region', { name: 'Live coverage' })
const newPost = (page: Page) => page.getByRole('form', { name: 'New post' })
/** A form has its scripts once React has put its mark on it. */
const ready = (page: Page) =>
  page.waitForFunction(() => Object.keys(document.querySelector('form[aria-label]') ?? {}).some((key) => key.startsWith('__react')))
const scripted = (page: Page) => page.evaluate(() => matchMedia('(scripting: enabled)').matches)

async function write(page: Page, headline: string, text: string, ...boxes: string[]) {
  const form = newPost(page)
  await form.getByRole('textbox', { name: 'Headline' }).fill(headline)
  await form.getByRole('textbox', { name: 'Text' }).fill(text)
  for (const box of boxes) await form.getByRole('checkbox', { name: box }).check()
  await form.getByRole('button', { name: 'Post' }).click()
}

test('An editor covers an article live: posts, a summary, key points, a change, a removal and its undo, and the end', async ({
  page,
  article,
  word,
}) => {
  test.slow()
  const here = `/newsroom/articles/${await idOf(article.slug)}/live`
  await signIn(page, account('editor'))
  await page.goto(here)
  if (await scripted(page)) await ready(page)
  await page.getByRole('button', { name: 'Begin live coverage' }).click()
  await newPost(page).getByRole('button', { name: 'Post' }).click()
  await expect(newPost(page).getByRole('textbox', { name: 'Text' })).toHaveAccessibleDescription(/Write what has happened/)
  await write(page, `First ${word}`, 'The *barriers* are up.[^1]\n\n[^1]: All of them.', 'Pin as the summary')
  const posted = page.getByRole('region', { name: 'Posted' }).getByRole('listitem')
  await expect(posted.filter({ hasText: `First ${word}` })).toContainText('Summary')
  await expect(newPost(page).getByRole('textbox', { name: 'Text' })).toHaveValue('')
  await write(page, `Second ${word}`, 'High water.', 'Key moment')
  await expect(posted.first()).toContainText(`Second ${word}`)
  await page.getByRole('textbox', { name: 'Key points' }).fill(`- Point ${word}`)
  await page.getByRole('button', { name: 'Save key points' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^On the page\.$/ })).toBeVisible()

  await posted.first().getByText('Change', { exact: false }).first().click()
  const change = posted.first().getByRole('form', { name: 'Change this post' })
  await change.getByRole('textbox', { name: 'Text' }).fill('High water, and it holds.')
  await change.getByRole('button', { name: 'Save' }).click()
  await expect(posted.first()).toContainText('and it holds')
  await posted
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(posted.first()).toContainText('Removed:')
  await page.goto(article.path)
  await expect(coverage(page).getByRole('article', { name: `Second ${word}` })).toHaveCount(0)
  await page.goto(here)
  if (await scripted(page)) await ready(page)
  await posted.first().getByRole('button', { name: /^Undo/ }).click()
  await expect(posted.first()).not.toContainText('Removed:')

  await page.goto(article.path)
  await expect(page.getByRole('article').first()).toContainText('Live since')
  await expect(
    coverage(page)
      .getByRole('listitem')
      .filter({ hasText: `Point ${word}` }),
  ).toBeVisible()
  const second = coverage(page).getByRole('article', { name: `Second ${word}` })
  await expect(second).toContainText('High water, and it holds.')
  await expect(second).toContainText('Key moment')
  await second.getByRole('link', { name: /^Link to the post/ }).click()
  await expect(page).toHaveURL(/#post-[\w-]+$/)
  await expect(coverage(page).getByRole('article', { name: `First ${word}` })).toContainText('Summary')

  await page.goto(here)
  if (await scripted(page)) await ready(page)
  await page.getByRole('button', { name: 'End coverage' }).click()
  await expect(newPost(page)).toHaveCount(0)
  await page.goto(article.path)
  await expect(coverage(page)).toContainText('This coverage has ended. It ran from')
})

test('Whoever has live coverage open is told of new posts within a second or two, and keeps their place when they come @script', async ({
  page,
  article,
  word,
}) => {
  const { db } = await import('@/lib/db')
  const { newPostId, removePost, writePost } = await import('@/lib/live-posts')
  const articleId = await idOf(article.slug)
  const editor = (await db.user.findUniqueOrThrow({ where: { email: account('editor').email } })) as never
  const at = (i: number) => new Date(Date.now() - (i + 1) * 60_000)
  const old = Array.from({ length: 33 }, (_, i) => ({
    articleId,
    headline: `Old ${i} ${word}`,
    body: 'It was so.\n\n'.repeat(6),
    at: at(i),
    // One was put right when it had been read.
    updatedAt: at(i === 20 ? 2 : i),
  }))
  await db.livePost.createMany({ data: old })
  await db.article.update({ where: { id: articleId }, data: { coverage: 'live' } })
  const listens = page.waitForRequest(/\/api\/live\//)
  await page.goto(article.path)
  await listens
  // Thirty stand open, newest first, and the others in a fold.
  const posts = coverage(page).getByRole('article')
  await expect(posts).toHaveCount(30)
  await expect(posts.first()).toHaveAccessibleName(`Old 0 ${word}`)
  await expect(coverage(page).getByText('3 earlier posts')).toBeVisible()
  await expect(coverage(page).locator('details').getByText(`Old 30 ${word}`)).toBeHidden()
  await expect(coverage(page).getByText('Changed')).toHaveCount(1)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const read = coverage(page).getByRole('article', { name: `Old 6 ${word}` })
  await read.evaluate((post) => post.scrollIntoView({ block: 'start' }))
  const before = await read.boundingBox()
  const mistake = newPostId()
  for (const name of ['One', 'Two', 'Three'])
    await writePost(db, editor, {
      articleId,
      post: name === 'Three' ? mistake : newPostId(),
      headline: `${name} ${word}`,
      body: 'It is new.\n\n'.repeat(9),
      key: false,
      pinned: false,
    })
  await expect(page.getByRole('button', { name: '3 new posts' })).toBeVisible()
  await removePost(db, editor, { articleId, post: mistake })
  const button = page.getByRole('button', { name: '2 new posts' })
  await expect(button).toBeVisible()
  await expect(coverage(page).getByRole('article', { name: `Two ${word}` })).toHaveCount(0)
  await button.click()
  await expect(coverage(page).getByRole('article', { name: `Two ${word}` })).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: '2 new posts are shown on top.' })).toBeVisible()
  await expect(async () => expect(Math.abs(((await read.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3)).toPass()
})

test('For a moderator and a reader the live desk of an article is not there @plain', async ({ page, article }) => {
  const here = `/newsroom/articles/${await idOf(article.slug)}/live`
  await page.goto(here)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await signIn(page, account('moderator'))
  expect((await page.goto(here))?.status()).toBe(404)
})

test('@script An editor who is signed out meanwhile keeps what was typed, signs in in another window, and sends it', async ({
  page,
  article,
  word,
}) => {
  await signIn(page, account('editor'))
  await page.goto(`/newsroom/articles/${await idOf(article.slug)}/live`)
  await ready(page)
  await page.getByRole('button', { name: 'Begin live coverage' }).click()
  await expect(newPost(page)).toBeVisible()
  await page.context().clearCookies()
  await write(page, `Kept ${word}`, 'High water at nine.')
  await expect(newPost(page).getByRole('alert')).toContainText('You are signed out.')
  await expect(newPost(page).getByRole('textbox', { name: 'Text' })).toHaveValue('High water at nine.')
  const opened = page.waitForEvent('popup')
  await newPost(page).getByRole('link', { name: 'Sign in' }).click()
  await (await opened).close()
  const another = await page.context().newPage()
  await signIn(another, account('editor'))
  await another.close()
  await newPost(page).getByRole('button', { name: 'Post' }).click()
  await expect(page.getByRole('region', { name: 'Posted' }).getByRole('listitem').first()).toContainText(`Kept ${word}`)
})
