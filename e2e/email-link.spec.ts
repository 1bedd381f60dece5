import { expect, guest, post, test } from './fixtures'
import { askForLink, comeFromAnywhere, linkTo, newPerson } from './sign-in-fixtures'

test.beforeEach(({ page }) => comeFromAnywhere(page))

const email = (word: string) => `${word}@reader.example`
const signInButton = { name: 'Sign in', exact: true } as const

test('A guest proves the address by a link: the account is made, and the comments are theirs', async ({ page, article, word }) => {
  const { name, email } = guest(word)
  await page.goto(article.path)
  await post(page, `Said as a guest: ${word}.`, { name, email })
  await expect(page.getByRole('status').filter({ hasText: /waiting for a moderator|published/ })).toBeVisible()
  await askForLink(page, email, '/comment-policy')
  await page.goto(await linkTo(email))
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(name)
  await page.getByRole('textbox', { name: 'Your name' }).fill('')
  await page.getByRole('button', signInButton).click()
  await expect(page.getByText('Write the name to show with your comments.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name' }).fill(`Newly ${word}`)
  await page.getByRole('button', signInButton).click()
  await expect(page).toHaveURL(/\/comment-policy$/)
  await page.goto('/account')
  await expect(page.getByText(`Newly ${word}`).first()).toBeVisible()
  const { db } = await import('@/lib/db')
  const { author, guestEmail } = await db.comment.findFirstOrThrow({ where: { body: { contains: word } }, include: { author: true } })
  expect({ name: author?.name, guestEmail }).toEqual({ name: `Newly ${word}`, guestEmail: null })
})

test('A link works once, and only when the button is pressed @plain', async ({ page, request, word }) => {
  await askForLink(page, email(word))
  const link = await linkTo(email(word))
  // As programs do that look after mail.
  for (const method of ['GET', 'HEAD', 'GET']) expect((await request.fetch(link, { method })).status()).toBe(200)
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill(`Reader ${word}`)
  await page.getByRole('button', signInButton).click()
  await expect(page).toHaveURL(/\/account$/)
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText('has been used')
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('A page that was open while the link was used elsewhere says so @script', async ({ page, word, browser }) => {
  const { name } = await newPerson(word)
  await askForLink(page, email(word))
  const link = await linkTo(email(word))
  await page.goto(link)
  await expect(page.getByText(name)).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await other.getByRole('button', signInButton).click()
  await expect(other).toHaveURL(/\/account$/)
  await page.getByRole('button', signInButton).click()
  await expect(page.getByRole('alert')).toContainText('has been used')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('A link that has run out, and one that never was, sign nobody in @plain', async ({ page, word }) => {
  await askForLink(page, email(word))
  const link = await linkTo(email(word))
  const { db } = await import('@/lib/db')
  await db.verificationToken.updateMany({ where: { email: email(word) }, data: { expires: new Date() } })
  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText('has run out')
  for (const path of ['/sign-in/link', '/sign-in/link?token=guess', '/sign-in/link?token=a&token=b']) {
    await page.goto(path)
    await expect(page.getByRole('alert')).toContainText('not one of ours')
  }
})

test('The answer is the same whether the address has an account or not @plain', async ({ page, word }) => {
  await newPerson(word)
  const said: (string | undefined)[] = []
  for (const address of [email(word), email(`other-${word}`)]) {
    await askForLink(page, address)
    said.push((await page.getByRole('main').textContent())?.replaceAll(address, 'ADDRESS'))
  }
  expect(said[0]).toBe(said[1])
})

test('The address of the link is told to no other site @plain', async ({ page, word }) => {
  await askForLink(page, email(word))
  const answer = await page.goto(await linkTo(email(word)))
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'same-origin')
})

test('Nobody’s mailbox is filled with links @plain', async ({ page, word }) => {
  for (let sent = 0; sent < 5; sent++) {
    await comeFromAnywhere(page)
    await askForLink(page, email(word))
  }
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email(word))
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('alert')).toContainText(/several links to this address already.*wait \d+ (seconds|minutes)/)
})

test('What is no address is said at the field, and stays in it', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody at nowhere')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('Write your e-mail address, as name@example.org.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('nobody at nowhere')
})
