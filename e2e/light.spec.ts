import type { Page } from '@playwright/test'
import { expect, form, test } from './fixtures'

const story = '/articles/market-hall-reopens-after-restoration'

/** The files of scripts that the page asks for, from now on. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url())
  })
  return asked
}

/** Keeps the pictures of the page back until they are let go. */
async function slowPictures(page: Page): Promise<() => void> {
  let letThemCome = () => {}
  const wait = new Promise<void>((resolve) => {
    letThemCome = resolve
  })
  await page.route('**/pictures/**', async (route) => {
    await wait
    await route.continue()
  })
  return letThemCome
}

test('An article asks for its scripts when all that is read is there @script', async ({ page }) => {
  const scripts = scriptsOf(page)
  const picturesCome = await slowPictures(page)
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(scripts).toEqual([])
  picturesCome()
  await page.waitForLoadState('load')
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: 'Share this article' })).toBeVisible()
})

test('The first key brings an article’s scripts, though a picture has not come @script', async ({ page }) => {
  const scripts = scriptsOf(page)
  const picturesCome = await slowPictures(page)
  await page.goto(story, { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(scripts).toEqual([])
  await page.keyboard.press('Tab')
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  picturesCome()
})

test('What is typed before the scripts come is kept, looked at and put below the draft of another day @script', async ({
  page,
  article,
}) => {
  const comment = form(page).getByRole('textbox', { name: 'Comment' })
  await page.goto(article.path)
  await page.waitForLoadState('networkidle')
  await comment.fill('Listen.')
  await page.goto('/')
  let letThemCome = () => {}
  const wait = new Promise<void>((resolve) => {
    letThemCome = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await wait
    await route.continue()
  })
  await page.goto(article.path, { waitUntil: 'domcontentloaded' })
  await comment.pressSequentially('WHY DOES NOBODY EVER LISTEN TO US')
  await expect(comment).toHaveValue('WHY DOES NOBODY EVER LISTEN TO US')
  letThemCome()
  await expect(comment).toHaveValue('Listen.\n\nWHY DOES NOBODY EVER LISTEN TO US')
  await expect(page.getByRole('status', { name: 'Policy hints' })).toContainText('shouting')
  await page.reload()
  await expect(comment).toHaveValue('Listen.\n\nWHY DOES NOBODY EVER LISTEN TO US')
})
