import { account, expect, signIn, test } from './fixtures'

test('An editor arranges the front page: a lead, the order of the sections, what is left out; all of it back again @script', async ({
  page,
}) => {
  const { db } = await import('@/lib/db')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Most discussed' }).getByRole('listitem').first()).toContainText(/\d+ comments?/)
  await signIn(page, account('editor'))
  const before = await db.arrangement.findMany({ where: { place: '/' }, select: { id: true } })
  try {
    await page.goto('/newsroom/front')
    await page.getByRole('searchbox', { name: 'Words of the headline' }).fill('market hall')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    const found = page.getByRole('region', { name: 'Articles' }).getByRole('listitem')
    await expect(found).toHaveCount(1)
    await found.getByRole('combobox').selectOption({ label: 'Lead' })
    await found.getByRole('button', { name: /^(Place|Move)/ }).click()
    await expect(page.getByRole('list', { name: 'Lead', exact: true })).toContainText('Market hall reopens')
    await page.getByRole('button', { name: 'Move up: Sport' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Sport is moved up.' })).toBeVisible()
    await page.getByRole('button', { name: 'Leave out: World' }).click()
    await page.getByRole('button', { name: 'Leave out: Most discussed' }).click()
    await expect(page.getByRole('button', { name: 'Show: Most discussed' })).toBeVisible()
    await page.getByRole('link', { name: 'Preview' }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Market hall reopens')
    await expect(page.getByRole('region', { name: 'World', exact: true })).toHaveCount(0)
    await page.getByRole('link', { name: 'Back to arranging' }).click()
    await page.getByRole('button', { name: 'Put live now' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'It is live.' })).toBeVisible()

    await page.goto('/')
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Market hall reopens')
    await expect(page.getByRole('region', { name: 'Most discussed' })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'World', exact: true })).toHaveCount(0)
    const links = await page
      .getByRole('main')
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBe(links.length)
    const regions = await page.getByRole('region').evaluateAll((all) => all.map((one) => one.getAttribute('data-section')))
    expect(regions.indexOf('sport')).toBeLessThan(regions.indexOf('business'))
  } finally {
    const { forgetPages } = await import('@/lib/pages')
    await db.arrangement.deleteMany({ where: { place: '/', id: { notIn: before.map(({ id }) => id) } } })
    await db.$transaction((tx) => forgetPages(tx, ['/']))
  }
})

test('What is live stands over the front page @script', async ({ page, article }) => {
  const { db } = await import('@/lib/db')
  const { forgetPages } = await import('@/lib/pages')
  const set = async (coverage: 'live' | 'ended') => {
    await db.article.update({ where: { slug: article.slug }, data: { coverage } })
    await db.$transaction((tx) => forgetPages(tx, [article.slug]))
  }
  const strip = page.getByRole('region', { name: 'Live now' })
  const link = strip.getByRole('link', { name: article.headline })
  // The site hears of a change made outside it a moment later, so the page is asked for again until it has.
  const linksOnFront = async () => {
    await page.goto('/')
    return link.count()
  }
  await set('live')
  await expect.poll(linksOnFront).toBe(1)
  await expect(strip).toContainText('Live')
  await expect(link).toHaveAttribute('href', article.path)
  await set('ended')
  await expect.poll(linksOnFront).toBe(0)
})

test('A section, a topic and an author have pages, each with an address and neighbours @plain', async ({ page, word }) => {
  const { db } = await import('@/lib/db')
  const slug = `many-${word}`
  await db.section.create({ data: { slug, name: `Many ${word}`, description: 'All there is to know of it.', position: 950 } })
  await db.topic.create({ data: { slug, name: `Topic ${word}` } })
  await db.author.create({ data: { slug, name: `Writer ${word}`, title: 'Reporter at large', bio: 'Writes *a lot*.' } })
  for (let i = 0; i < 23; i++) {
    const publishedAt = new Date(Date.now() - 400 * 86_400_000 - i * 60_000)
    const of = { sectionSlug: slug, topics: { connect: { slug } }, bylines: { create: { authorSlug: slug, position: 0 } } }
    const { sectionSlug, ...more } = of
    await db.article.create({
      data: {
        slug: `${slug}-${i}`,
        headline: `Number ${i} ${word}`,
        body: '',
        publishedAt,
        section: { connect: { slug: sectionSlug } },
        ...more,
      },
    })
  }
  for (const kind of ['sections', 'topics', 'authors']) {
    const path = `/${kind}/${slug}`
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText('23 articles')
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(20)
    await expect(page.locator('link[rel=next]')).toHaveAttribute('href', new RegExp(`${path}/2$`))
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Older' }).click()
    await expect(page).toHaveURL(new RegExp(`${path}/2$`))
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([20, 21, 22].map((i) => `Number ${i} ${word}`))
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${path}/2$`))
    await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', new RegExp(`${path}$`))
    for (const missing of [`${path}/3`, `${path}/0`, `${path}/2/2`]) expect((await page.request.get(missing)).status(), missing).toBe(404)
    const first = await page.request.get(`${path}/1`, { maxRedirects: 0 })
    expect([first.status(), first.headers().location]).toEqual([301, path])
  }
  await page.goto(`/sections/${slug}`)
  await expect(page.getByRole('main')).toContainText('All there is to know of it.')
  await page.goto(`/authors/${slug}`)
  await expect(page.getByRole('main')).toContainText('Reporter at large')
  await expect(page.getByText('a lot')).toHaveRole('emphasis')
  const { forgetPages } = await import('@/lib/pages')
  await db.$transaction((tx) => forgetPages(tx, ['/authors']))
  const hrefs = async () => {
    await page.goto('/authors')
    return page.getByRole('link', { name: `Writer ${word}` }).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  }
  await expect.poll(hrefs).toEqual([`/authors/${slug}`])
})
