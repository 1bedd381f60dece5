import type { Page } from '@playwright/test'
import { monthAlone, monthIn } from '@/components/moderation-report/in-words'
import { monthAt } from '@/lib/days'
import { accessible, fits } from './axe-fixtures'
import { moderator, waiting } from './desk-fixtures'
import { expect, newArticle, test } from './fixtures'
import { foreignWords } from './foreign-words'

/** So many months before this one: no other test goes back so far. */
const ago = (months: number) => {
  const now = new Date()
  return monthAt(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 10)), 'UTC')
}
const [month, empty, current] = [ago(8), ago(7), ago(0)]
const nameOf = (month: string) => monthAlone(month, 'en')

/** A month decided by a moderator: three approved, two rejected, one of them undone. */
test.beforeAll(async () => {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  // Two workers begin at the same moment, with and without JavaScript.
  const slug = 'moderation-report-long-ago'
  const first = await newArticle({ slug }).catch(() => null)
  if (!first) return
  const who = await moderator('Counted Moderator')
  const ids = await waiting(
    slug,
    Array.from({ length: 5 }, (_, nth) => ({ body: `Long ago ${nth}.` })),
  )
  const decide = (nth: number, minutes: number, more: Pick<Parameters<typeof record>[1], 'act' | 'clauses' | 'undoes'>) =>
    db.$transaction((tx) =>
      record(tx, {
        ...{ commentId: ids[nth] ?? '', by: 'moderator', actorId: who.id, policyVersion: 1 },
        ...{ at: new Date(Date.parse(`${month}-10T08:00Z`) + minutes * 60_000), ...more },
      }),
    )
  for (const nth of [0, 1, 2]) await decide(nth, 5, { act: 'approve' })
  await decide(3, 120, { act: 'reject', clauses: ['topic'] })
  const { id } = await decide(4, 30, { act: 'reject', clauses: ['law'] })
  await decide(4, 40, { act: 'undo', undoes: id })
  // Last, so that the month is there with all of this or not at all.
  await db.comment.updateMany({ where: { id: { in: ids } }, data: { createdAt: new Date(`${month}-10T08:00Z`) } })
})

/** The page once it shows what was decided: it is remembered for some seconds. */
async function open(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText('People approved 3 and rejected 1.', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

const cells = (page: Page, caption: string, name: string) =>
  page.getByRole('table', { name: caption }).getByRole('row', { name }).getByRole('cell')

test('The report says what was decided in a month, in sentences, tables and plots @plain', async ({ page }) => {
  await open(page, `/moderation-report/${month}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation report')
  await expect(page.getByRole('main')).toContainText(monthIn(month, 'en'))
  const outcomes = 'What came in, and what was decided'
  await expect(cells(page, outcomes, 'Comments received')).toHaveText('5')
  await expect(cells(page, outcomes, 'Approved by people')).toHaveText('3')
  await expect(cells(page, outcomes, 'Decisions undone')).toHaveText('1')
  await expect(page.getByRole('img', { name: 'Decisions of people per day' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Comments that people rejected, by the clause cited' })).toBeVisible()
  const clauses = page.getByRole('table', { name: 'Clauses cited, by people and by machine' })
  await expect(clauses.getByRole('row')).toHaveCount(2)
  await expect(clauses.getByRole('link')).toHaveAttribute('href', '/comment-policy/1#topic')
  await expect(cells(page, 'From being posted to the first decision of a moderator', 'Within 10 minutes')).toHaveText(['3', '75 %'])
  await page.getByText('The same day by day, as a table').click()
  await expect(cells(page, 'Decisions of people per day', `10 ${nameOf(month)}`)).toHaveText(['3', '1'])
  await expect(page.getByRole('heading', { name: 'How this is counted' })).toBeVisible()
})

test('The report is led to from every page, and from month to month @plain', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Moderation report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation report')
  await expect(page.getByRole('main')).toContainText('so far')
  await open(page, `/moderation-report/${month}`)
  await page.getByRole('link', { name: 'All months' }).click()
  await expect(page).toHaveURL('/moderation-report#months')
})

test('A month without decisions says so, and a month that is none is not found @plain', async ({ page }) => {
  await page.goto(`/moderation-report/${empty}`)
  await expect(page.getByRole('main')).toContainText(`No comment was posted in ${nameOf(empty)}. People made no decision.`)
  await expect(page.getByRole('main')).toContainText('No decisions, so there is nothing to draw.')
  for (const path of ['2026-13', '2999-01', '1900-01', '2026', 'x', '2026-13/json', '2999-01/json', '9999-12'])
    expect((await page.request.get(`/moderation-report/${path}`)).status(), path).toBe(404)
})

test('The same figures are there for machines @plain', async ({ page }) => {
  await open(page, `/moderation-report/${month}`)
  const href = (await page.getByRole('link', { name: 'These figures as JSON' }).getAttribute('href')) ?? ''
  await expect(async () => {
    const report = await (await page.request.get(href)).json()
    expect(report).toMatchObject({ month, soFar: false, received: 5, approved: 3, rejected: 1, undone: 1, waits: { median: 300 } })
  }).toPass()
})

for (const { lang, approved, first, tenth } of [
  { lang: 'fa-AF', approved: 'انسان‌ها ۳ نظر را تأیید و ۱ نظر را رد کردند.', first: '۱', tenth: '۱۰' },
  { lang: 'ps', approved: 'انسانانو ۳ تایید او ۱ رد کړې.', first: '۱', tenth: '۱۰' },
  { lang: 'ar', approved: 'وقَبِل الناس ٣ ورفضوا ١.', first: '١', tenth: '١٠' },
])
  test(`The report and the log in ${lang} are in its words and digits, with mirrored plots @plain`, async ({ page }) => {
    await open(page, `/moderation-report/${month}`)
    for (const path of ['/moderation-report', '/moderation-log', '/moderation-log/before/51', `/moderation-report/${month}`]) {
      await page.goto(`/${lang}${path}`)
      // The titles of clauses are in the words of the policy.
      const apart = 'a[href*="/comment-policy"] [lang], svg text[lang]'
      expect(await foreignWords(page, { within: 'main', marked: true, apart, names: ['JSON', 'CSV', 'RSS', 'Viewpoints'] }), path).toEqual(
        [],
      )
    }
    await expect(page.getByRole('main')).toContainText(approved)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const days = page.getByRole('img').first()
      const label = async (text: string) => (await days.getByText(text, { exact: true }).last().boundingBox())?.x ?? 0
      expect(await label(first)).toBeGreaterThan(await label(tenth))
      expect(await cut(page)).toEqual([])
    }
  })

/** The words of plots that stick out of them. */
const cut = (page: Page) =>
  page.locator('main svg:visible text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()]
      const fits = outer && inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1
      return fits ? [] : [text.textContent]
    }),
  )

test('No name and no address of anybody stands in the report @plain', async ({ page }) => {
  const { db } = await import('@/lib/db')
  await page.goto('/moderation-report')
  const shown = [await page.getByRole('main').innerHTML()]
  for (const path of [month, `${month}/json`, `${current}/json`])
    shown.push(await (await page.request.get(`/moderation-report/${path}`)).text())
  const people = await db.user.findMany({ select: { name: true, email: true } })
  const guests = await db.comment.findMany({ where: { guestName: { not: null } }, distinct: ['guestName'], select: { guestName: true } })
  const names = [...people.flatMap(({ name, email }) => [name, email]), ...guests.map(({ guestName }) => guestName ?? '')]
  // A guest may be called by a word that stands in any page; whoever has two is a person.
  const telling = [...new Set(names)].filter((name) => name.length > 4 && /[\s@]/.test(name.trim()))
  expect(telling.length).toBeGreaterThan(5)
  for (const text of shown) {
    for (const name of telling) expect(text).not.toContain(name)
    expect(text).not.toMatch(/[\w.]@[\w.]/)
  }
})

test('axe finds nothing in the report @script', async ({ page }) => {
  for (const path of ['/moderation-report', `/moderation-report/${month}`, `/moderation-report/${empty}`]) {
    await page.goto(path)
    await accessible(page)
    await fits(page)
  }
})
