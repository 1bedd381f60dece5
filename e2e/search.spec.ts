import { expect, newArticle, test } from './fixtures'

/** Stores an article that only this word finds. */
async function story(word: string, change: { headline: string; body?: string; lang?: string }) {
  const { slug } = await newArticle({ slug: `found-${word}` })
  const { db } = await import('@/lib/db')
  const { lang = 'en' } = change
  await db.article.update({ where: { slug }, data: { ...change, dir: lang === 'en' ? 'ltr' : 'rtl' } })
  return { slug, path: `/articles/${slug}` }
}

test('A reader searches from any page, narrows what is found, and every search has an address of its own', async ({ page, word }) => {
  const { path } = await story(word, { headline: `Ferry ${word} sails`, body: `The captain of the Café ${word} waited for the walls.` })
  await page.goto('/privacy')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  const search = page.getByRole('form', { name: 'Search the articles' })
  await search.getByRole('searchbox', { name: 'Search for' }).fill(`cafe wall ${word}`)
  await search.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(`1 article found for cafe wall ${word}`)
  await expect(page.locator('mark')).toHaveText([word, 'Café', word, 'walls'])
  await search.getByRole('combobox', { name: 'Section' }).selectOption('town')
  await search.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/section=town/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(`No article within these filters has cafe wall ${word}`)
  await expect(search.getByRole('searchbox', { name: 'Search for' })).toHaveValue(`cafe wall ${word}`)
  await page.getByRole('link', { name: '1 article without the filters' }).click()
  await page.getByRole('link', { name: `Ferry ${word} sails` }).click()
  await expect(page).toHaveURL(new RegExp(path))
})

test('What is asked wrongly is said at its field, with everything as it was typed @plain', async ({ page }) => {
  await page.goto(`/search?q=${'x'.repeat(201)}&section=nowhere&author=nobody&from=2026-02-31&to=yesterday&sort=best`)
  const search = page.getByRole('form', { name: 'Search the articles' })
  await expect(search.getByRole('searchbox', { name: 'Search for' })).toHaveAccessibleDescription(/at most 200 characters/)
  await expect(search.getByRole('searchbox', { name: 'Search for' })).toHaveValue('x'.repeat(201))
  await expect(search.getByRole('combobox', { name: 'Section' })).toHaveAccessibleDescription('There is no such section.')
  await expect(search.getByRole('combobox', { name: 'Author' })).toHaveAccessibleDescription('Nobody of that name has written here.')
  await expect(search.getByRole('textbox', { name: 'From day' })).toHaveValue('2026-02-31')
  await expect(search.getByRole('textbox', { name: 'To day' })).toHaveAccessibleDescription(/no such day/)
  await page.goto('/search?q=x&from=2026-02-02&to=2026-02-01')
  await expect(search.getByLabel('To day')).toHaveAccessibleDescription('The last day is before the first.')
  for (const q of ['%00', '%22', '-', '%F0%9F%92%A5', '%C3%28']) expect((await page.goto(`/search?q=${q}`))?.status()).toBe(200)
})

test('What is found more than a page of is leafed through within its filters and in its order @plain', async ({ page, word }) => {
  const { db } = await import('@/lib/db')
  const one = { body: '', sectionSlug: 'town', publishedAt: new Date(Date.now() - 300 * 86_400_000) }
  await db.article.createMany({
    data: Array.from({ length: 17 }, (_, i) => ({ ...one, slug: `${word}-${i}`, headline: `Tide ${word} ${i}` })),
  })
  await page.goto(`/search?q=tide+${word}&section=town`)
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(15)
  await page.getByRole('navigation', { name: 'Order of results' }).getByRole('link', { name: 'Newest' }).click()
  await page.getByRole('navigation', { name: 'Pages of results' }).getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(`/search?q=tide+${word}&section=town&sort=newest&page=2`)
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2)
})

test('What is misspelt leads to headlines that are near, and an address that is missing to what was meant @plain', async ({
  page,
  word,
}) => {
  const { path } = await story(word, { headline: `Lighthouse ${word} quietens` })
  await page.goto(`/search?q=Lihgthouse ${word} qietens`)
  await expect(
    page.getByRole('region', { name: 'Headlines that are near' }).getByRole('link', { name: `Lighthouse ${word}` }),
  ).toBeVisible()
  await page.getByRole('link', { name: `lighthouse ${word} quietens`, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('1 article found')
  for (const missing of [`/articles/lihgthouse-${word}`, `/lighthouse-${word}-quitens`]) {
    expect((await page.goto(missing))?.status(), missing).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
    await expect(page.getByRole('searchbox', { name: 'Search for' })).toHaveValue(new RegExp(word))
    await page
      .getByRole('region', { name: 'Perhaps you meant' })
      .getByRole('link', { name: `Lighthouse ${word}` })
      .click()
    await expect(page).toHaveURL(new RegExp(path))
  }
  await page.goto('/sections/twon')
  await expect(page.getByRole('navigation', { name: 'Perhaps you meant one of these pages' }).getByRole('link')).toHaveText(['Town'])
})

test('A search in Dari finds what was typed with other letters, and mirrors the page @plain', async ({ page, word }) => {
  await story(word, { headline: `کتابخانهٔ شهر ${word} می‌خواند`, lang: 'fa-AF' })
  await page.goto('/fa-AF/search')
  await page.locator('#search-q').fill(`كتابخانه ${word} ميخواند`)
  await page.locator('main form button').click()
  await expect(page).toHaveURL(/\/fa-AF\/search\?q=/)
  await expect(page.getByRole('heading', { level: 3 }).locator('mark')).toHaveText(['کتابخانهٔ', word, 'می‌خواند'])
  const [field, button] = await Promise.all([page.locator('#search-q').boundingBox(), page.locator('main form button').boundingBox()])
  expect(field?.x ?? 0).toBeGreaterThan(button?.x ?? 0)
})
