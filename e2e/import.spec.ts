import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from './fixtures'

const samples = resolve('../shared/articles')

/** `npm run import -- …` as an editor runs it, beside the running newsroom. Returns what it prints; throws when it fails. */
function importing(kind: 'articles' | 'comments', ...files: string[]): string {
  const env = { ...process.env, DATABASE_URL: '' }
  return execFileSync(process.execPath, ['bin/run.mjs', 'import', kind, ...files], { env, encoding: 'utf8', stdio: 'pipe' })
}

test('An article and its comments are brought in beside the running site, seen at once, and changed by a second import @plain', async ({
  page,
  word,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'viewpoints-journey-'))
  const article = join(folder, `${word}.md`)
  const comments = join(folder, 'comments.jsonl')
  const sheet = (headline: string) =>
    `---\nheadline: ${headline}\nsection: Town\ntopics: [harbour]\nauthors: [A Stringer]\n---\nThe *first* paragraph.\n`
  writeFileSync(article, sheet(`Ferry ${word} sails`))
  expect((await page.goto(`/articles/${word}`))?.status()).toBe(404)
  expect(importing('articles', article)).toContain('1 new')
  await expect.poll(async () => (await page.request.get(`/articles/${word}`)).status()).toBe(200)
  const comment = {
    article: word,
    id: `c${word}`,
    name: 'Deckhand',
    email: 'deck@reader.example',
    text: `On time, ${word}.`,
    at: '2026-11-01T10:00:00Z',
  }
  writeFileSync(comments, JSON.stringify({ ...comment, status: 'approved' }))
  importing('comments', comments)
  await expect.poll(async () => (await page.request.get(`/articles/${word}`)).text()).toContain(`On time, ${word}.`)
  writeFileSync(article, sheet(`Ferry ${word} is late`))
  expect(importing('articles', article)).toContain('1 updated')
  await expect.poll(async () => (await page.request.get(`/articles/${word}`)).text()).toContain('is late')
  await page.goto(`/articles/${word}#comment-c${word}`)
  // Only the fragment changed, so the browser still shows the page that was not there.
  await page.reload()
  await expect(page.locator(`#comment-c${word}`)).toBeVisible()
})

test('Every sample article is brought in and rendered, from right to left where it is written so @plain', async ({ page }) => {
  test.skip(!existsSync(samples), 'the samples are not here')
  test.setTimeout(120_000)
  const files = readdirSync(samples).map((name) => join(samples, name))
  expect(importing('articles', ...files)).toContain(`Imported ${files.length} articles`)
  const { db } = await import('@/lib/db')
  const { readArticle } = await import('@/lib/transfer/articles')
  for (const file of files) {
    const { slug, headline } = readArticle(file, readFileSync(file, 'utf8'))
    const answer = await page.goto(`/articles/${slug}`)
    expect(answer?.status(), slug).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline.replace(/\s+/g, ' ').trim())
    const stored = await db.article.findUniqueOrThrow({ where: { slug } })
    await expect(page.getByRole('article').first()).toHaveAttribute('dir', stored.dir)
    expect(stored.dir).toBe(/^udhr/.test(slug) ? 'rtl' : 'ltr')
  }
})
