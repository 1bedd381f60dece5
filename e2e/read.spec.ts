import { account, expect, guest, newArticle, post, queued, signIn, test } from './fixtures'

const story = '/articles/market-hall-reopens-after-restoration'

test('The front page leads to an article that has everything a newspaper prints', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Viewpoints')
  await expect(page.getByRole('main').getByText('Corrected').first()).toBeVisible()
  await page
    .getByRole('link', { name: /^Market hall reopens/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(story))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Market hall reopens')
  const article = page.getByRole('article').first()
  await expect(article.getByRole('link', { name: 'Town', exact: true })).toHaveAttribute('href', '/sections/town')
  await expect(article.locator('a[rel=author]').first()).toBeVisible()
  await expect(article.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/)
  await expect(article.getByRole('img')).toHaveAttribute('alt', /market hall/)
  await expect(article).toContainText('Illustration: Viewpoints')
  await expect(article.getByRole('list', { name: 'Topics' }).getByRole('link').first()).toHaveAttribute('href', /^\/topics\//)
  await expect(article.getByRole('complementary', { name: 'Corrections' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('comment')
})

test('Section, topic and author pages list their articles @plain', async ({ page }) => {
  await page.goto(story)
  for (const link of [
    page.locator('a.kicker').first(),
    page.getByRole('list', { name: 'Topics' }).getByRole('link').first(),
    page.locator('a[rel=author]').first(),
  ]) {
    await page.goto(story)
    const name = await link.textContent()
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? '')
    await expect(page.getByRole('link', { name: /^Market hall reopens/ })).toBeVisible()
  }
})

test('An article written from right to left says so @plain', async ({ page }) => {
  await page.goto('/articles/library-lends-musical-instruments-fa')
  const article = page.getByRole('article').first()
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article).toHaveAttribute('lang', 'fa-AF')
})

test('A missing article, section or comment to answer is a real 404 that helps @plain', async ({ page }) => {
  for (const path of [
    '/articles/nothing',
    '/sections/nothing',
    '/topics/nothing',
    '/authors/nothing',
    `${story}/sideways`,
    `${story}/oldest/99`,
    `${story}/reply/nothing`,
    '/nothing',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
  }
})

test('Every visitor gets the same document, from cache, whoever they are and whatever they add to the address @plain', async ({
  page,
  article,
}) => {
  const first = await page.request.get(article.path)
  await signIn(page, account('moderator'))
  const second = await page.request.get(`${article.path}?utm_source=somewhere`)
  expect(await second.text()).toBe(await first.text())
  expect(second.headers()['cache-status']).toContain('hit')
  expect(second.headers()['cache-control']).toContain('s-maxage')
  expect(second.headers()['set-cookie']).toBeUndefined()
  const again = await page.request.get(article.path, { headers: { 'If-None-Match': second.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('A withdrawn or future article is not there @plain', async ({ page, word }) => {
  const { path, slug } = await newArticle({ slug: `gone-${word}` })
  const { db } = await import('@/lib/db')
  await db.article.update({ where: { slug }, data: { publishedAt: new Date(Date.now() + 3_600_000) } })
  expect((await page.goto(path))?.status()).toBe(404)
})

test('Links, markup and scripts in a comment stay text @script', async ({ page, article, word }) => {
  const attack = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script> ${word}`
  await page.goto(article.path)
  await post(page, attack, guest(word))
  await expect(page.getByRole('status')).toContainText('waiting for a moderator')
  await signIn(page, account('moderator'))
  await page.goto('/moderate')
  await queued(page, word).getByRole('button', { name: 'Approve' }).click()
  // "Undo" is there at once, this when the server has said yes.
  await expect(queued(page, word)).toContainText('Approved')
  await expect.poll(async () => (await page.request.get(article.path)).text()).toContain(word)
  await page.goto(article.path)
  await expect(page.getByRole('article').filter({ hasText: word })).toContainText('<script>')
  await expect(page).not.toHaveTitle('taken')
})
