import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'
import { anotherEditor, editor, storedArticle } from './newsroom-fixtures'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()

/** Begins an article; returns its id. */
async function begin(page: Page): Promise<string> {
  await page.goto('/newsroom')
  await page.getByRole('button', { name: 'New article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Write' })).toBeAttached()
  return new URL(page.url()).pathname.split('/').pop() ?? ''
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
}

test('An editor begins an article, writes it and finds it again', async ({ page, word }) => {
  await signIn(page, await editor(`Writer ${word}`))
  const id = await begin(page)
  await field(page, 'Headline').fill(`The wall of ${word}`)
  await field(page, 'Standfirst').fill('It holds.')
  await field(page, 'Text').fill('One **strong** word.')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Town')
  await field(page, 'Topics').fill(`Walls ${word}, Sea`)
  await page.getByRole('combobox', { name: 'Language' }).fill('prs')
  await save(page)
  await expect(page.getByRole('region', { name: 'Checklist' }).getByText('Missing: ')).toHaveCount(0)
  expect((await storedArticle(id)).content).toMatchObject({ slug: `the-wall-of-${word}`, lang: 'fa-AF', dir: 'rtl', section: 'town' })
  await page.reload()
  await expect(field(page, 'Topics')).toHaveValue(new RegExp(`Walls ${word}`))
  await expect(field(page, 'Headline')).toHaveAttribute('dir', 'rtl')
  await page.goto('/newsroom?status=draft')
  await page.getByRole('searchbox', { name: 'Words of the headline' }).fill(`${word} wall`)
  await page.getByRole('button', { name: 'Find' }).click()
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: word })
  await expect(row).toContainText(`Saved by Writer ${word}`)
  await row.getByRole('link').click()
  await expect(field(page, 'Text')).toHaveValue('One **strong** word.')
})

test('What cannot be kept is said at its field, and everything typed stays', async ({ page, word, article }) => {
  await signIn(page, await editor(`Faulty ${word}`))
  const id = await begin(page)
  const huge = `Begin ${'word '.repeat(1_000_000)}`
  await field(page, 'Headline').fill(`Too long ${word}`)
  await field(page, 'Text').fill(huge)
  await page.getByRole('combobox', { name: 'Language' }).fill('klingonx')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(field(page, 'Text')).toHaveAccessibleDescription('The text may have 400,000 characters; this has 5,000,006.')
  await expect(field(page, 'Headline')).toHaveValue(`Too long ${word}`)
  expect((await field(page, 'Text').inputValue()).length).toBe(huge.length)
  await field(page, 'Text').fill('Short.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveAccessibleDescription(/“klingonx” is no language/)
  await page.getByRole('combobox', { name: 'Language' }).fill('ps')
  await field(page, 'Address').fill(article.slug)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(field(page, 'Address')).toHaveAccessibleDescription(new RegExp(`“${article.slug}” is the address of`))
  await field(page, 'Address').fill('changes')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(field(page, 'Address')).toHaveAccessibleDescription(/is kept for the site itself/)
  await field(page, 'Address').fill(`own-${word}`)
  await save(page)
  expect((await storedArticle(id)).content).toMatchObject({ slug: `own-${word}`, body: 'Short.', lang: 'ps' })
})

test('Two editors see each other, and neither saves over the other unseen', async ({ page, browser, word, javaScriptEnabled }) => {
  await signIn(page, await editor(`First ${word}`))
  const id = await begin(page)
  await field(page, 'Text').fill('The beginning.')
  await save(page)
  const other = await anotherEditor(browser, `Second ${word}`, javaScriptEnabled ?? true)
  await other.goto(page.url())
  await expect(other.getByText(`First ${word} has this open, seen just now`)).toBeVisible()
  await field(other, 'Text').fill('The beginning, by the second.')
  await save(other)
  await field(page, 'Text').fill('The beginning, by the first.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const note = page.getByRole('region', { name: 'Saved by somebody else' })
  await expect(note.getByRole('heading', { level: 2 })).toContainText(`Second ${word} saved this article at`)
  await expect(note.getByRole('deletion')).toContainText('second')
  await expect(field(page, 'Text')).toHaveValue('The beginning, by the first.')
  expect((await storedArticle(id)).content.body).toBe('The beginning, by the second.')
  await note.getByRole('button', { name: 'Keep mine' }).click()
  await saved(page)
  expect((await storedArticle(id)).content.body).toBe('The beginning, by the first.')
  await field(other, 'Text').fill('Again the second.')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await expect(field(other, 'Text')).toHaveValue('The beginning, by the first.')
  await other.goto(`/newsroom/articles/${id}/revisions`)
  const revisions = other.getByRole('region', { name: 'Revisions' }).getByRole('listitem')
  await expect(revisions.filter({ hasText: `Before First ${word} saved over it` })).toBeVisible()
  await expect(revisions.filter({ hasText: `Set aside for what First ${word} had saved` })).toBeVisible()
})

test('A version is kept with a note, compared, and restored', async ({ page, word }) => {
  await signIn(page, await editor(`Keeper ${word}`))
  const id = await begin(page)
  await field(page, 'Text').fill('The wall is old.')
  await field(page, 'Note').fill('As the lawyers read it')
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await saved(page)
  await field(page, 'Text').fill('The wall is new.')
  await save(page)
  await page.getByRole('navigation', { name: 'Article' }).getByRole('link', { name: 'Revisions' }).click()
  await expect(page.getByRole('region', { name: 'Differences' }).getByRole('insertion')).toContainText('new')
  await expect(page.getByRole('listitem').filter({ hasText: 'As the lawyers read it' })).toContainText(`Keeper ${word}`)
  await page.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(field(page, 'Text')).toHaveValue('The wall is old.')
  expect((await storedArticle(id)).content.body).toBe('The wall is old.')
})

test('Without a connection nothing is lost: it stays in the browser, and goes when the connection is back @script', async ({
  page,
  context,
  word,
}) => {
  await signIn(page, await editor(`Offline ${word}`))
  const id = await begin(page)
  await field(page, 'Text').pressSequentially('Saved by itself.')
  await saved(page)
  await context.setOffline(true)
  await field(page, 'Text').pressSequentially(' And offline.')
  await expect(page.getByText('Not saved: no connection. Kept in this browser, and tried again.')).toBeVisible()
  await context.setOffline(false)
  await saved(page)
  expect((await storedArticle(id)).content.body).toBe('Saved by itself. And offline.')
  // The server fails, and the tab is closed before it is back.
  await page.route('**/save', (route) => route.fulfill({ status: 502 }))
  await field(page, 'Text').pressSequentially(' And while it failed.')
  await page.close()
  const again = await context.newPage()
  await again.goto(`/newsroom/articles/${id}`)
  const offer = again.getByRole('region', { name: 'Kept in this browser' })
  await expect(offer.getByRole('heading', { level: 2 })).toContainText('Text kept in this browser from')
  await expect(offer.getByRole('insertion')).toContainText('And while it failed.')
  await offer.getByRole('button', { name: 'Take it' }).click()
  await expect(field(again, 'Text')).toHaveValue('Saved by itself. And offline. And while it failed.')
  await saved(again)
  expect((await storedArticle(id)).content.body).toContain('And while it failed.')
  await again.reload()
  await expect(field(again, 'Text')).toHaveValue(/And while it failed/)
  await expect(offer).toHaveCount(0)
})

test('A tab closed right after the last key loses nothing @script', async ({ page, context, word }) => {
  await signIn(page, await editor(`Quick ${word}`))
  const id = await begin(page)
  await field(page, 'Text').pressSequentially('The last word.')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`/newsroom/articles/${id}`)
  const offer = again.getByRole('button', { name: 'Take it' })
  // It reached the server while the tab closed, or the browser has it.
  if ((await storedArticle(id)).content.body === '') await offer.click()
  await expect(field(again, 'Text')).toHaveValue('The last word.')
})

test('The toolbar and its keys mark the text, and undo takes it back; the preview follows @script', async ({ page, word }) => {
  await signIn(page, await editor(`Tools ${word}`))
  await begin(page)
  const text = field(page, 'Text')
  await text.pressSequentially('A word')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await expect(text).toHaveValue('A **word**')
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue('A word')
  await page.getByRole('button', { name: 'Bold' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(page.getByRole('toolbar', { name: 'Text' }).locator('[tabindex="0"]')).toHaveText('Bold')
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('A **word**')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('strong')).toHaveText('word')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations, colorScheme).toEqual([])
  }
})

test('The newsroom is for editors alone', async ({ page }) => {
  await page.goto('/newsroom')
  await expect(page).toHaveURL(/sign-in/)
})
