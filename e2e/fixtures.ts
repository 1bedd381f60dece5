import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { signedInMark } from '@/lib/ready'

export { expect }

export interface Account {
  email: string
  password: string
  name: string
}

interface Fixtures {
  /** An article of its own for every test. */
  article: { slug: string; headline: string; path: string }
  /** A word that no other test uses. */
  word: string
  /** Browsers that a test opens beside its own end with it: one left open would go on reading live pages. */
  alone: undefined
}

export const test = base.extend<Fixtures>({
  alone: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  word: async ({}, use) => use(`w${randomBytes(5).toString('hex')}`),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  article: async ({}, use) => {
    const article = await newArticle({ slug: `story-${randomBytes(5).toString('hex')}` })
    await use(article)
    await leaveNothingWaiting(article.slug)
  },
})

/** Other journeys read the first page of the same queue. */
async function leaveNothingWaiting(slug: string) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  const left = await db.comment.findMany({ where: { status: 'pending', article: { slug } }, select: { id: true } })
  for (const { id: commentId } of left)
    await db.$transaction((tx) => record(tx, { commentId, act: 'withdraw', by: 'author', policyVersion: 1 }))
}

/** Stores an article as an import would. */
export async function newArticle(given: { slug: string; commentMode?: 'open' | 'held' | 'closed' | 'off' }) {
  const { db } = await import('@/lib/db')
  const headline = `Story ${given.slug.slice(-6)} for a test`
  // Two workers may begin at the same moment.
  await db.section.createMany({ data: [{ slug: 'tests', name: 'Tests', position: 900 }], skipDuplicates: true })
  await db.article.create({
    data: {
      headline,
      standfirst: 'What stands first.',
      body: 'The first paragraph.\n\nThe second paragraph.',
      // Long ago, so that the front page stays that of the demo however many tests there are.
      publishedAt: new Date(Date.now() - 300 * 86_400_000),
      sectionSlug: 'tests',
      ...given,
    },
  })
  return { slug: given.slug, headline, path: `/articles/${given.slug}` }
}

/** The demo's accounts, as `npm start` keeps them for the owner. */
export function account(role: 'moderator' | 'editor' | 'admin' | 'reader', nth = 0): Account {
  const lines = readFileSync(join(process.env.DATA_DIR ?? '', 'demo-accounts.txt'), 'utf8').split('\n')
  const fields = lines.map((line) => line.split(/\s+/)).filter(([name]) => name === role)[nth]
  const [, email = '', password = ''] = fields ?? []
  return { email, password, name: '' }
}

/** Signs in by the form, as people do. */
export async function signInByForm(page: Page, { email, password }: Account) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in')
}

/** The same session and the same page, without the form: for journeys about something else. */
export async function signIn(page: Page, { email }: Pick<Account, 'email'>) {
  const [{ db }, { openSession }, { encode }] = await Promise.all([import('@/lib/db'), import('@/lib/sessions'), import('next-auth/jwt')])
  const { id, name, role } = await db.user.findUniqueOrThrow({ where: { email } })
  const sid = await openSession(db, { id, name, email, role }, { device: 'A test' })
  const secret = readFileSync(join(process.env.DATA_DIR ?? '', 'auth-secret'), 'utf8').trim()
  const value = await encode({ token: { sub: id, sid }, secret })
  const url = process.env.SITE ?? ''
  await page.context().addCookies([
    { name: 'next-auth.session-token', value, url, httpOnly: true, sameSite: 'Lax' },
    { name: signedInMark, value: '1', url, sameSite: 'Lax' },
  ])
  await page.goto(role === 'moderator' || role === 'admin' ? '/moderate' : '/account')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in')
}

export interface Guest {
  name: string
  email: string
}

export const guest = (word: string): Guest => ({ name: `Guest ${word}`, email: `${word}@reader.example` })

export const form = (page: Page) => page.getByRole('form', { name: 'Add a comment' })

/** Fills the form as a guest and posts it. */
export async function post(page: Page, text: string, { name, email }: Guest) {
  await form(page).getByRole('textbox', { name: 'Your name' }).fill(name)
  await form(page).getByRole('textbox', { name: 'Your e-mail' }).fill(email)
  await form(page).getByRole('textbox', { name: 'Comment' }).fill(text)
  await form(page).getByRole('button', { name: 'Post comment' }).click()
}

/** The item of the desk's queue that holds these words. */
export const queued = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

/** Keeps what the page asks for at such addresses back until it is let go. */
export async function heldBack(page: Page, addresses: string): Promise<() => void> {
  let letGo = () => {}
  const wait = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(addresses, async (route) => {
    await wait
    await route.continue()
  })
  return letGo
}
