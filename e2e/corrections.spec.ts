import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'

test('An editor corrects an article: its page, the difference, the list and the comments say so at once', async ({
  page,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  const id = await articleId(article.slug)
  const comment = await quoting(id, 'The first paragraph.')
  await page.goto(article.path)
  await expect(page.locator(`#comment-${comment}`)).not.toContainText('Written before')
  await page.goto(`${article.path}/changes`)
  await expect(page.getByText('Nothing has been changed since it was published.')).toBeVisible()

  await signIn(page, account('editor'))
  await page.goto(`/newsroom/articles/${id}/correct`)
  await field(page, 'Text').fill(`The first paragraph of ${word}.\n\nThe second paragraph.`)
  await page.getByRole('button', { name: 'Publish correction' }).click()
  await expect(field(page, 'Correction')).toHaveAccessibleDescription(/Say to readers what was wrong/)
  await expect(field(page, 'Text')).toHaveValue(new RegExp(word))
  await accessible(page)
  await field(page, 'Correction').fill(`There was a word too few: ${word}.`)
  await page.getByRole('button', { name: 'Publish correction' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  // The form begins again, with what is on the page now.
  await expect(page.getByText('Nothing yet: the text is as it is on the page.')).toBeVisible()
  await expect(field(page, 'Text')).toHaveValue(new RegExp(word))
  await expect(field(page, 'Correction')).toHaveValue('')

  // What the front remembered is forgotten.
  await page.goto(article.path)
  const notes = page.getByRole('complementary', { name: 'Correction' })
  await expect(notes).toContainText(`There was a word too few: ${word}.`)
  await expect(page.getByRole('link', { name: /^Corrected/ })).toBeVisible()
  const since = page.locator(`#comment-${comment}`)
  await expect(since.getByRole('link', { name: /^Written before the correction of \d\d:\d\d$/ })).toHaveAttribute('href', '#corrections')
  await expect(since).toContainText('The passage it quotes was changed since')

  await notes.getByRole('link', { name: 'What was changed' }).click()
  await expect(page).toHaveURL(`${article.path}/changes#change-2`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was changed')
  const change = page.locator('#change-2')
  await expect(change.locator('ins')).toContainText([word])
  await expect(change).toContainText('The second paragraph.')
  await accessible(page)

  // What is said to the ear is said in the reader's language.
  await page.goto(`/fa-AF${article.path}/changes`)
  await expect(change.locator('ins').first()).toContainText('افزوده:')

  await page.goto('/corrections')
  const row = page.getByRole('listitem').filter({ hasText: word })
  await expect(row.getByRole('heading')).toHaveText(article.headline)
  await expect(row.getByRole('link', { name: 'What was changed' })).toBeVisible()
  await accessible(page)
})

test('Whoever corrects a text that somebody has changed meanwhile is told, and keeps what they wrote @plain', async ({
  page,
  article,
  word,
}) => {
  const id = await articleId(article.slug)
  const { db } = await import('@/lib/db')
  await signIn(page, account('editor'))
  await page.goto(`/newsroom/articles/${id}/correct`)
  await db.article.update({ where: { id }, data: { standfirst: `Of somebody else, ${word}.` } })
  await field(page, 'Headline').fill(`A headline of ${word}`)
  await page.getByRole('checkbox', { name: /^This needs no note/ }).check()
  await page.getByRole('button', { name: 'Publish correction' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'somebody has changed it meanwhile' })).toBeVisible()
  await expect(field(page, 'Headline')).toHaveValue(`A headline of ${word}`)
  const difference = page.getByRole('region', { name: 'What readers will see changed' })
  await expect(difference).toContainText(`Of somebody else, ${word}.`)
  await field(page, 'Standfirst').fill(`Of somebody else, ${word}.`)
  await page.getByRole('button', { name: 'Publish correction' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  await page.goto(article.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`A headline of ${word}`)
  await expect(page.getByRole('article').first()).toContainText(`Of somebody else, ${word}.`)
  await expect(page.getByRole('complementary', { name: 'Correction' })).toHaveCount(0)
  await expect(page.getByText('The text was changed after it was published')).toBeVisible()
})

test('The difference is shown before anything is published', async ({ page, article, word, javaScriptEnabled }) => {
  await signIn(page, account('editor'))
  await page.goto(`/newsroom/articles/${await articleId(article.slug)}/correct`)
  await field(page, 'Standfirst').fill(`What stands ${word} first.`)
  const button = page.getByRole('button', { name: 'Show the difference' })
  if (javaScriptEnabled === false) await button.click()
  else await expect(button).toBeHidden()
  const difference = page.getByRole('region', { name: 'What readers will see changed' })
  await expect(difference.locator('ins')).toContainText([word])
  await page.goto(article.path)
  await expect(page.getByRole('article').first()).not.toContainText(word)
})

test('Corrections that one page cannot hold are on the next, and the way leads there and back @plain', async ({ page, article }) => {
  const [{ db }, { forgetPages }, id] = await Promise.all([import('@/lib/db'), import('@/lib/pages'), articleId(article.slug)])
  const at = new Date(Date.now() - 290 * 86_400_000)
  await db.correction.createMany({ data: Array.from({ length: 26 }, () => ({ articleId: id, at, note: 'It was another day.' })) })
  await db.$transaction((tx) => forgetPages(tx, [article.slug]))
  const older = page.getByRole('link', { name: 'Older corrections' })
  // The site hears of a change made outside it a moment later.
  const olderOnes = async () => {
    await page.goto('/corrections')
    return older.count()
  }
  await expect.poll(olderOnes).toBe(1)
  await older.click()
  await expect(page).toHaveURL('/corrections/2')
  await expect(page.getByRole('listitem').filter({ hasText: 'It was another day.' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Newer corrections' }).click()
  await expect(page).toHaveURL('/corrections')
})

test('A reader reports an error, and an editor finds it where the article is corrected', async ({ page, article, word }) => {
  await page.goto(article.path)
  await page.getByRole('link', { name: 'Report an error' }).click()
  await field(page, 'What is wrong').fill('Wrong')
  await page.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(field(page, 'What is wrong')).toHaveAccessibleDescription(/Say in a sentence what is wrong/)
  await field(page, 'What is wrong').fill(`There is no wall of ${word}.`)
  await page.getByRole('button', { name: 'Send to the editors' }).click()
  const thanks = page.getByRole('status').filter({ hasText: 'Thank you.' })
  await expect(thanks).toContainText('An editor reads it.')
  const [number = ''] = (await thanks.textContent())?.match(/\d+/) ?? []
  await signIn(page, account('editor'))
  await page.goto('/newsroom/errors')
  await page.getByRole('textbox', { name: 'Number' }).fill(number)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('listitem').filter({ hasText: word }).getByRole('link', { name: article.headline }).click()
  const reported = page.getByRole('listitem').filter({ hasText: word })
  await reported.getByRole('button', { name: 'Dealt with' }).click()
  await expect(reported).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(reported).toHaveCount(1)
})

test('An editor deals with several reports at once, and takes it back', async ({ page, article, word }) => {
  const { db } = await import('@/lib/db')
  const id = await articleId(article.slug)
  await db.errorReport.createMany({ data: [1, 2, 3].map((nth) => ({ articleId: id, text: `Line ${nth} of ${word} is wrong.` })) })
  await signIn(page, account('editor'))
  await page.goto(`/newsroom/errors?article=${id}`)
  const row = (nth: number) => page.getByRole('listitem').filter({ hasText: `Line ${nth} of ${word}` })
  const settle = page.getByRole('button', { name: 'The ticked are dealt with' })
  await settle.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose at least one report first.' })).toBeVisible()
  await row(1).getByRole('checkbox').check()
  await row(3).getByRole('checkbox').check()
  // Enter means what is ticked, and not the report whose button comes first.
  await row(3).getByRole('checkbox').press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '2 reports are dealt with.' })).toBeVisible()
  await expect(row(1)).toHaveCount(0)
  await expect(row(2)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 reports are open again.' })).toBeVisible()
  await expect(row(3)).toBeVisible()
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function articleId(slug: string): Promise<string> {
  const { db } = await import('@/lib/db')
  return (await db.article.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id
}

/** A comment, an hour old, that quotes these words of its article. */
async function quoting(articleId: string, quote: string): Promise<string> {
  const [{ db }, { newId }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/comments'), import('@/lib/decisions')])
  const id = newId()
  const at = new Date(Date.now() - 3_600_000)
  const guest = { guestName: 'Somebody', guestEmail: 'somebody@reader.example' }
  await db.$transaction(async (tx) => {
    await tx.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Is it?', quote, policyVersion: 1, createdAt: at } })
    await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1, at })
  })
  return id
}
