import type { Page } from '@playwright/test'
import { page as get, sendForm } from '@/lib/testing/plain-form'
import { accessible } from './axe-fixtures'
import { account, expect, form, signIn, test } from './fixtures'

// From the newsroom to the readers and back, on the Publish tab and beside it.

const site = () => process.env.SITE ?? ''
const status = async (path: string, cookie = '') =>
  (await fetch(site() + path, { redirect: 'manual', headers: { Cookie: cookie, Accept: 'text/html' } })).status

/** An article that has all it needs, and where the newsroom has it. */
async function newDraft(word: string) {
  const [{ db }, { testDraft }] = await Promise.all([import('@/lib/db'), import('@/lib/testing/newsroom-people')])
  const { id, slug } = await testDraft(db, { slug: `draft-${word}`, headline: `The story of ${word}` })
  return { id, slug, path: `/articles/${slug}`, publish: `/newsroom/articles/${id}/publish`, history: `/newsroom/articles/${id}/history` }
}
const open = async (page: Page, path: string) => {
  await signIn(page, account('editor'))
  await page.goto(path)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const told = (page: Page) => page.getByRole('status')

test('An editor sends a draft for review, gets it back, schedules it; it is published at its time and withdrawn again', async ({
  page,
  word,
}) => {
  test.setTimeout(60_000)
  const draft = await newDraft(word)
  await open(page, draft.publish)
  await press(page, 'Send for review')
  await expect(page.getByText('In review. Nobody outside')).toBeVisible()
  await press(page, 'Send back')
  await expect(page.getByRole('textbox', { name: 'What is missing' })).toHaveAccessibleDescription(/Say why/)
  await page.getByRole('textbox', { name: 'What is missing' }).fill('Who says so?')
  await press(page, 'Send back')
  await expect(page.getByText('sent it back: “Who says so?”')).toBeVisible()

  const time = page.getByLabel('Date and time')
  await time.fill('2020-01-01T06:00')
  await press(page, 'Schedule')
  await expect(time).toHaveAccessibleDescription(/This time has passed/)
  await expect(time).toHaveValue('2020-01-01T06:00')
  await time.fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16))
  await press(page, 'Schedule')
  await expect(page.getByText('It is published by itself on')).toBeVisible()
  expect(await status(draft.path)).toBe(404)

  // Sooner than a form can say it.
  const [{ db }, { plan }] = await Promise.all([import('@/lib/db'), import('@/lib/newsroom/schedule')])
  await db.$transaction((tx) => plan(tx, draft.id, new Date(Date.now() + 1_000)))
  await expect.poll(() => status(draft.path)).toBe(200)
  await page.goto(draft.publish)
  await expect(page.getByText('On the site since')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('A source took it back.')
  await press(page, 'Withdraw')
  await expect(page.getByText('Whoever comes to its address finds no such page.')).toBeVisible()
  await expect.poll(() => status(draft.path)).toBe(404)
  // What the source took back is taken out, and readers are not shown it as a difference either.
  const { testWriting } = await import('@/lib/testing/newsroom-people')
  await testWriting(db, draft.id, { body: `Without the source, ${word}.` })
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Do not show readers what was changed while it was withdrawn' })).toBeChecked()
  await press(page, 'Put back')
  await expect(page.getByText('put it back on the site')).toBeVisible()
  await expect.poll(() => status(draft.path)).toBe(200)
  const changes = await get(site(), `${draft.path}/changes`)
  expect(changes).toContain('Nothing has been changed since it was published.')
  expect(changes).not.toContain('Without the source')

  await page.getByRole('link', { name: 'History' }).click()
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveText([
    /Mara Ellison put it back on the site, without showing readers what had been changed/,
    /Mara Ellison withdrew it: “A source took it back.”/,
    /The program published it/,
    /Mara Ellison scheduled it for/,
    /sent it back/,
    /sent it for review/,
  ])
})

test('A text that changed since it was read is not published; then its changes are @plain', async ({ page, word }) => {
  const draft = await newDraft(word)
  const [{ db }, { testWriting }] = await Promise.all([import('@/lib/db'), import('@/lib/testing/newsroom-people')])
  const { id: owen } = await db.user.findUniqueOrThrow({ where: { email: account('admin').email } })
  await testWriting(db, draft.id, { standfirst: '' }, owen)
  await open(page, draft.publish)
  await expect(page.getByText('Write a standfirst')).toBeVisible()
  await testWriting(db, draft.id, { standfirst: 'It stands.', body: `Changed meanwhile: ${word}.` }, owen)
  await press(page, 'Publish now')
  await expect(page.getByRole('alert')).toContainText('Owen Pryce has changed the text since you opened this page')
  await press(page, 'Publish now')
  await expect(page.getByText('On the site since')).toBeVisible()
  await expect.poll(async () => get(site(), draft.path)).toContain(`Changed meanwhile: ${word}.`)
  await testWriting(db, draft.id, { body: `Once more: ${word}.` }, owen)
  await page.reload()
  await press(page, 'Publish changes')
  await expect(page.getByText('Readers see what is written.')).toBeVisible()
  await expect.poll(async () => get(site(), draft.path)).toContain(`Once more: ${word}.`)
})

test('An address is changed: the old one leads on, in every edition, and is not remembered for good @plain', async ({
  page,
  article,
  word,
}) => {
  const { db } = await import('@/lib/db')
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: article.slug } })
  await open(page, `/newsroom/articles/${id}/publish`)
  const field = page.getByRole('textbox', { name: 'Address, after /articles/' })
  await field.fill('Not an address')
  await press(page, 'Change address')
  await expect(field).toHaveAccessibleDescription(/small letters/i)
  await expect(field).toHaveValue('Not an address')
  await field.fill(`moved-${word}`)
  await press(page, 'Change address')
  await expect(told(page).filter({ hasText: 'The address is changed.' })).toBeVisible()
  const sent = await fetch(`${site()}${article.path}/newest`, { redirect: 'manual' })
  expect([sent.status, sent.headers.get('location')]).toEqual([301, `/articles/moved-${word}/newest`])
  for (const below of ['/changes', '/error-report', '/feed.xml']) {
    const page = await fetch(site() + article.path + below, { redirect: 'manual' })
    expect(new URL(page.headers.get('location') ?? '', site()).pathname).toBe(`/articles/moved-${word}${below}`)
  }
  const dari = await fetch(`${site()}/fa-AF${article.path}`, { redirect: 'manual' })
  expect([dari.status, dari.headers.get('location')]).toEqual([301, `/fa-AF/articles/moved-${word}`])
  // A browser asks again: one day the old address may be another article's.
  expect(sent.headers.get('cache-control')).toMatch(/max-age=0/)
  await page.goto(article.path)
  await expect(page).toHaveURL(new RegExp(`/articles/moved-${word}$`))
  await expect(form(page)).toBeVisible()
  await db.article.update({ where: { id }, data: { slug: article.slug } })
})

test('An embargo keeps everybody from publishing until it is lifted, and notes stand beside @script', async ({ page, word }) => {
  const draft = await newDraft(word)
  await open(page, draft.publish)
  await page.getByLabel('Not before').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 16))
  await press(page, 'Set embargo')
  await expect(page.getByText('Embargo until', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0)
  await press(page, 'Lift embargo')
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Note' }).fill(`Ask the harbour master, ${word}.`)
  await press(page, 'Add note')
  const todo = page.getByRole('list', { name: 'Notes to do' }).getByRole('listitem')
  await expect(todo).toContainText([`Ask the harbour master, ${word}.`])
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(todo).toHaveCount(0)
  await page.getByText('Done (1)').click()
  await page.getByRole('button', { name: 'Not done after all' }).click()
  await expect(todo).toHaveCount(1)
})

for (const role of ['visitor', 'reader', 'moderator', 'editor'] as const)
  test(`What the ${role} sends to the Publish tab is ${role === 'editor' ? 'done' : 'refused'}; what is not published is nowhere @plain`, async ({
    word,
  }) => {
    const draft = await newDraft(word)
    const cookieOf = async (who: 'reader' | 'moderator' | 'editor') => {
      const { email, password } = account(who)
      const html = await get(site(), '/sign-in')
      const form = { site: site(), path: '/sign-in', html: html.slice(html.indexOf('<main')), typed: { email, password } }
      return (await sendForm(form)).cookie
    }
    const own = await cookieOf('editor')
    const cookie = role === 'visitor' ? '' : role === 'editor' ? own : await cookieOf(role)
    const there = { visitor: 307, reader: 404, moderator: 404, editor: 200 }[role]
    for (const path of [draft.publish, draft.history]) expect(await status(path, cookie), path).toBe(there)
    for (const path of ['/', '/sections/tests', '/sections/culture', '/feed.xml', '/sitemap.xml', `/search?q=${word}`]) {
      const page = await get(site(), path, cookie)
      for (const words of [`story of ${word}`, 'The lighthouse opens its stairs']) expect(page, path).not.toContain(words)
    }
    const html = await get(site(), draft.publish, own)
    const formWith = (words: string) => html.slice(html.lastIndexOf('<form', html.indexOf(words)))
    const send = (words: string, typed = {}) => sendForm({ site: site(), path: draft.publish, html: formWith(words), typed, cookie })
    await send('Add note</button>', { text: 'Mine?' })
    await send('Change address</button>', { slug: `moved-${word}` })
    await send('Set embargo</button>', { until: '2027-09-10T10:10' })
    await send('Schedule</button>', { at: '2027-10-10T10:10' })
    await send('Publish now</button>', { status: 'scheduled' })
    const { db } = await import('@/lib/db')
    const acts = (await db.articleEvent.findMany({ where: { articleId: draft.id }, orderBy: { seq: 'asc' } })).map(({ act }) => act)
    // Under embargo not even an editor publishes it.
    expect(acts).toEqual(role === 'editor' ? ['noted', 'slug-changed', 'embargoed', 'scheduled'] : [])
    const { slug, status: state } = await db.article.findUniqueOrThrow({ where: { id: draft.id } })
    expect([slug, state]).toEqual(role === 'editor' ? [`moved-${word}`, 'scheduled'] : [draft.slug, 'draft'])
    expect(await status(`/articles/${slug}`, cookie)).toBe(404)
  })

test('An editor who reads finds the way to where it is written; a reader does not @script', async ({ page, article }) => {
  await page.goto(article.path)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit this article' })).toHaveCount(0)
  await open(page, article.path)
  await expect(page.getByRole('link', { name: 'Edit this article' })).toHaveAttribute('href', /^\/newsroom\/articles\//)
})

test('axe finds nothing on the Publish tab nor in the history @script', async ({ page, word }) => {
  const { publish, history } = await newDraft(word)
  await open(page, publish)
  await page.goto(publish)
  await press(page, 'Change address')
  await accessible(page)
  await page.getByLabel('Date and time').fill('2020-01-01T06:00')
  await press(page, 'Schedule')
  await expect(page.getByLabel('Date and time')).toHaveAccessibleDescription(/passed/)
  await accessible(page, 'refused')
  await page.goto(history)
  await accessible(page, 'history')
})
