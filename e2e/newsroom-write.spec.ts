import type { Page } from '@playwright/test'
import { page as plainPage, sendForm } from '@/lib/testing/plain-form'
import { accessible } from './axe-fixtures'
import { moderator } from './desk-fixtures'
import { expect, heldBack, signIn, test } from './fixtures'
import { anotherEditor, anyArticle, draft, editor, storedArticle } from './newsroom-fixtures'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()

/** Signs an editor of this name in and opens an article that they have begun. Returns its id. */
async function begin(page: Page, name: string): Promise<string> {
  const person = await editor(name)
  await signIn(page, person)
  return draft(page, person)
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
}

test('An editor begins an article, writes it and finds it again', async ({ page, word }) => {
  await signIn(page, await editor(`Writer ${word}`))
  await page.goto('/newsroom')
  await page.getByRole('button', { name: 'New article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Write' })).toBeAttached()
  const id = new URL(page.url()).pathname.split('/').pop() ?? ''
  await field(page, 'Headline').fill(`The wall of ${word}`)
  await field(page, 'Standfirst').fill('It holds.')
  await field(page, 'Text').fill('One **strong** [word](http://127.0.0.1/).')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Town')
  await field(page, 'Topics').fill(`Walls ${word}, Sea`)
  await page.getByRole('combobox', { name: 'Language' }).fill('prs')
  await save(page)
  const checklist = page.getByRole('region', { name: 'Checklist' })
  await expect(checklist.getByText('Missing: ')).toHaveCount(0)
  await checklist.getByRole('button', { name: 'Check links' }).click()
  await expect(checklist).toContainText('http://127.0.0.1/: it is not on the public internet.')
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
  await expect(field(page, 'Text')).toHaveValue(/^One \*\*strong\*\*/)
})

test('What cannot be kept is said at its field, and everything typed stays', async ({ page, word, article }) => {
  const id = await begin(page, `Faulty ${word}`)
  await field(page, 'Text').fill('Short.')
  await page.getByRole('combobox', { name: 'Language' }).fill('klingonx')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveAccessibleDescription(/“klingonx” is no language/)
  await expect(field(page, 'Text')).toHaveValue('Short.')
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

test('A file of five megabytes is refused at the field, pasted or sent, and nothing is lost', async ({
  page,
  context,
  word,
  javaScriptEnabled,
}) => {
  const id = await begin(page, `Huge ${word}`)
  const huge = 'A paragraph of some file.\n\n'.repeat(195_000)
  if (javaScriptEnabled) {
    await field(page, 'Text').fill('What I wrote.')
    await field(page, 'Text').evaluate((area, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, huge)
    await save(page)
    await expect(field(page, 'Text')).toHaveAccessibleDescription(/^The text may have 400,000 characters; this has 5,\d\d\d,\d\d\d\./)
    await expect(field(page, 'Text')).toHaveValue('What I wrote.')
  } else {
    const site = process.env.SITE ?? ''
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const path = `/newsroom/articles/${id}`
    const before = await plainPage(site, path, cookie)
    const form = before.slice(before.lastIndexOf('<form', before.indexOf('name="headline"')))
    const { html } = await sendForm({ site, path, cookie, html: form, typed: { body: huge } })
    expect(html).toContain('The text may have 400,000 characters; this has 5,')
    expect(html.split('A paragraph of some file.').length).toBeGreaterThan(195_000)
  }
})

test('Two editors see each other, and neither saves over the other unseen', async ({ page, browser, word, javaScriptEnabled }) => {
  const id = await begin(page, `First ${word}`)
  await field(page, 'Text').fill('The beginning.')
  await save(page)
  const other = await anotherEditor(browser, `Second ${word}`, javaScriptEnabled ?? true)
  await other.goto(page.url())
  await expect(other.getByText(`First ${word} has this open, seen just now`)).toBeVisible()
  await field(other, 'Text').fill('The beginning, by the second.')
  await save(other)
  if (javaScriptEnabled) {
    // As it does every fifteen seconds.
    await page.evaluate(() => window.dispatchEvent(new Event('pageshow')))
    await expect(page.getByText(`Second ${word} has this open`)).toBeVisible()
  }
  await field(page, 'Text').fill('The beginning, by the first.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const note = page.getByRole('region', { name: 'Saved by somebody else' })
  await expect(note.getByRole('heading', { level: 2 })).toContainText(`Second ${word} saved this article at`)
  await expect(note.getByRole('deletion')).toContainText('second')
  await expect(field(page, 'Text')).toHaveValue('The beginning, by the first.')
  // Nor do they after a refusal that comes between.
  for (const [lang, says] of [
    ['klingonx', 'Look at what is marked. All'],
    ['en', `Second ${word} saved this article at`],
  ] as const) {
    await page.getByRole('combobox', { name: 'Language' }).fill(lang)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(says)).toBeVisible()
  }
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
  const id = await begin(page, `Keeper ${word}`)
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
  const id = await begin(page, `Offline ${word}`)
  await field(page, 'Text').pressSequentially('Saved by itself.')
  await saved(page)
  await context.setOffline(true)
  await field(page, 'Text').pressSequentially(' And offline.')
  await expect(page.getByText('Not saved: no connection. Kept in this browser, and tried again.')).toBeVisible()
  await context.setOffline(false)
  await saved(page)
  expect((await storedArticle(id)).content.body).toBe('Saved by itself. And offline.')
  // The server fails, and the tab crashes before it is back: what closes in order would send its text once more on its way out.
  await page.route('**/save', (route) => route.fulfill({ status: 502 }))
  await field(page, 'Text').pressSequentially(' And while it failed.')
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  const crash = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crash
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

test('What an editor writes before the scripts come is saved when they are there @script', async ({ page, word }) => {
  const id = await begin(page, `Early ${word}`)
  await field(page, 'Text').fill('The wall is old.')
  await save(page)
  const scriptsCome = await heldBack(page, '**/_next/static/**/*.js')
  await page.reload({ waitUntil: 'domcontentloaded' })
  await field(page, 'Text').fill('The wall is old, and leans.')
  scriptsCome()
  await expect.poll(async () => (await storedArticle(id)).content.body).toBe('The wall is old, and leans.')
  await expect(field(page, 'Text')).toHaveValue('The wall is old, and leans.')
})

test('A tab closed right after the last key loses nothing @script', async ({ page, context, word }) => {
  const id = await begin(page, `Quick ${word}`)
  await field(page, 'Text').pressSequentially('The last word.')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(`/newsroom/articles/${id}`)
  const offer = again.getByRole('button', { name: 'Take it' })
  // It reached the server while the tab closed, or the browser has it.
  if ((await field(again, 'Text').inputValue()) === '') await offer.click()
  await expect(field(again, 'Text')).toHaveValue('The last word.')
})

test('The toolbar and its keys mark the text, and undo takes it back; the preview follows @script', async ({ page, word }) => {
  await begin(page, `Tools ${word}`)
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
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('strong')).toHaveText('word')
  await text.fill('A word of *mine*')
  await expect(preview.getByRole('emphasis')).toHaveText('mine')
})

test('axe finds nothing where an article is written @script', async ({ page, word }) => {
  await begin(page, `Axe ${word}`)
  await accessible(page)
})

test('What is saved can be looked at as it will be printed @plain', async ({ page, word }) => {
  const id = await begin(page, `Plain ${word}`)
  await field(page, 'Text').fill('A **strong** word.')
  await save(page)
  await page.getByRole('link', { name: 'Preview what is saved' }).click()
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('strong')).toHaveText('strong')
  await page.goto(`/newsroom/articles/${id}`)
  await expect(page.getByRole('toolbar')).toBeHidden()
})

test('The newsroom is for editors alone @script', async ({ page, word }) => {
  await page.goto('/newsroom')
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, await moderator(`No editor ${word}`))
  expect((await page.goto('/newsroom'))?.status()).toBe(404)
  const { id } = await anyArticle()
  const places = ['', '/preview', '/revisions', '/comments', '/correct', '/live', '/publish', '/history']
  for (const place of places) expect((await page.request.get(`/newsroom/articles/${id}${place}`)).status(), place).toBe(404)
  for (const asked of ['/newsroom/preview', `/newsroom/articles/${id}/here`])
    expect((await page.request.post(asked, { data: 'x', headers: { Origin: process.env.SITE ?? '' } })).status(), asked).toBe(401)
  const form = { article: id, version: '0', headline: 'Not mine', lang: 'en' }
  expect((await page.request.post(`/newsroom/articles/${id}/save`, { form, headers: { Origin: process.env.SITE ?? '' } })).status()).toBe(
    401,
  )
})
