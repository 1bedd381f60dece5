import type { APIRequestContext } from '@playwright/test'
import sharp from 'sharp'
import { expect, newArticle, test } from './fixtures'

const story = '/articles/market-hall-reopens-after-restoration'

/** The attributes of the elements in the head of a page as it is sent, before any script. */
async function head(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text()
  const [, inside = ''] = /<head>([\s\S]*?)<\/head>/.exec(html) ?? []
  const all = [...inside.matchAll(/<(meta|link|title)\b([^>]*)>/g)].map(([, name, attributes = '']) => ({
    name,
    ...Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  })) as Record<string, string>[]
  const meta = (key: string) => all.find(({ property, name }) => property === key || name === key)?.content
  const links = (rel: string) => all.filter((element) => element.rel === rel)
  return { html, meta, links, inside }
}

test('An article says in its head what it is, where it stands, and how it looks where it is shared @plain', async ({ page }) => {
  const { meta, links, inside } = await head(page.request, `${story}/newest`)
  const site = process.env.SITE ?? ''
  expect(links('canonical').map(({ href }) => new URL(href ?? '').pathname)).toEqual([story])
  expect(inside).toMatch(/<title>Market hall reopens [^<]+ · Viewpoints<\/title>/)
  expect(inside).toContain('max-image-preview:large')
  for (const [key, value] of [
    ['og:type', 'article'],
    ['og:site_name', 'Viewpoints'],
    ['og:locale', 'en_GB'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['article:section', 'Town'],
    ['twitter:card', 'summary_large_image'],
  ])
    expect(inside).toContain(`"${key}" content="${value}"`)
  expect(meta('article:published_time')).toMatch(/^\d{4}-/)
  expect(meta('og:image:alt')).toContain('Market hall')
  expect(new URL(meta('og:url') ?? '').pathname).toBe(story)
  const feeds = ['feed.xml', 'atom.xml', 'feed.json'].flatMap((file) => [`${story}/${file}`, `/${file}`])
  expect(links('alternate').map(({ href }) => new URL(href ?? '').pathname)).toEqual(feeds)
  // The picture is what it says it is, and is drawn once.
  const { pathname, search } = new URL(meta('og:image') ?? '')
  const picture = await page.request.get(site + pathname + search)
  expect(picture.headers()['content-type']).toBe('image/png')
  expect(await sharp(await picture.body()).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
  expect((await page.request.get(site + pathname)).headers()['cache-status']).toContain('hit')
  for (const path of ['/articles/library-lends-musical-instruments-fa/share.png', '/share.png'])
    expect((await page.request.get(path)).headers()['content-type']).toBe('image/png')
})

test('Every page says which it is, in each edition, where its feeds are, and as data what it lists @plain', async ({ page }) => {
  const lists = ['/', '/sections/town', '/topics/harbour', '/authors/mara-ellison']
  const alone = ['/authors', '/corrections', '/comment-policy', '/moderation-report', '/privacy']
  const pathOf = ({ href }: Record<string, string>) => new URL(href ?? '').pathname
  const below = (path: string) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${path === '/' ? '' : path}/${file}`)
  const editions = { en: '', 'fa-AF': '/fa-AF', ps: '/ps', ar: '/ar', 'x-default': '' }
  for (const path of [...lists, ...alone]) {
    const here = (prefix: string) => (path === '/' ? prefix || '/' : prefix + path)
    const { html, links, meta } = await head(page.request, here('/fa-AF'))
    expect(links('canonical').map(pathOf)).toEqual([here('/fa-AF')])
    expect(new URL(meta('og:url') ?? '').pathname).toBe(here('/fa-AF'))
    const [others, feeds] = [links('alternate').filter((link) => link.hrefLang), links('alternate').filter((link) => link.type)]
    const languages = Object.entries(editions).map(([lang, prefix]) => [lang, here(prefix)])
    expect(others.map((link) => [link.hrefLang, pathOf(link)]).toSorted()).toEqual(languages.toSorted())
    expect(feeds.map(pathOf).toSorted()).toEqual(
      [...new Set([path, '/'])]
        .filter((one) => !alone.includes(one))
        .flatMap(below)
        .toSorted(),
    )
    const type = path === '/' ? 'NewsMediaOrganization' : 'CollectionPage'
    if (lists.includes(path)) expect(html).toMatch(new RegExp(`<script type="application/ld\\+json">[^<]*"${type}"`))
  }
  for (const feed of [...lists, story].flatMap(below)) {
    const answer = await page.request.get(feed)
    expect(answer.headers().link, feed).toMatch(new RegExp(`^<http[^>]+:\\d+${feed}>; rel="self"`))
  }
})

test('What an article says to search engines is data, whatever its headline @script', async ({ page, article }) => {
  const headline = `</script><script>document.title = 'taken'</script>`
  const { db } = await import('@/lib/db')
  const { forgetPages } = await import('@/lib/pages')
  await db.$transaction(async (tx) => {
    await tx.article.update({ where: { slug: article.slug }, data: { headline, body: '[^1] ]]>\n\n[^1]: x' } })
    await forgetPages(tx, [article.slug])
  })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  // The site hears of a change made outside it a moment later.
  const headlineShown = async () => {
    await page.goto(article.path)
    return page.getByRole('heading', { level: 1 }).textContent()
  }
  await expect.poll(headlineShown).toBe(headline)
  const said = await page.locator('script[type="application/ld+json"]').allTextContents()
  const [data] = said.map((text) => JSON.parse(text)['@graph'][0])
  expect(data).toMatchObject({ '@type': 'NewsArticle', headline, publisher: { '@type': 'NewsMediaOrganization' } })
  await expect(page).toHaveTitle(`${headline} · Viewpoints`)
  expect(refused).toEqual([])
  // A browser reads the feeds as strictly as XML is to be read.
  const faults = await page.evaluate(async (slug) => {
    const paths = ['/feed.xml', '/atom.xml', '/sections/tests/feed.xml', '/sections/tests/atom.xml', `/articles/${slug}/feed.xml`]
    const files = [...paths, '/sitemap.xml', '/sitemaps/articles-1.xml', '/sitemaps/pages.xml', '/news-sitemap.xml']
    const texts = await Promise.all(files.map(async (path) => [path, await (await fetch(path)).text()] as const))
    return texts.filter(([, text]) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'))
  }, article.slug)
  expect(faults).toEqual([])
})

test('A correction is in the feeds and in the page’s data within a second @plain', async ({ page, article, word }) => {
  const feed = async (path: string) => (await page.request.get(path)).text()
  expect(await feed('/sections/tests/feed.json')).toContain(article.headline)
  expect(await feed(article.path)).not.toContain(word)
  const { db } = await import('@/lib/db')
  const { forgetPages } = await import('@/lib/pages')
  await db.$transaction(async (tx) => {
    const { id } = await tx.article.findUniqueOrThrow({ where: { slug: article.slug }, select: { id: true } })
    await tx.correction.create({ data: { articleId: id, at: new Date(), note: `It was ${word}.` } })
    await forgetPages(tx, [article.slug])
  })
  const item = async () => {
    const items: { url: string; content_html: string }[] = JSON.parse(await feed('/sections/tests/feed.json')).items
    return items.find(({ url }) => url.endsWith(article.path))
  }
  await expect
    .poll(async () => (await item())?.content_html, { timeout: 1_000, intervals: [50] })
    .toMatch(new RegExp(`^<p><strong>Correction, .*${word}`))
  expect(await feed(article.path)).toMatch(new RegExp(`"@type":"CorrectionComment","text":"It was ${word}\\."`))
})

test('Robots are told where to read, and what is somebody’s own is not to be found @plain', async ({ page, word }) => {
  const robots = await (await page.request.get('/robots.txt')).text()
  for (const line of ['Allow: /api/v1/', 'Disallow: /api/', 'Disallow: /moderate', 'Disallow: /newsroom']) expect(robots).toContain(line)
  expect(robots).toMatch(/Sitemap: http\S+\/sitemap\.xml\nSitemap: http\S+\/news-sitemap\.xml/)
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({ name: 'Viewpoints', icons: [{ src: '/icon.svg' }, { src: '/icon-512.png' }] })
  expect((await page.request.get('/icon-512.png')).headers()['content-type']).toBe('image/png')
  for (const path of ['/sign-in', '/account']) {
    const answer = await page.request.get(path)
    expect(answer.headers()['x-robots-tag'], path).toBe('noindex')
  }
  const slug = `found-${word}`
  await newArticle({ slug })
  const [{ db }, { forgetPages }] = await Promise.all([import('@/lib/db'), import('@/lib/pages')])
  await db.$transaction((tx) => forgetPages(tx, [slug]))
  expect(await (await page.request.get('/sitemap.xml')).text()).toContain('/sitemaps/articles-1.xml')
  await expect.poll(async () => (await page.request.get('/sitemaps/articles-1.xml')).text()).toContain(`/articles/${slug}`)
})
