import { Secret, TOTP } from 'otpauth'
import { page as get, sendForm } from '@/lib/testing/plain-form'
import { expect, signInByForm, test } from './fixtures'
import { askForLink, comeFromAnywhere, linkTo, newPerson } from './sign-in-fixtures'

test.beforeEach(({ page }) => comeFromAnywhere(page))

test('Somebody sees where they are signed in, and ends it there or everywhere @plain', async ({ page, browser, word }) => {
  const person = await newPerson(word)
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0'
  const other = await (await browser.newContext({ javaScriptEnabled: false, userAgent })).newPage()
  await signInByForm(other, person)
  await signInByForm(page, person)
  const sessions = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')
  await expect(sessions).toHaveCount(2)
  await expect(sessions.first()).toContainText('this one')
  await expect(sessions.last()).toContainText('Firefox on Linux')
  await sessions.last().getByRole('button', { name: 'Sign out' }).click()
  await expect(sessions).toHaveCount(1)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)

  await signInByForm(other, person)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  for (const each of [page, other]) {
    await each.goto('/account')
    await expect(each).toHaveURL(/\/sign-in\?to=%2Faccount$/)
  }
})

test('Another password signs out everywhere else, and the old one is good for nothing @plain', async ({ page, browser, word }) => {
  // Scrypt, seven times.
  test.setTimeout(90_000)
  const person = await newPerson(word)
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signInByForm(other, person)
  await signInByForm(page, person)
  await page.getByLabel('Password now').fill('not it')
  await page.getByLabel('New password').fill(`new ${word}`)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('This is not your password.')).toBeVisible()
  await page.getByLabel('Password now').fill(person.password)
  await page.getByLabel('New password').fill(`new ${word}`)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your password is changed' })).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
  await other.getByRole('textbox', { name: 'E-mail' }).fill(person.email)
  await other.getByRole('textbox', { name: 'Password' }).fill(person.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('alert')).toContainText('do not belong together')
  await signInByForm(other, { ...person, password: `new ${word}` })
})

test('A moderator sets up an app, is asked for its code by every way in, and takes it off again', async ({ page, word }) => {
  test.setTimeout(90_000)
  const person = await newPerson(word, 'moderator')
  await signInByForm(page, person)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('img', { name: 'QR code for the app' })).toBeVisible()
  const key = await page
    .locator('code')
    .filter({ hasText: /^[A-Z2-7 ]+$/ })
    .first()
    .textContent()
  const totp = new TOTP({ secret: Secret.fromBase32((key ?? '').replaceAll(' ', '')) })
  await page.getByRole('textbox', { name: 'Code from the app' }).fill('000000')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code from the app' }).fill(totp.generate())
  await page.getByRole('button', { name: 'Turn on' }).click()
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const [first = '', second = ''] = await codes.allTextContents()
  await page.goto('/account')
  await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible()
  await expect(page.getByText(first)).toHaveCount(0)

  // By password.
  await page.context().clearCookies()
  await signInByForm(page, person)
  await expect(page).toHaveURL(/\/sign-in\/code$/)
  await page.goto('/moderate')
  await expect(page).toHaveURL(/\/sign-in\?to/)
  await page.goto('/sign-in/code')
  await page.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill(totp.generate({ timestamp: Date.now() + 30_000 }))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/moderate$/)

  // By a link.
  await page.context().clearCookies()
  await askForLink(page, person.email, '/comment-policy')
  await page.goto(await linkTo(person.email))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in\/code$/)
  await page.getByRole('textbox', { name: 'Code' }).fill(first)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/comment-policy$/)

  await page.goto('/account')
  await page.getByText('Turn it off…').click()
  await page.getByRole('textbox', { name: 'Your password' }).fill(person.password)
  await page.getByRole('textbox', { name: 'Code' }).fill(first)
  await page.getByRole('button', { name: 'Turn off' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your password' }).fill(person.password)
  await page.getByRole('textbox', { name: 'Code' }).fill(second)
  await page.getByRole('button', { name: 'Turn off' }).click()
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible()
  await page.context().clearCookies()
  await signInByForm(page, person)
  await expect(page).toHaveURL(/\/moderate$/)
})

test('Nobody ends a session of somebody else, whatever the form says @plain', async ({ page, word }) => {
  const [{ db }, { openSession }] = await Promise.all([import('@/lib/db'), import('@/lib/sessions')])
  const [mine, theirs] = [await newPerson(word), await newPerson(`other-${word}`)]
  for (const who of [mine, theirs]) await openSession(db, { ...who, role: 'reader' }, { device: 'Elsewhere' })
  await signInByForm(page, mine)
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const site = process.env.SITE ?? ''
  const html = await get(site, '/account', cookie)
  const form = html.slice(html.lastIndexOf('<form', html.indexOf('name="session"')))
  const session = async (userId: string) => (await db.session.findFirst({ where: { userId }, orderBy: { createdAt: 'asc' } }))?.id ?? ''

  const send = async (id: string, as: string) =>
    (await sendForm({ site, path: '/account', html: form, typed: { session: id }, cookie: as })).html
  const their = await session(theirs.id)
  expect(await send(their, cookie)).toContain('This session has ended already.')
  expect(await session(theirs.id)).toBe(their)
  // Nor does a visitor.
  const first = await session(mine.id)
  await send(first, '')
  expect(await session(mine.id)).toBe(first)
  // The same form ends one's own.
  await send(first, cookie)
  expect(await session(mine.id)).not.toBe(first)
})
