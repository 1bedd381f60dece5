import { accessible } from './axe-fixtures'
import { moderator, waiting } from './desk-fixtures'
import { expect, signIn, test } from './fixtures'

test('A moderator changes a key, and the desk shows it; a key that is taken is refused at its field', async ({ page, article, word }) => {
  await waiting(article.slug, [{ body: `Keys of ${word}` }])
  await signIn(page, await moderator(`Keys ${word}`))
  await page.goto('/moderate/keys')
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Approve' }).fill('r')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“r” is taken by “Approve”.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Approve' })).toHaveValue('r')
  await page.getByRole('textbox', { name: 'Approve' }).fill('y')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto(`/moderate?article=${article.slug}`)
  await expect(page.getByRole('region', { name: 'Comment', exact: true }).locator('kbd').filter({ hasText: /^y$/ }).first()).toBeAttached()
})

test('axe finds nothing on the page of the keys @script', async ({ page, word }) => {
  await signIn(page, await moderator(`Axe ${word}`))
  await page.goto('/moderate/keys')
  await accessible(page)
})
