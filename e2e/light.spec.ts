import type { Page } from '@playwright/test'
import { signedInMark } from '@/lib/ready'
import { expect, form, heldBack, test } from './fixtures'

const story = '/articles/market-hall-reopens-after-restoration'

/** The files of scripts that the page asks for, from now on. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url())
  })
  return asked
}

/** Leaves a comment half written. */
async function writeDraft(page: Page, path: string, text: string) {
  await page.goto(path)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(text)
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(text)
}

/** A button that only scripts know. */
const firstMore = (page: Page) =>
  page
    .getByRole('article', { name: /^Comment by/ })
    .first()
    .getByRole('button', { name: 'More' })

const pictures = '**/pictures/**'
const files = '**/_next/static/**/*.js'

/** So that a request would have been seen. */
const aMoment = (page: Page) => page.waitForTimeout(300)

const signedIn = (page: Page) => page.context().addCookies([{ name: signedInMark, value: '1', url: process.env.SITE ?? '' }])

test('Who reads an article asks for no scripts before coming to the comments @script', async ({ page }) => {
  const scripts = scriptsOf(page)
  await page.goto(story)
  await page.evaluate(() => window.scrollTo(0, 40))
  await aMoment(page)
  expect(scripts).toEqual([])
  await page.getByRole('heading', { name: 'Comments', exact: true }).evaluate((heading) => heading.scrollIntoView())
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: 'Share this article' })).toBeVisible()
})

for (const [name, path] of Object.entries({ 'to a comment': `${story}#comments`, 'into comments that are in view at once': '' }))
  test(`Whom a link has led ${name} waits for scripts without a touch @script`, async ({ page, article }) => {
    const scripts = scriptsOf(page)
    await page.goto(path || article.path)
    await expect.poll(() => scripts.length).toBeGreaterThan(0)
  })

test('Somebody who is signed in waits for their name until all that is read is there @script', async ({ page }) => {
  await signedIn(page)
  const scripts = scriptsOf(page)
  const picturesCome = await heldBack(page, pictures)
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(scripts).toEqual([])
  picturesCome()
  await page.waitForLoadState('load')
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  // The session has ended: there is no hurry on the next page.
  await expect.poll(() => page.evaluate(() => document.cookie)).toBe('')
})

for (const [name, touch] of Object.entries({
  key: (page: Page) => page.keyboard.press('Tab'),
  touch: (page: Page) => page.mouse.click(5, 300),
}))
  test(`The first ${name} brings an article’s scripts, though a picture has not come @script`, async ({ page }) => {
    const scripts = scriptsOf(page)
    const picturesCome = await heldBack(page, pictures)
    await page.goto(story, { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(scripts).toEqual([])
    await touch(page)
    await expect.poll(() => scripts.length).toBeGreaterThan(0)
    picturesCome()
  })

test('What is typed before the scripts come is kept, looked at and put below the draft of another day @script', async ({
  page,
  article,
}) => {
  const comment = form(page).getByRole('textbox', { name: 'Comment' })
  await writeDraft(page, article.path, 'Listen.')
  await page.goto('/')
  const scriptsCome = await heldBack(page, files)
  await page.goto(article.path, { waitUntil: 'domcontentloaded' })
  await comment.pressSequentially('WHY DOES NOBODY EVER LISTEN TO US')
  await comment.press('Home')
  await expect(comment).toHaveValue('WHY DOES NOBODY EVER LISTEN TO US')
  scriptsCome()
  await expect(comment).toHaveValue('Listen.\n\nWHY DOES NOBODY EVER LISTEN TO US')
  await expect(page.getByRole('status', { name: 'Policy hints' })).toContainText('shouting')
  // Whoever goes on writing goes on where they were.
  expect(await comment.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe('Listen.\n\n'.length)
  // What the browser itself brings back after a reload was not kept by us.
  for (const path of ['/', article.path]) await page.goto(path)
  await expect(comment).toHaveValue('Listen.\n\nWHY DOES NOBODY EVER LISTEN TO US')
})

test('What is sent before the scripts come, and is refused, stands below the draft of another day @script', async ({ page, article }) => {
  const comment = form(page).getByRole('textbox', { name: 'Comment' })
  await writeDraft(page, article.path, 'Listen.')
  await page.goto('/')
  const scriptsCome = await heldBack(page, files)
  await page.goto(article.path, { waitUntil: 'domcontentloaded' })
  await comment.fill('I had my say.')
  await form(page).getByRole('button', { name: 'Post comment' }).click()
  await expect(form(page).getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/name/)
  scriptsCome()
  await expect(comment).toHaveValue('Listen.\n\nI had my say.')
})

test('A draft that is brought back by the browser and mended before the scripts come stands there once @script', async ({
  page,
  article,
}) => {
  const comment = form(page).getByRole('textbox', { name: 'Comment' })
  await writeDraft(page, article.path, 'I think teh hall is too cold.')
  const scriptsCome = await heldBack(page, files)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await comment.fill('I think the hall is too cold.')
  scriptsCome()
  await expect(page.getByRole('status', { name: 'Policy hints' })).toBeAttached()
  await expect(comment).toHaveValue('I think the hall is too cold.')
})

test('A button that is pressed before the scripts come is pressed when they are there, and once @script', async ({ page }) => {
  const scriptsCome = await heldBack(page, files)
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  const more = firstMore(page)
  await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  scriptsCome()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await more.click()
  await expect(more).toHaveAttribute('aria-expanded', 'false')
})

for (const [name, meanwhile, presses] of [
  ['that React stops, for it cannot take it yet, is repeated', 'click.stopPropagation()', 2],
  ['that finds its button ready on the way is not', `dispatchEvent(new CustomEvent('viewpoints:ready', { detail: '[data-act]' }))`, 1],
] as const)
  test(`A press ${name} @script`, async ({ page }) => {
    await page.addInitScript(`
      addEventListener('click', () => { window.presses = (window.presses ?? 0) + 1 }, { capture: true })
      document.addEventListener('click', (click) => ${meanwhile}, { capture: true, once: true })`)
    await page.route(files, (route) => route.abort())
    await page.goto(story, { waitUntil: 'domcontentloaded' })
    await firstMore(page).click()
    await page.evaluate(async () => {
      dispatchEvent(new CustomEvent('viewpoints:ready', { detail: '[data-act]' }))
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    expect(await page.evaluate('window.presses')).toBe(presses)
  })

test('A picture that never comes keeps the scripts of somebody signed in back for ten seconds @script', async ({ page }) => {
  await signedIn(page)
  await page.clock.install()
  const scripts = scriptsOf(page)
  const picturesCome = await heldBack(page, pictures)
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(scripts).toEqual([])
  await page.clock.fastForward(10_000)
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  picturesCome()
})

for (const [name, goOn] of Object.entries({
  'has gone on': (page: Page) => form(page).getByRole('textbox', { name: 'Comment' }).click(),
  'has pressed a key since': (page: Page) => page.keyboard.press('Tab'),
  'has waited five seconds': (page: Page) => page.clock.fastForward(5_000),
}))
  test(`A press from before the scripts is not repeated when its reader ${name} @script`, async ({ page }) => {
    await page.clock.install()
    const scriptsCome = await heldBack(page, files)
    await page.goto(story, { waitUntil: 'domcontentloaded' })
    const more = firstMore(page)
    await more.click()
    await goOn(page)
    const areReady = page.evaluate(() => new Promise((resolve) => addEventListener('viewpoints:ready', () => resolve(null))))
    scriptsCome()
    await areReady
    await expect(more).toHaveAttribute('aria-expanded', 'false')
    await more.click()
    await expect(more).toHaveAttribute('aria-expanded', 'true')
  })

test('A page that a translator has changed before the scripts come keeps its text and its comments @script', async ({ page }) => {
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  const text = () => page.locator('article.sheet .prose').textContent()
  const [before, comments] = [await text(), await page.getByRole('article', { name: /^Comment by/ }).count()]
  await page.evaluate(() => {
    for (const heading of document.querySelectorAll('h1, h2')) heading.innerHTML = `<font>${heading.textContent} (translated)</font>`
  })
  await page.mouse.click(5, 300)
  // React has drawn the page anew.
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('translated')
  expect(await text()).toBe(before)
  await expect(page.getByRole('article', { name: /^Comment by/ })).toHaveCount(comments)
  await expect(page.getByRole('contentinfo')).toContainText('Privacy')
  await firstMore(page).click()
  await expect(firstMore(page)).toHaveAttribute('aria-expanded', 'true')
})
