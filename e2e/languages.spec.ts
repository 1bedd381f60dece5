import type { Page } from '@playwright/test'
import { account, expect, guest, test } from './fixtures'
import { foreignWords } from './foreign-words'
import { mailTo } from './mail-fixtures'
import { comeFromAnywhere } from './sign-in-fixtures'

const editions = [
  { path: '/', lang: 'en', dir: 'ltr', language: 'Language', name: 'English', privacy: 'Privacy' },
  { path: '/fa-AF', lang: 'fa-AF', dir: 'rtl', language: 'زبان', name: 'دری', privacy: 'حریم خصوصی' },
  { path: '/ps', lang: 'ps', dir: 'rtl', language: 'ژبه', name: 'پښتو', privacy: 'د شخصي معلوماتو ساتنه' },
  { path: '/ar', lang: 'ar', dir: 'rtl', language: 'اللغة', name: 'العربية', privacy: 'الخصوصية' },
]

for (const { path, lang, dir, language, name, privacy } of editions)
  test(`The site in ${lang} is ${dir}, and its links stay in it @plain`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    const languages = page.getByRole('navigation', { name: language, exact: true })
    await expect(languages.getByRole('link')).toHaveText(['English', 'دری', 'پښتو', 'العربية'])
    await expect(languages.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
    const account = await page.locator('.masthead-account').boundingBox()
    const middle = (page.viewportSize()?.width ?? 0) / 2
    expect((account?.x ?? 0) > middle).toBe(dir === 'ltr')

    await page.getByRole('contentinfo').getByRole('link', { name: privacy }).click()
    await expect(page).toHaveURL(new RegExp(`${path === '/' ? '' : path}/privacy$`))
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await languages.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(/localhost:\d+\/privacy$/)
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  })

test('A comment is posted without leaving the edition', async ({ page, article, word }) => {
  await page.goto(`/fa-AF${article.path}`)
  await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en')
  const { name, email } = guest(word)
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=email]').fill(email)
  const form = page.locator('form:has(input[name=article])')
  await form.locator('textarea').fill(`A thought about ${word}.`)
  await form.locator('button.button-main').click()
  await expect(page.getByRole('status').filter({ hasText: 'سپاس. نظر شما منتظر گرداننده است.' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/fa-AF${article.path}`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF')
})

test('The comments of an article are mirrored in Dari, in its digits, and refuse in its words @plain', async ({ page, article, word }) => {
  const mixed = `سلام (hello ${word})، دنیا!`
  const [above, reply] = await thread(article.slug, [mixed, `An answer ${word}.`])
  await page.goto(`/fa-AF${article.path}`)
  const comments = page.getByRole('region', { name: 'نظرها', exact: true })
  await expect(comments).toContainText('۲ نظر')
  await expect(comments.getByText(mixed)).toHaveCSS('direction', 'rtl')

  const [outer, inner] = [await box(page, `#comment-${above}`), await box(page, `#comment-${reply}`)]
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width - 8)
  const [disc, name] = [await box(page, `#comment-${above} header > span`), await box(page, `#comment-${above} header bdi`)]
  expect(disc.x).toBeGreaterThan(name.x)
  const form = page.getByRole('form', { name: 'نظر خود را بنویسید' })
  const sheet = await box(page, 'form[aria-labelledby="add-a-comment"]')
  const button = form.getByRole('button', { name: 'فرستادن نظر' })
  const press = await button.boundingBox()
  expect(sheet.x + sheet.width - (press?.x ?? 0) - (press?.width ?? 0)).toBeLessThan(40)

  await form.getByRole('textbox', { name: 'نظر', exact: true }).fill(`A thought ${word}.`)
  await button.click()
  await expect(form.getByText('نامی را بنویسید که با نظرتان نشان داده شود.')).toBeVisible()
})

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).first().boundingBox()
  if (!found) throw new Error(`${selector} has no place on the page`)
  return found
}

/** A comment and the answers to it, all shown. Returns their ids. */
async function thread(article: string, texts: string[]): Promise<string[]> {
  const [{ db }, { record }, { newId }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions'), import('@/lib/comments')])
  const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug: article } })
  const ids = texts.map(() => newId())
  const [first = ''] = ids
  for (const [depth, body] of texts.entries())
    await db.$transaction(async (tx) => {
      const id = ids[depth] ?? ''
      const above = depth > 0 && { parentId: first }
      const guest = { guestName: 'مریم', guestEmail: 'maryam@reader.example' }
      await tx.comment.create({
        data: { id, articleId, threadId: first, depth: Math.min(depth, 1), ...above, ...guest, body, policyVersion: 1 },
      })
      await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 })
    })
  return ids
}

test('Who signs in stays in the edition @plain', async ({ page }) => {
  await page.goto('/fa-AF/account')
  await expect(page).toHaveURL(/\/fa-AF\/sign-in\?to=%2Ffa-AF%2Faccount$/)
  const { email, password } = account('reader')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[name=way][value=password]').click()
  await expect(page).toHaveURL(/\/fa-AF\/account$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF')
})

test('A missing page says so in its edition, and nothing from outside changes the edition of a page @plain', async ({ page, request }) => {
  expect((await page.goto('/ar/articles/nothing'))?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('هذه الصفحة غير موجودة هنا')
  const forged = await request.get('/sign-in', { headers: { 'x-address': '/ar/sign-in' } })
  expect(await forged.text()).toContain('<html lang="en"')
  expect((await request.get('/ar/moderate')).status()).toBe(404)
})

test('What readers are told in Dari is in Dari, but for names and what says its own language @script', async ({ page }) => {
  const [corrected, ours] = ['market-hall-reopens-after-restoration', 'library-lends-musical-instruments-fa']
  const names = await namesIn(corrected)
  for (const path of [
    ...['', `/articles/${ours}`, `/articles/${corrected}/changes`, `/articles/${corrected}/error-report`, '/sections/town'],
    ...['/corrections', '/comment-policy/1/2', '/search?q=zzqqxx', '/sign-in', '/nothing'],
  ]) {
    await page.goto(`/fa-AF${path}`)
    // What people wrote tells its direction alone.
    expect(await foreignWords(page, { apart: '[dir=auto]', names }), path || 'the front page').toEqual([])
  }
})

/** Every word of what is called by a name: the paper and its parts, people, and the article that a tab is called by. */
async function namesIn(slug: string): Promise<string[]> {
  const { db } = await import('@/lib/db')
  const named = { select: { name: true } } as const
  const [article, ...lists] = await Promise.all([
    db.article.findUniqueOrThrow({ where: { slug }, select: { headline: true } }),
    ...[db.section.findMany(named), db.topic.findMany(named), db.author.findMany(named), db.user.findMany(named)],
  ])
  const given = ['Viewpoints UTC English RSS Atom JSON Feed zzqqxx', article.headline, ...lists.flat().map(({ name }) => name)]
  return given.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? [])
}

test('The policy says in its edition what is checked, and what it promises @plain', async ({ page }) => {
  await page.goto('/fa-AF/comment-policy')
  await expect(page.locator('#links')).toContainText('پیوند از تازه‌وارد')
  const moderation = page.locator('#moderation')
  await expect(moderation).toContainText('خوانندهٔ مورد اعتماد')
  await expect(moderation.locator('[lang=en]')).toHaveCount(0)
})

test('A search is the same search in another edition @plain', async ({ page }) => {
  await page.goto('/search?q=harbour+wall&from=2020-01-01&sort=newest')
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'دری' }).click()
  await expect(page).toHaveURL('/fa-AF/search?q=harbour+wall&from=2020-01-01&sort=newest')
  await expect(page.locator('#search-q')).toHaveValue('harbour wall')
  await expect(page.locator('#search-from')).toHaveValue('2020-01-01')
})

test('Who changes the edition while signing in goes on in that one, and can change it again', async ({ page }) => {
  await page.goto('/fa-AF/account')
  await page.getByRole('navigation', { name: 'زبان' }).getByRole('link', { name: 'پښتو' }).click()
  const { email, password } = account('reader')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[name=way][value=password]').click()
  await expect(page).toHaveURL(/\/ps\/account$/)
  await page.getByRole('navigation', { name: 'ژبه' }).getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/account$/)
})

test('A link to sign in is mailed in the language of the page, and leads back to it @plain', async ({ page, word }) => {
  const email = `${word}@reader.example`
  await comeFromAnywhere(page)
  await page.goto('/ps/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('form[aria-labelledby=sign-in] button.button-main').click()
  const { links, subject } = await mailTo(email, { kind: 'sign-in' })
  expect(subject).toContain('د ننوتلو لینک')
  expect(links.filter((link) => link.includes('token='))).toEqual([expect.stringMatching(/\/ps\/sign-in\/link\?token=/)])
})
