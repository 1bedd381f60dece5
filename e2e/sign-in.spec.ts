import type { Page } from '@playwright/test'
import { account, expect, signInByForm, test } from './fixtures'
import { newPerson } from './sign-in-fixtures'

test('A moderator signs in, is sent to the desk, and signs out', async ({ page }) => {
  await signInByForm(page, account('moderator'))
  await expect(page).toHaveURL(/\/moderate$/)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/moderate')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fmoderate$/)
})

test('A wrong password and an unknown address get the same answer; the address stays, the password does not', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.1')
  for (const email of [account('editor').email, `${word}@nowhere.example`]) {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(`wrong ${word}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(email)
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('')
  }
})

test('After signing in one goes where one came from, but never to another site @plain', async ({ page }) => {
  const { email, password } = account('reader')
  for (const [to, arrives] of [
    ['/comment-policy', /\/comment-policy$/],
    ['', /localhost:\d+\/account$/],
    ['https://evil.example/', /localhost:\d+\/account$/],
    ['//evil.example', /localhost:\d+\/account$/],
    ['/\\evil.example', /localhost:\d+\/account$/],
    ['/.//evil.example', /localhost:\d+\/account$/],
    ['/\t/evil.example', /localhost:\d+\/account$/],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(arrives)
  }
})

test('Guessing passwords is slowed down, for that account and with the time to wait @plain', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.2')
  await page.goto('/sign-in')
  for (let guess = 0; guess < 11; guess++) {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(`${word}@nowhere.example`)
    await page.getByRole('textbox', { name: 'Password' }).fill(`guess ${guess}`)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await answered
  }
  await expect(page.getByRole('alert')).toContainText(/wait \d+ (seconds|minutes)/)
})

test('Whoever is signed in has an account in the corner, and needs no sign-in page', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.3')
  await signInByForm(page, await newPerson(word))
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
  await page.goto('/sign-in?to=/comment-policy')
  await expect(page).toHaveURL(/\/comment-policy$/)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount$/)
})

test('The corner leads to the account once somebody is signed in @script', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.4')
  await page.goto('/')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
  await signInByForm(page, await newPerson(word))
  await page.goto('/')
  await expect(page.getByRole('banner').getByRole('link', { name: `Reader ${word}` })).toHaveAttribute('href', '/account')
})

test('A cookie that was copied says nothing once its session has ended @plain', async ({ page, word, request }) => {
  await comeFrom(page, '203.0.113.5')
  await signInByForm(page, await newPerson(word))
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const ask = async () => ({
    me: await (await request.get('/api/me', { headers: { Cookie: cookies } })).json(),
    nextAuth: await (await request.get('/api/auth/session', { headers: { Cookie: cookies } })).json(),
  })
  expect(await ask()).toMatchObject({ me: { name: `Reader ${word}` }, nextAuth: { user: { name: `Reader ${word}` } } })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await ask()).toEqual({ me: null, nextAuth: {} })
})

test('Enter in the field of the password signs in, and does not send a link', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.6')
  const { email, password } = await newPerson(word)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/account$/)
})

test('Without a password the button says what is missing, and keeps the address', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.7')
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${word}@nowhere.example`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('Write your password')
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(`${word}@nowhere.example`)
})

/** Tries are counted by where they come from; the test's newsroom believes a proxy's word for that. */
async function comeFrom(page: Page, address: string) {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': address })
}
