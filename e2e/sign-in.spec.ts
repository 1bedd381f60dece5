import type { Page } from '@playwright/test'
import { account, expect, signIn, test } from './fixtures'

test('A moderator signs in, is sent to the desk, and signs out', async ({ page }) => {
  await signIn(page, account('moderator'))
  await expect(page).toHaveURL(/\/moderate$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
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

test('After signing in one goes where one came from, but never to another site', async ({ page }) => {
  const { email, password } = account('reader')
  for (const [to, arrives] of [
    ['/comment-policy', /\/comment-policy$/],
    ['https://evil.example/', /localhost:\d+\/$/],
    ['//evil.example', /localhost:\d+\/$/],
    ['/\\evil.example', /localhost:\d+\/$/],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(arrives)
  }
})

test('Guessing passwords is slowed down, for that account and with the time to wait', async ({ page, word }) => {
  await comeFrom(page, '203.0.113.2')
  await page.goto('/sign-in')
  for (let guess = 0; guess < 11; guess++) {
    await page.getByRole('textbox', { name: 'E-mail' }).fill(`${word}@nowhere.example`)
    await page.getByRole('textbox', { name: 'Password' }).fill(`guess ${guess}`)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await answered
  }
  await expect(page.getByRole('alert')).toContainText(/wait \d+ seconds/)
})

/** Tries are counted by where they come from; the test's newsroom believes a proxy's word for that. */
async function comeFrom(page: Page, address: string) {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': address })
}
