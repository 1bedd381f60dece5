import type { Page } from '@playwright/test'
import { expect, guest, post, test } from './fixtures'
import { comeFromAnywhere, newPerson } from './sign-in-fixtures'

// With a real OpenID provider: lib/testing/identity-provider.ts.

test.beforeEach(({ page }) => comeFromAnywhere(page))

async function comeBy(page: Page, name: string, to = '') {
  await almostComeBy(page, name, to)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Up to the provider's last question. */
async function almostComeBy(page: Page, name: string, to = '') {
  await page.goto(to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in')
  await page.getByRole('button', { name: 'Continue with The Library' }).click()
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

test('Whoever comes from a provider gets an account, owns what they wrote as a guest, and goes where they wanted @plain', async ({
  page,
  article,
  word,
}) => {
  test.setTimeout(60_000)
  await page.goto(article.path)
  await post(page, `Said as a guest: ${word}.`, guest(word))
  await expect(page.getByRole('status').filter({ hasText: /waiting for a moderator|published/ })).toBeVisible()
  await comeBy(page, word, '/comment-policy/1')
  await expect(page).toHaveURL(/\/comment-policy\/1$/)
  await page.goto('/account')
  await expect(page.getByText(`Reader ${word}`).first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Connected accounts' })).toContainText('The Library')
  const { db } = await import('@/lib/db')
  const { author } = await db.comment.findFirstOrThrow({ where: { body: { contains: word } }, include: { author: true } })
  expect(author?.email).toBe(`${word}@reader.example`)

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.getByRole('button', { name: 'Continue with The Library' }).click()
  await expect(page).toHaveURL(/\/account$/)
  expect(await db.user.count({ where: { email: `${word}@reader.example` } })).toBe(1)
})

test('An address that the provider has not verified opens nobody’s account @plain', async ({ page, word }) => {
  const name = `unverified-${word}`
  await newPerson(name)
  await comeBy(page, name)
  await expect(page.getByRole('alert')).toContainText('The Library does not say that your e-mail address is yours')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('Who comes back without having gone there from here is not signed in @plain', async ({ page }) => {
  for (const query of ['', '?code=guess', '?code=guess&state=guess', '?error=access_denied']) {
    await page.goto(`/api/auth/callback/oidc${query}`)
    await expect(page.getByRole('alert')).toContainText('did not sign you in')
  }
})

test('Of another’s way back only the state of one’s own browser counts @plain', async ({ page, word, browser }) => {
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const back: string[] = []
  other.on('request', (request) => {
    if (request.url().includes('/api/auth/callback/oidc')) back.push(request.url())
  })
  await almostComeBy(other, word)
  // So that the code is not used up.
  await other.context().clearCookies({ name: /next-auth/ })
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('alert')).toContainText('did not sign you in')
  expect(back).toHaveLength(1)
  // Somebody else's code, sent to this browser, which has begun a way of its own.
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with The Library' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  await page.goto(back[0] ?? '')
  await expect(page.getByRole('alert')).toContainText('did not sign you in')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})
