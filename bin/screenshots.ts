import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '@/lib/machine/browser'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'

// npm run screenshots: the pictures in README.md, taken from a newsroom of its own. With a folder as argument, every page
// is taken at three widths by day and by night, to look at; names after it (after a - for README's) are the only ones wanted.

const [look = '-', ...only] = process.argv.slice(3)
const isWanted = ([name]: [string, ...unknown[]]) => only.length === 0 || only.includes(name)
const folder = scratchFolder('screenshots')
const port = await freePort()
const site = `http://localhost:${port}`
Object.assign(process.env, { DATABASE_URL: '', PORT: String(port), DATA_DIR: folder, SITE_URL: '' })
const say = (line: string) => console.log(`• ${line}`)
const newsroom = await openNewsroom(say)
const browser = await chromium.launch({ executablePath: findChromium(say), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'
const live = '/articles/gale-tests-the-barriers-on-north-quay'
const rich = '/articles/seagrass-meadow-doubles-in-ten-years'

async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: Math.round(Math.min(width * 0.75, 900)) }, colorScheme })
  if (/^\/moderate(\/|\?|$)/.test(path)) await signIn(page, path === '/moderate' ? 'moderator' : 'admin')
  if (path.startsWith('/newsroom')) await signIn(page, 'editor')
  if (path.startsWith('/account')) await signIn(page, 'reader')
  await page.goto(site + path)
  return settled(page)
}

/** An open desk listens for as long as it is open, so the network is never idle: what counts is that fonts and scripts are there. */
async function settled(page: Page): Promise<Page> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(700)
  return page
}

async function signIn(page: Page, role: string) {
  const accounts = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n')
  const [, email = '', password = ''] = accounts.find((line) => line.startsWith(role))?.split(/\s+/) ?? []
  await page.goto(`${site}/sign-in`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/(moderate|account|newsroom)$/)
}

async function everything(into: string) {
  mkdirSync(into, { recursive: true })
  const paths = { front: '/', article: story, dari: '/articles/library-lends-musical-instruments-fa', section: '/sections/town' }
  const more = { policy: '/comment-policy', changes: '/comment-policy/1/2', 'sign-in': '/sign-in', missing: '/nothing', desk: '/moderate' }
  const work = {
    appeals: '/moderate?queue=appeals',
    reported: '/moderate?queue=reported',
    people: '/moderate/people',
    log: '/moderate/log',
  }
  const side = {
    keys: '/moderate/keys',
    'moderation-report': '/moderation-report',
    'moderation-log': '/moderation-log',
    person: await personPath(),
    'report-form': await reportPath(),
    'own-comment': await rejected(),
  }
  const reading = {
    ...{ topic: '/topics/harbour', author: '/authors/mara-ellison', live, corrections: '/corrections', difference: await corrected() },
    ...{ 'rich-text': rich, 'front-dari': '/fa-AF', search: '/search?q=council', 'nothing-found': '/search?q=zzqqxx' },
  }
  const shown = await inNewsroom('Market hall reopens')
  const writing = {
    ...{ articles: '/newsroom', write: shown, publish: `${shown}/publish`, correct: `${shown}/correct`, history: `${shown}/history` },
    ...{ 'live-desk': `${await inNewsroom('Gale tests')}/live`, arranging: '/newsroom/front', pictures: '/newsroom/pictures' },
  }
  const readers = { account: '/account', export: '/account/export', erase: '/account/erase', privacy: '/privacy' }
  const mails = { outbox: '/moderate/mail', 'mail-preview': '/moderate/mail/preview' }
  const desks = { 'desk-all': '/moderate?queue=all', 'desk-comment': '/moderate?order=likely&comment=d18' }
  const admins = { 'policy-desk': '/moderate/policy', draft: '/moderate/policy/draft', json: '/moderate/policy/draft/json' }
  if (only.length === 0 || only.includes('policy-desk')) await tryDraft()
  for (const [name, path] of Object.entries({
    ...paths,
    ...more,
    ...desks,
    ...reading,
    ...writing,
    ...work,
    ...side,
    ...readers,
    ...admins,
    ...mails,
  }).filter(isWanted))
    for (const width of [390, 768, 1440])
      for (const scheme of ['light', 'dark'] as const) {
        const page = await open(path, width, scheme)
        await page.evaluate(() => {
          for (const image of document.images) image.loading = 'eager'
        })
        await settled(page)
        await page.screenshot({ path: `${into}/${name}-${width}-${scheme}.png`, fullPage: true })
        await page.close()
      }
}

/** A draft that is stricter on links, tried on the demo's decisions. */
async function tryDraft() {
  const page = await open('/moderate/policy', 1440, 'light')
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  const links = page.getByRole('form', { name: 'Few links, well chosen' })
  await links.getByRole('spinbutton', { name: 'Most links from a trusted author' }).fill('0')
  await links.getByRole('button', { name: 'Save clause' }).click()
  await links.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
  await page.goto(`${site}/moderate/policy`)
  await page.getByRole('button', { name: 'Dry run' }).click()
  await page.getByRole('table', { name: 'What each would do' }).waitFor()
  await page.close()
}

/** The page of whoever has appealed in the demo. */
async function personPath(): Promise<string> {
  const page = await open('/moderate?queue=appeals', 1440, 'light')
  const path = await page.locator('a[href^="/moderate/people/of/"]').first().getAttribute('href')
  await page.close()
  return path ?? '/moderate/people'
}

/** Where an article of the demo is written. */
async function inNewsroom(headline: string): Promise<string> {
  const page = await open('/newsroom', 1440, 'light')
  const path = await page
    .getByRole('link', { name: new RegExp(`^${headline}`) })
    .first()
    .getAttribute('href')
  await page.close()
  return path ?? '/newsroom'
}

/** What was changed in an article, after an editor has corrected a figure and a sentence. */
async function corrected(): Promise<string> {
  const page = await open(`${await inNewsroom('Bus line 14')}/correct`, 1440, 'light')
  const text = page.getByRole('textbox', { name: 'Text' })
  const wrong = await text.inputValue()
  await text.fill(
    wrong.replace('38 per cent', '48 per cent').replace('until March, when', 'until April, when').replace(' on Wednesday', ''),
  )
  const note = 'An earlier version of this article gave the share of those who drove for want of a bus as 38 per cent. It is 48.'
  await page.getByRole('textbox', { name: 'Correction' }).fill(note)
  await page.getByRole('button', { name: 'Publish correction' }).click()
  await page.getByRole('status').filter({ hasText: 'Published' }).waitFor()
  await page.close()
  return '/articles/bus-line-14-to-run-through-the-night/changes'
}

/** Where a reader reports the first comment of the story. */
async function reportPath(): Promise<string> {
  const page = await open(story, 1440, 'light')
  const path = await page.getByRole('link', { name: 'Report', exact: true }).first().getAttribute('href')
  await page.close()
  return path ?? story
}

/** A comment's own page, after a moderator has rejected it. */
async function rejected(): Promise<string> {
  const page = await open(story, 1440, 'light')
  const form = page.getByRole('form', { name: 'Add a comment' })
  await form.getByRole('textbox', { name: 'Your name' }).fill('North Quay')
  await form.getByRole('textbox', { name: 'Your e-mail' }).fill('north@reader.example')
  await form.getByRole('textbox', { name: 'Comment' }).fill('Whoever voted for this is a fool, and so is whoever drew the plan.')
  await form.getByRole('button', { name: 'Post comment' }).click()
  const path = (await page.locator('a[href^="/comments/"][href*="key="]').first().getAttribute('href')) ?? ''
  await page.close()
  const desk = await open(`/moderate?queue=pending&comment=${path.split(/[/?]/)[2]}`, 1440, 'light')
  await desk.keyboard.press('r')
  await desk.keyboard.press('1')
  // Enter ends the wait for a second figure.
  await desk.keyboard.press('Enter')
  await settled(desk)
  await desk.close()
  return path
}

/** What a reader sees who writes something that the policy has a word for. */
async function writing() {
  const page = await open(story, 1440, 'light')
  const field = page.getByRole('form', { name: 'Add a comment' }).getByRole('textbox', { name: 'Comment' })
  await field.fill('Noooooooooooooo, not another five years!\n\nAll of it is at sea-wall dot com, or ring me on +44 20 7946 0018.')
  await page.getByRole('status', { name: 'Policy hints' }).getByRole('listitem').nth(2).waitFor()
  await field.evaluate((element) => element.closest('form')?.scrollIntoView({ block: 'center' }))
  return page
}

async function forReadme() {
  mkdirSync('e2e/screenshots', { recursive: true })
  for (const [name, path] of Object.entries({
    ...{ front: '/', article: story, desk: '/moderate' },
    ...{ person: await personPath(), 'moderation-report': '/moderation-report' },
    ...{ account: '/account', 'own-comment': await rejected() },
    ...{
      live,
      'front-dari': '/fa-AF',
      difference: await corrected(),
      write: await inNewsroom('Market hall reopens'),
      arranging: '/newsroom/front',
    },
  }).filter(isWanted)) {
    const page = await open(path, 1440, 'light')
    await page.screenshot({ path: `e2e/screenshots/${name}.jpg`, type: 'jpeg', quality: 82 })
    await page.close()
  }
  if (isWanted(['policy-desk'])) await tryDraft()
  const more = { hints: writing, 'policy-desk': () => open('/moderate/policy', 1440, 'light') }
  for (const [name, made] of Object.entries(more).filter(isWanted)) {
    const page = await made()
    await page.screenshot({ path: `e2e/screenshots/${name}.jpg`, type: 'jpeg', quality: 82 })
    await page.close()
  }
}

try {
  await (look === '-' ? forReadme() : everything(look))
} finally {
  await browser.close()
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
