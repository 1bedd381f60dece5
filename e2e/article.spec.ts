import type { Page } from '@playwright/test'
import { accessible } from './axe-fixtures'
import { expect, newArticle, test } from './fixtures'

const rich = `First words, at 10:30 :) and note:this.[^1]

:::pullquote
“A quote that stands apart.”

— Somebody
:::

::embed{url="https://vimeo.com/123456" title="A film of the harbour"}

::embed{url="https://news.example/a" title="A page elsewhere"}

| Year | Height |
|---|---:|
| 1911 | 4.1 |

[^1]: What the note says.`

async function richArticle(word: string) {
  const { db } = await import('@/lib/db')
  const { path, slug, headline } = await newArticle({ slug: `rich-${word}` })
  const topic = { slug: `topic-${word}`, name: `Topic ${word}` }
  await db.article.update({
    where: { slug },
    data: { body: rich, source: 'javascript:void(0)', topics: { connectOrCreate: { where: { slug: topic.slug }, create: topic } } },
  })
  const near = await newArticle({ slug: `near-${word}` })
  await db.article.update({ where: { slug: near.slug }, data: { topics: { connect: { slug: topic.slug } } } })
  return { path, slug, headline, near }
}

test('An article has pull quotes, tables, footnotes that lead there and back, and says how long it takes to read @plain', async ({
  page,
  word,
}) => {
  const { path, near } = await richArticle(word)
  await page.goto(path)
  const article = page.getByRole('article').first()
  await expect(article).toContainText('1 minute to read')
  await expect(article).toContainText('at 10:30 :) and note:this.')
  // Only an address of the web is a link.
  await expect(article).toContainText('Where it was first published: javascript:void(0)')
  await expect(article.getByRole('link', { name: 'Where it was first published' })).toHaveCount(0)
  await expect(article.getByRole('blockquote')).toContainText('A quote that stands apart.')
  await expect(article.getByRole('group', { name: 'Table' }).getByRole('cell', { name: '4.1' })).toBeVisible()
  await expect(article.getByRole('heading', { name: 'Footnotes' })).toBeVisible()
  await article.getByRole('link', { name: '1', exact: true }).click()
  await expect(page).toHaveURL(/#text-fn-1$/)
  await article.getByRole('link', { name: 'Back to the text at note 1' }).click()
  await expect(page).toHaveURL(/#text-fnref-1$/)
  const more = page.getByRole('region', { name: 'More on this' })
  await expect(more.getByRole('link', { name: near.headline })).toHaveAttribute('href', near.path)
})

test('An article can be handed on by mail and by its address', async ({ page, article }) => {
  const { db } = await import('@/lib/db')
  const headline = `${article.headline}, bread & water`
  await db.article.update({ where: { slug: article.slug }, data: { headline } })
  await page.goto(article.path)
  const mail = new URL((await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')) ?? '')
  expect(mail.searchParams.get('subject')).toBe(headline)
  expect(mail.searchParams.get('body')).toContain(`${headline}\n\n`)
  expect(mail.searchParams.get('body')).toContain(article.path)
  const scripted = await page.evaluate(() => matchMedia('(scripting: enabled)').matches)
  await expect(page.getByText('Its address:')).toBeVisible({ visible: !scripted })
  if (!scripted) return
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Share this article' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(article.path)
})

test('An embed is a link; its player comes when a reader asks, from the service alone, and can be closed @script', async ({
  page,
  word,
}) => {
  const { path } = await richArticle(word)
  const elsewhere: string[] = []
  await page.route(/^https:/, (route) => {
    elsewhere.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' })
  })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(path)
  await expect(page.getByRole('link', { name: 'A film of the harbour' })).toHaveAttribute('href', 'https://vimeo.com/123456')
  const play = page.getByRole('button', { name: 'Play here: A film of the harbour' })
  await page.getByRole('link', { name: 'A film of the harbour' }).scrollIntoViewIfNeeded()
  await expect(play).toBeVisible()
  await expect(page.getByText('Your browser then contacts Vimeo')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Play here/ })).toHaveCount(1)
  expect(elsewhere).toEqual([])
  await play.click()
  await expect(page.frameLocator('iframe[title="A film of the harbour"]').getByText('The player')).toBeVisible()
  expect(elsewhere).toEqual(['https://player.vimeo.com/video/123456?dnt=1'])
  // It learns nothing of who reads what, and cannot lead the page away.
  await expect(page.locator('iframe')).toHaveAttribute('referrerpolicy', 'no-referrer')
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation')
  await accessible(page)
  await page.getByRole('button', { name: 'Close the player' }).click()
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(play).toBeFocused()
  expect(refused).toEqual([])
})

test('The page of an article speaks the language of the edition, the article its own @plain', async ({ page, word }) => {
  const { path } = await richArticle(word)
  await page.goto(path)
  expect(await saidInEnglish(page)).toEqual([])
  await page.goto(`/fa-AF${path}`)
  const article = page.getByRole('article').first()
  await expect(article).toHaveAttribute('lang', 'en')
  await expect(article).toContainText('۱ دقیقه برای خواندن')
  await expect(article.getByRole('heading', { name: 'پانوشت‌ها' })).toHaveAttribute('lang', 'fa-AF')
  await expect(page.getByRole('region', { name: 'بیشتر در این باره' }).getByRole('link').first()).toHaveAttribute('href', /^\/fa-AF\//)
  const mail = new URL((await article.locator('a[href^="mailto:"]').getAttribute('href')) ?? '')
  expect(mail.searchParams.get('body')).toContain(`/fa-AF${path}`)
  expect(await saidInEnglish(page)).toEqual([])
})

/** What stands on the page in Arabic letters and would be read out as English. */
const saidInEnglish = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = []
    while (walker.nextNode()) {
      const { textContent: text, parentElement: around } = walker.currentNode
      if (/\p{Script=Arabic}/u.test(text ?? '') && !around?.closest('script') && around?.closest('[lang]')?.getAttribute('lang') === 'en')
        said.push(text ?? '')
    }
    return said
  })

test('On paper an article is an article, with its date and its address @script', async ({ page, word }) => {
  const { path, headline } = await richArticle(word)
  await page.emulateMedia({ media: 'print' })
  await page.goto(path)
  await expect(page.getByRole('heading', { name: headline })).toBeVisible()
  await expect(page.getByText(path, { exact: false }).filter({ visible: true })).toHaveCount(1)
  for (const furniture of [page.getByRole('banner'), page.getByRole('contentinfo')]) await expect(furniture).toBeHidden()
  for (const below of ['More on this', 'Comments']) await expect(page.getByRole('region', { name: below })).toBeHidden()
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
})
