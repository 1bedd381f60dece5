import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { account, expect, form, guest, post, signIn, test } from './fixtures'

const shouted = 'WHY DOES NOBODY EVER LISTEN TO US'
const field = (page: Page) => form(page).getByRole('textbox', { name: 'Comment' })
const hints = (page: Page) => page.getByRole('status', { name: 'Policy hints' })

/** The words under which the field has a line now. */
const marked = (page: Page) => form(page).locator('mark').allTextContents()

async function write(page: Page, text: string) {
  await field(page).focus()
  await field(page).pressSequentially(text)
}

test('While somebody writes, the words are marked and the clause is named; it goes when they are mended @script', async ({
  page,
  article,
}) => {
  await page.goto(article.path)
  await write(page, shouted)
  await expect(hints(page)).toContainText('shouting')
  await expect(hints(page).getByRole('link', { name: 'No shouting' })).toHaveAttribute('href', '/comment-policy#shouting')
  expect(await marked(page)).toEqual([shouted])
  await field(page).fill('Why does nobody ever listen to us?')
  await expect(hints(page)).toBeEmpty()
  expect(await marked(page)).toEqual([])
})

test('The checks come when somebody begins to write, and the draft goes nowhere @script', async ({ page, article, word }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await page.goto(`${article.path}#comments`)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((line) => line.includes('/api/policy'))).toEqual([])
  await expect(hints(page)).toHaveCount(0)
  asked.length = 0
  await write(page, `${shouted}, ${word}`)
  await expect(hints(page)).toContainText('shouting')
  const others = asked.filter((line) => !/^GET \S+(\/api\/policy(\?lang=en)?|\/_next\/static\/\S+) $/.test(line))
  expect(others).toEqual([])
  expect(asked.filter((line) => line.includes('/api/policy'))).toHaveLength(1)
  expect(asked.filter((line) => line.endsWith('.js ')).length).toBeGreaterThan(0)
  expect(asked.join()).not.toContain(word)
})

test('A hint does not keep anybody from posting, and is gone when the answer is there @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await write(page, `${shouted} ${word.toUpperCase()}`)
  await expect(hints(page)).toContainText('shouting')
  const { name, email } = guest(word)
  await form(page).getByRole('textbox', { name: 'Your name' }).fill(name)
  await form(page).getByRole('textbox', { name: 'Your e-mail' }).fill(email)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  await expect(hints(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('')
})

test('What the server refuses, it refuses whatever the hints say, and the hints stay @script', async ({ page, article, word }) => {
  await page.goto(article.path)
  await post(page, Array.from({ length: 9 }, (_, i) => `https://example.org/${i}`).join(' '), guest(word))
  await expect(page.getByRole('alert')).toContainText('not posted')
  await expect(hints(page)).toContainText('It would not be accepted')
})

test('From the field to the words and on to the clause by keyboard alone @script', async ({ page, article }) => {
  await page.goto(article.path)
  await write(page, `Listen. ${shouted}`)
  await expect(hints(page)).toContainText('shouting')
  await page.keyboard.press('Tab')
  await expect(hints(page).getByRole('button', { name: shouted })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  expect(await field(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(shouted)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/comment-policy#shouting')
  await page.goBack()
  await expect(field(page)).toHaveValue(`Listen. ${shouted}`)
})

test('The mark lies under the words, after many lines and from right to left @script', async ({ page, article }) => {
  await page.goto(article.path)
  const lines = Array.from({ length: 20 }, (_, i) => `Line ${i} of what somebody has to say about it.`).join('\n')
  await field(page).fill(`${lines}\nNooooooooooooooooo`)
  await expect(hints(page)).toContainText('Easy to read')
  const ends = await form(page)
    .locator('mark')
    .evaluate((mark) => {
      const box = mark.parentElement?.getBoundingClientRect()
      const area = document.querySelector('textarea')
      if (area) area.scrollTop = area.scrollHeight
      return { field: area?.getBoundingClientRect().toJSON(), marks: box?.toJSON() }
    })
  expect(ends.marks).toEqual(ends.field)
  await expect(async () => {
    const [mark, area] = [await form(page).locator('mark').boundingBox(), await field(page).boundingBox()]
    // The last line of the field, as the writer sees it.
    expect((area?.y ?? 0) + (area?.height ?? 0) - (mark?.y ?? 0) - (mark?.height ?? 0)).toBeLessThan(20)
    expect(mark?.y).toBeGreaterThan(area?.y ?? 0)
  }).toPass()

  await field(page).fill('او گفت که نهههههههههههههههههههههههههههههه بیا')
  await expect(hints(page)).toContainText('Easy to read')
  const [mark, area] = [await form(page).locator('mark').boundingBox(), await field(page).boundingBox()]
  const end = (box: typeof mark) => (box?.x ?? 0) + (box?.width ?? 0)
  // The sentence begins at the right, and the third of its words is marked.
  expect(end(area) - end(mark)).toBeGreaterThan(40)
  expect(end(area) - end(mark)).toBeLessThan(200)
  expect((mark?.x ?? 0) - (area?.x ?? 0)).toBeGreaterThan(60)
})

test('A word of the lists is told, and no list comes in clear @script', async ({ page, article }) => {
  const listed = String.fromCharCode(98, 117, 108, 108, 115, 104, 105, 116)
  const others = ['YXNzaG9sZQ==', 'bW90aGVyZnVja2Vy', 'ZmFnZ290'].map((text) => Buffer.from(text, 'base64').toString())
  const answers: Promise<string>[] = []
  // The stream of new comments never ends.
  page.on('response', (response) => !response.url().includes('/api/talk/') && answers.push(response.text().catch(() => '')))
  await page.goto(article.path)
  await write(page, `What a load of ${listed}.`)
  await expect(hints(page)).toContainText('Choose another word here')
  expect(await marked(page)).toEqual([listed])
  const all = (await Promise.all(answers)).join('\n').toLowerCase()
  expect(all).toContain('"words"')
  for (const word of [listed, ...others]) expect(all.includes(word), word).toBe(false)
})

test('Phone numbers are looked for when there are digits enough @script', async ({ page, article }) => {
  await page.goto(article.path)
  await write(page, 'Call me: +44 20 7946 0018')
  await expect(hints(page)).toContainText('Leave out the phone number')
})

test('Somebody who is trusted is told by what is true of them @script', async ({ page, article }) => {
  await signIn(page, account('reader'))
  await page.goto(article.path)
  await expect(form(page)).toContainText('You are signed in')
  await write(page, 'The figures are at https://a.example and https://b.example; the map is at https://c.example')
  await page.waitForTimeout(1_200)
  await expect(hints(page)).toBeEmpty()
  await field(page).pressSequentially(', the minutes at https://d.example, https://e.example and https://f.example')
  await expect(hints(page)).toContainText('at most 5')
})

test('When the checks cannot be had, writing goes on without @script', async ({ page, article, word }) => {
  await page.route('**/api/policy*', (route) => route.abort())
  await page.goto(article.path)
  await write(page, shouted)
  await page.waitForTimeout(1_200)
  await expect(hints(page)).toBeEmpty()
  await post(page, `All the same: ${word}.`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
})

test('axe finds nothing with hints shown @script', async ({ page, article }) => {
  await page.goto(article.path)
  await write(page, `${shouted} ABOUT THE HARBOUR!!!!!!!!!!!!!!!!`)
  await expect(hints(page)).toContainText('shouting')
  await expect(hints(page)).toContainText('Repeat a sign')
  await accessible(page)
})

test('Without JavaScript there are no hints and nothing is missing @plain', async ({ page, article, word }) => {
  await page.goto(article.path)
  await expect(hints(page)).toHaveCount(0)
  await post(page, `${shouted} ${word.toUpperCase()}`, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
})
