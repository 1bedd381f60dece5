import type { Page } from '@playwright/test'
import { type Account, expect } from './fixtures'
import { mailTo } from './mail-fixtures'

/** Somebody of this test's own, with a password. */
export async function newPerson(word: string, role: 'reader' | 'moderator' = 'reader'): Promise<Account & { id: string }> {
  const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
  const person = { email: `${word}@reader.example`, name: `Reader ${word}`, password: 'a long password' }
  const { id } = await putPerson(db, { ...person, role })
  return { ...person, id }
}

/** Has a link sent to the address. */
export async function askForLink(page: Page, email: string, to = '') {
  await page.goto(to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toContainText(email)
}

/** The path of the link that arrived at the address last. */
export async function linkTo(email: string): Promise<string> {
  const { links } = await mailTo(email, { kind: 'sign-in' })
  const { pathname, search } = new URL(links.find((link) => link.includes('/sign-in/link')) ?? '')
  return pathname + search
}

/** Limits count by where requests come from; the test's newsroom believes a proxy's word for that. */
export async function comeFromAnywhere(page: Page) {
  const some = () => Math.floor(Math.random() * 250) + 1
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `198.18.${some()}.${some()}` })
}
