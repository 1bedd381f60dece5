import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { type Account, expect, signIn } from './fixtures'

/** A moderator of this test's own: others decide at the same time. */
export async function moderator(name: string): Promise<Account & { id: string }> {
  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const person = { email: `${randomBytes(5).toString('hex')}@viewpoints.example`, name, password: 'a long password' }
  const { id } = await putPerson(db, { ...person, role: 'moderator' })
  return { ...person, id }
}

interface Waiting {
  body: string
  guestName?: string
  more?: { score?: number; authorId?: string; guestEmail?: string }
}

/** Comments that wait on the article, oldest first, as if guests had sent them. Returns their ids. */
export async function waiting(slug: string, comments: Waiting[]): Promise<string[]> {
  const [{ db }, { newId }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/comments'), import('@/lib/decisions')])
  const article = await db.article.findUniqueOrThrow({ where: { slug } })
  const ids: string[] = []
  for (const [nth, { body, guestName = `Guest ${nth + 1}`, more }] of comments.entries()) {
    const id = newId()
    const guest = more?.authorId ? {} : { guestName, guestEmail: `${id.toLowerCase()}@reader.example` }
    await db.$transaction(async (tx) => {
      await tx.comment.create({ data: { id, articleId: article.id, threadId: id, ...guest, body, policyVersion: 1, ...more } })
      await record(tx, { commentId: id, act: 'hold', by: 'policy', policyVersion: 1 })
    })
    ids.push(id)
  }
  return ids
}

/** Changes the text, as an author does while a moderator reads. */
export async function reword(id: string, body: string) {
  const { db } = await import('@/lib/db')
  await db.$executeRaw`update "Comment" set body = ${body}, revision = revision + 1 where id = ${id}`
}

/** The desk with this article's comments alone, in a browser of its own. */
export async function deskOf(browser: Browser, who: Account, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signIn(page, who)
  await open(page, address)
  return page
}

/** The desk at this address, and its scripts at work. */
export async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { name: new RegExp(`^${name} on `) })
export const reading = (page: Page) => page.getByRole('region', { name: 'Comment', exact: true })
export const told = (page: Page) => page.getByRole('status')
