import type { Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { account, expect, guest, post, queued, signIn, test } from './fixtures'

// There is one draft, and every test of this file changes it: they wait for each other, those without JavaScript too.
const key = `hashtextextended('journey of the policy desk', 0)`
let free: (() => Promise<void>) | undefined

test.beforeEach(async () => {
  test.setTimeout(120_000)
  const { pool } = await import('@/lib/db')
  const client = await pool.connect()
  await client.query(`select pg_advisory_lock(${key})`)
  free = async () => {
    await client.query('delete from "PolicyDraft"')
    await client.query(`select pg_advisory_unlock(${key})`)
    client.release()
  }
})
test.afterEach(async () => free?.())

const clause = (page: Page, title: string) => page.getByRole('form', { name: title })
const links = (page: Page) => clause(page, 'Few links, well chosen')
const blocked = (page: Page) => links(page).getByRole('textbox', { name: 'Blocked domains' })

const waits = (page: Page) => page.getByRole('status').filter({ hasText: 'waiting for a moderator' })

async function beginDraft(page: Page) {
  await signIn(page, account('admin'))
  await page.goto('/moderate')
  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Policy' })).toBeVisible()
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Draft of version \d+$/)
}

async function putInForce(page: Page, why: string) {
  await page.goto('/moderate/policy')
  await page.getByRole('textbox', { name: 'What changed and why' }).fill(why)
  await page.getByRole('textbox', { name: 'Reason' }).fill('A journey needs it for a moment.')
  await page.getByRole('button', { name: 'Put in force' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is in force' })).toBeVisible()
}

test('An admin tightens a clause, tries it on old decisions, puts it in force, and the next comment meets it', async ({
  page,
  browser,
  article,
  word,
}) => {
  const [{ db }, { policyInForce }] = await Promise.all([import('@/lib/db'), import('@/lib/policy-versions')])
  const before = await db.policyVersion.aggregate({ _max: { number: true } })
  const former = (await policyInForce(db)).number
  const site = `blocked-${word}.example`
  const text = (what: string) => `${what}: https://${site}/story`
  const javaScriptEnabled = test.info().project.name === 'with JavaScript'
  const reader = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await reader.goto(article.path)
  await post(reader, text('An early one'), guest(word))
  await expect(waits(reader)).toBeVisible()
  const early = await db.comment.findFirstOrThrow({ where: { body: text('An early one') } })

  await beginDraft(page)
  const lines = await blocked(page).inputValue()
  await blocked(page).fill(`${lines}\n${site}`)
  await links(page).getByRole('button', { name: 'Save clause' }).click()
  await expect(links(page).getByRole('status')).toHaveText('Saved.')
  await expect(page.getByRole('region', { name: 'Few links, well chosen' })).toContainText('changed')

  await signIn(reader, account('moderator'))
  await reader.goto('/moderate')
  await queued(reader, text('An early one')).getByRole('button', { name: 'Approve' }).click()
  await expect(queued(reader, text('An early one'))).toContainText('Approved')

  await page.goto('/moderate/policy')
  await page.getByRole('button', { name: 'Dry run' }).click()
  await expect(page.getByRole('progressbar', { name: 'Dry run' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'What each would do' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('The draft agrees with the moderators less often')).toHaveCount(2)
  await expect(page.getByText('Wronged by the draft: 1 comment')).toBeVisible()
  const wronged = page.getByRole('listitem').filter({ hasText: text('An early one') })
  await expect(wronged).toContainText('would be held under “Few links, well chosen” · approved by')
  await expect(wronged.getByRole('link', { name: article.headline })).toHaveAttribute('href', `${article.path}#comment-${early.id}`)

  await page.getByRole('textbox', { name: 'What changed and why' }).fill(`No links to ${site}.`)
  await page.getByRole('button', { name: 'Put in force' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('textbox', { name: 'What changed and why' })).toHaveValue(`No links to ${site}.`)
  await page.getByRole('textbox', { name: 'Reason' }).fill('They copy our articles.')
  await page.getByRole('button', { name: 'Put in force' }).click()
  const number = (before._max.number ?? 0) + 1
  await expect(page.getByRole('status').filter({ hasText: `Version ${number} is in force.` })).toBeVisible()

  try {
    const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await other.goto(article.path)
    await post(other, text('A late one'), guest(`late${word}`))
    await expect(waits(other)).toBeVisible()
    const late = await db.comment.findFirstOrThrow({ where: { body: text('A late one') }, include: { findings: true } })
    expect(late.policyVersion).toBe(number)
    expect(late.findings.map(({ check, clause }) => `${check} ${clause}`)).toContain('links links')
    expect((await db.comment.findUniqueOrThrow({ where: { id: early.id } })).policyVersion).toBe(early.policyVersion)
    expect(early.policyVersion).toBeLessThan(number)
    expect(await db.policyVersion.findUniqueOrThrow({ where: { number } })).toMatchObject({ reason: 'They copy our articles.' })
    await expect.poll(async () => (await page.request.get('/comment-policy')).text()).toContain(`No links to ${site}.`)
  } finally {
    // The other journeys go by what was in force: that text again, as the next version.
    await page.goto('/moderate/policy')
    await page.getByRole('combobox', { name: 'Begin from' }).selectOption(`${former}`)
    await page.getByRole('button', { name: 'Begin a draft' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Draft of version/)
    await putInForce(page, 'As it was before.')
  }
})

test('A version for tomorrow is announced, and can be taken back @plain', async ({ page, word }) => {
  await beginDraft(page)
  await page.goto('/moderate/policy')
  await page.getByRole('radio', { name: 'At a set time' }).check()
  await page.getByRole('textbox', { name: 'What changed and why' }).fill(`Something ${word}.`)
  await page.getByRole('textbox', { name: 'Reason' }).fill('To see it announced.')
  await page.getByLabel(/^Date and time/).fill('2020-01-01T10:00')
  await page.getByRole('button', { name: 'Put in force' }).click()
  await expect(page.getByLabel(/^Date and time/)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(/^Date and time/)).toHaveValue('2020-01-01T10:00')
  await expect(page.getByRole('radio', { name: 'At a set time' })).toBeChecked()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
  await page.getByLabel(/^Date and time/).fill(tomorrow)
  await page.getByRole('button', { name: 'Put in force' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is announced' })).toBeVisible()
  const coming = page.getByRole('listitem').filter({ hasText: `Something ${word}.` })
  await coming.getByRole('button', { name: /^Take back version/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'its text is the draft again' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What changed and why' })).toHaveValue(`Something ${word}.`)
})

test('Wrong settings are refused at their fields, and nothing typed is lost @plain', async ({ page, word }) => {
  await beginDraft(page)
  const most = links(page).getByRole('spinbutton', { name: 'Most links from a trusted author' })
  await most.fill('-1')
  await links(page).getByRole('textbox', { name: 'Title' }).fill('')
  await links(page).getByRole('textbox', { name: 'Words', exact: true }).fill(`Link to ${word}.`)
  await blocked(page).fill(`${word}.example`)
  await links(page).getByRole('combobox', { name: 'A breach leads to' }).selectOption('refuse')
  await links(page).getByRole('button', { name: 'Save clause' }).click()
  await expect(links(page).getByText('Write a whole number from 0 to 100,000.')).toBeVisible()
  await expect(links(page).getByText('Write a title.')).toBeVisible()
  await expect(most).toHaveValue('-1')
  await expect(most).toHaveAttribute('aria-invalid', 'true')
  await expect(links(page).getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(`Link to ${word}.`)
  await expect(blocked(page)).toHaveValue(`${word}.example`)
  await expect(links(page).getByRole('combobox', { name: 'A breach leads to' })).toHaveValue('refuse')
  await most.fill('1')
  await links(page).getByRole('textbox', { name: 'Title' }).fill('Links')
  await links(page).getByRole('button', { name: 'Save clause' }).click()
  await expect(clause(page, 'Links').getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(clause(page, 'Links').getByRole('spinbutton', { name: 'Most links from a trusted author' })).toHaveValue('1')
  await expect(clause(page, 'Links').getByRole('combobox', { name: 'A breach leads to' })).toHaveValue('refuse')
})

test('Clauses are added, moved and removed, and checks with them', async ({ page, word }) => {
  await beginDraft(page)
  const add = clause(page, 'Add a clause')
  await add.getByRole('textbox', { name: 'Name' }).fill('links')
  await add.getByRole('textbox', { name: 'Title' }).fill(`About ${word}`)
  await add.getByRole('textbox', { name: 'Words' }).fill('Be brief.')
  await add.getByRole('button', { name: 'Add clause' }).click()
  await expect(add.getByRole('alert')).toContainText('There is a clause with the name “links” already.')
  await expect(add.getByRole('textbox', { name: 'Title' })).toHaveValue(`About ${word}`)
  await add.getByRole('textbox', { name: 'Name' }).fill(word)
  await add.getByRole('button', { name: 'Add clause' }).click()
  const own = clause(page, `About ${word}`)
  await expect(own).toBeVisible()
  await own.getByRole('combobox', { name: 'Another check' }).selectOption('shouting')
  await own.getByRole('textbox', { name: 'Words' }).fill('Be very brief.')
  await own.getByRole('button', { name: 'Add check' }).click()
  await expect(own.getByRole('group', { name: 'Check: Capitals' })).toBeVisible()
  await expect(own.getByRole('textbox', { name: 'Words' })).toHaveValue('Be very brief.')
  await own.getByRole('button', { name: 'Move up' }).click()
  await expect(own.getByRole('status')).toHaveText('Saved and moved.')
  const { db } = await import('@/lib/db')
  const ids = async () => ((await db.policyDraft.findUniqueOrThrow({ where: { id: 1 } })).clauses as { id: string }[]).map(({ id }) => id)
  expect((await ids()).at(-2)).toBe(word)
  await own.getByRole('button', { name: 'Remove check Capitals' }).click()
  await expect(own.getByRole('group', { name: 'Check: Capitals' })).toHaveCount(0)
  await own.getByRole('button', { name: 'Remove clause' }).click()
  await own.getByRole('button', { name: 'Remove it' }).click()
  await expect(own).toHaveCount(0)
  expect(await ids()).not.toContain(word)
})

test('Of two admins who edit at once the second is told, and keeps what was typed @script', async ({ page, browser, word }) => {
  await beginDraft(page)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, account('admin'))
  await other.goto('/moderate/policy/draft')
  await blocked(page).fill(`${word}.example`)
  await links(page).getByRole('button', { name: 'Save clause' }).click()
  await expect(links(page).getByRole('status')).toHaveText('Saved.')
  const shouting = clause(other, 'No shouting')
  await shouting.getByRole('textbox', { name: 'Words', exact: true }).fill(`Quietly, ${word}.`)
  await shouting.getByRole('button', { name: 'Save clause' }).click()
  await expect(shouting.getByRole('alert')).toContainText('Changed meanwhile by Owen Pryce: your text is still below.')
  await expect(shouting.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(`Quietly, ${word}.`)
  await expect(blocked(other)).toHaveValue(`${word}.example`)
  await expect(shouting.getByText('Saved now, where it is not what you typed:')).toBeVisible()
  await expect(shouting.getByRole('definition')).toContainText(['Use capitals as in any other writing'])
  await shouting.getByRole('button', { name: 'Save clause' }).click()
  await expect(shouting.getByRole('status')).toHaveText('Saved.')
})

test('JSON that does not validate is refused with the place, and stays in the box @script', async ({ page }) => {
  await beginDraft(page)
  await page.goto('/moderate/policy/draft/json')
  const box = page.getByRole('textbox', { name: 'Document' })
  const good = await box.inputValue()
  const wrong = good.replace('"trusted": ', '"trusted": -')
  await box.fill(wrong)
  await page.getByRole('button', { name: 'Save document' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/clause \d+ \(links\), checks\.0\.trusted: /)
  await expect(box).toHaveValue(wrong)
  await box.fill(`${good.slice(0, 30)}}`)
  await page.getByRole('button', { name: 'Save document' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/Line \d+, column \d+: /)
  await box.fill(good.replace('"trusted": 5', '"trusted": 4'))
  await page.getByRole('button', { name: 'Save document' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
})

test('A draft is discarded only when asked twice @plain', async ({ page }) => {
  await beginDraft(page)
  await page.goto('/moderate/policy')
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The draft is discarded.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Begin a draft' })).toBeVisible()
})

test('The policy desk is for admins: nobody else finds it, and a role that was taken away acts no more @plain', async ({ page, word }) => {
  const paths = ['/moderate/policy', '/moderate/policy/draft', '/moderate/policy/draft/json']
  for (const role of ['reader', 'editor', 'moderator'] as const) {
    await page.context().clearCookies()
    await signIn(page, account(role))
    for (const path of paths) expect((await page.goto(path))?.status(), `${role} at ${path}`).toBe(404)
  }
  await page.goto('/moderate')
  await expect(page.getByRole('link', { name: 'Policy', exact: true })).toHaveCount(0)

  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const person = { email: `${word}@viewpoints.example`, name: 'For a day', password: 'a long password' }
  await putPerson(db, { ...person, role: 'admin' })
  await page.context().clearCookies()
  await signIn(page, person)
  await page.goto('/moderate/policy')
  await putPerson(db, { ...person, role: 'moderator' })
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
  expect(await db.policyDraft.count()).toBe(0)
})

test('axe finds nothing at the policy desk, nothing scrolls sideways at 320 pixels, and a clause is saved by keys @script', async ({
  page,
}) => {
  await beginDraft(page)
  await page.goto('/moderate/policy')
  await page.getByRole('button', { name: 'Dry run' }).click()
  await expect(page.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
  for (const path of ['/moderate/policy', '/moderate/policy/draft', '/moderate/policy/draft/json']) {
    await page.goto(path)
    await accessible(page)
    await fits(page)
  }
  await page.goto('/moderate/policy/draft')
  await links(page).getByRole('spinbutton', { name: 'Most links from a newcomer' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(links(page).getByRole('status')).toHaveText('Saved.')
})
