import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { type Account, signIn } from './fixtures'

/** An editor of this test's own: others write at the same time. */
export async function editor(name: string): Promise<Account & { id: string }> {
  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const person = { email: `${randomBytes(5).toString('hex')}@viewpoints.example`, name, password: 'a long password' }
  const { id } = await putPerson(db, { ...person, role: 'editor' })
  return { ...person, id }
}

/** An article that this editor has just begun, open where it is written. Returns its id. */
export async function draft(page: Page, { email }: Pick<Account, 'email'>): Promise<string> {
  const { db } = await import('@/lib/db')
  const [{ beginArticle }, { isEditor, publicFields }] = await Promise.all([import('@/lib/newsroom/working-copy'), import('@/lib/people')])
  const person = await db.user.findUniqueOrThrow({ where: { email }, select: publicFields })
  if (!isEditor(person)) throw new Error('no editor')
  const id = await beginArticle(db, person)
  await page.goto(`/newsroom/articles/${id}`)
  return id
}

/** Another browser, where this editor is signed in. */
export async function anotherEditor(browser: Browser, name: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signIn(page, await editor(name))
  return page
}

/** The article as the database has it. */
export async function storedArticle(id: string) {
  const [{ db }, { articleInNewsroom }] = await Promise.all([import('@/lib/db'), import('@/lib/newsroom/article-in-newsroom')])
  const article = await articleInNewsroom(db, id)
  if (!article) throw new Error('There is no such article.')
  return article
}

/** Some article of the demo. */
export async function anyArticle() {
  const { db } = await import('@/lib/db')
  return db.article.findFirstOrThrow({ select: { id: true } })
}
