import { accessible, fits } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'
import { mailsTo, mailTo } from './mail-fixtures'

const site = () => process.env.SITE ?? ''

async function library() {
  const [{ db }, { postMail }, { samples }, { choicesOf }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/mail/post'),
    import('@/lib/mail/samples'),
    import('@/lib/mail/mailbox'),
  ])
  return { db, postMail, samples, choicesOf }
}

/** Puts a mail about a reply in the outbox, as the site does. */
async function answered(to: string, lang = 'en') {
  const { db, postMail, samples } = await library()
  const data = Object.values(samples.reply)[0]
  if (!data) throw new Error('no sample')
  return db.$transaction((tx) => postMail(tx, { to, kind: 'reply', data, lang }))
}

/** The link at the foot of the mail that stops it. */
async function stopLink(to: string): Promise<string> {
  await answered(to)
  const { links } = await mailTo(to, { kind: 'reply' })
  const link = links.find((address) => address.includes('/mail/stop?'))
  if (!link) throw new Error('The mail has no link to stop it.')
  return link
}

/** Whether mails about replies go to the address. */
async function replies(email: string): Promise<boolean> {
  const { db, choicesOf } = await library()
  return (await choicesOf(db, email)).replies
}

test('A mail about a reply is stopped by its link and one press, without signing in, and can be had again', async ({ page, word }) => {
  test.setTimeout(60_000)
  const email = `${word}@reader.example`
  await page.goto(await stopLink(email))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mails from us')
  await expect(page.getByRole('status')).toHaveText(`When somebody answers a comment of yours, we write to ${email}.`)
  // Programs that look through mails open every link.
  expect(await replies(email)).toBe(true)

  await page.getByRole('button', { name: 'Stop these mails' }).click()
  await expect(page.getByRole('status')).toContainText('Stopped: we do not write to')
  expect(await replies(email)).toBe(false)
  const id = await answered(email)
  const { db } = await library()
  await expect.poll(async () => (await db.mail.findUniqueOrThrow({ where: { id: id ?? '' } })).state).toBe('dropped')

  await page.getByRole('button', { name: 'Send them again' }).click()
  await expect(page.getByRole('button', { name: 'Stop these mails' })).toBeVisible()
  await answered(email)
  await mailTo(email, { count: 2 })
  expect(mailsTo(email)).toHaveLength(2)
})

test('The page that stops mails is in the language of the mails @plain', async ({ page, word }) => {
  const email = `${word}@reader.example`
  const { db } = await library()
  await db.mailbox.create({ data: { email, lang: 'fa' } })
  await page.goto(await stopLink(email))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ایمیل‌های ما')
  await expect(page.locator('[lang=fa][dir=rtl]')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF')
  await expect(page).toHaveTitle(/^ایمیل‌های ما/)
  await page.getByRole('button', { name: 'این ایمیل‌ها را متوقف کنید' }).click()
  await expect(page.getByRole('button', { name: 'دوباره بفرستید' })).toBeVisible()
  await page.getByRole('navigation', { name: 'زبان' }).getByRole('link', { name: 'پښتو' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('زموږ برېښنالیکونه')
})

test('Who has no link of ours finds no page, and stops nothing @plain', async ({ page, word }) => {
  const email = `${word}@reader.example`
  const link = await stopLink(email)
  for (const wrong of [
    link.replace('list=replies', 'list=digest'),
    `${link}x`,
    link.replace(/a=[\w-]+\./, 'a=eHh4.'),
    `${site()}/mail/stop`,
  ])
    expect((await page.goto(wrong))?.status(), wrong).toBe(404)
})

test('A mail program stops a list by the post that RFC 8058 describes, and nobody else can @plain', async ({ word }) => {
  const email = `${word}@reader.example`
  await stopLink(email)
  const [mail] = mailsTo(email)
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const address = mail?.headers['list-unsubscribe']?.replace(/^<|>$/g, '') ?? ''
  const post = (to: string, body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = {}) =>
    fetch(to, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers }, redirect: 'manual' })

  expect((await post(`${address}x`)).status).toBe(404)
  expect((await post(address, 'something=else')).status).toBe(400)
  expect((await post(address, undefined, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(await replies(email)).toBe(true)
  // Opened instead of posted to, it leads to the page that asks.
  const opened = await fetch(address, { redirect: 'manual' })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/mail\/stop\?a=/)])
  expect(await replies(email)).toBe(true)

  expect((await post(address)).status).toBe(200)
  expect(await replies(email)).toBe(false)
})

test('An admin sees what was sent and what was not, and lets mails go to a paused address again @plain', async ({ page, word }) => {
  test.setTimeout(60_000)
  const email = `${word}@reader.example`
  await answered(email)
  await mailTo(email)
  const { db } = await library()
  await db.mailbox.create({ data: { email, bounces: 3, pausedAt: new Date(), pausedFor: `552 5.2.2 Full ${word}` } })
  await signIn(page, account('admin'))
  await page.goto('/moderate')
  await page.getByRole('navigation', { name: 'Moderation' }).getByRole('link', { name: 'Mail' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail')
  await page.getByRole('textbox', { name: 'To the address' }).fill(email)
  await page.getByRole('button', { name: 'Find' }).click()
  const sent = page.getByRole('list', { name: 'Outbox' }).getByRole('listitem')
  await expect(sent).toHaveCount(1)
  await expect(sent).toContainText('sent')

  await expect(page.getByRole('list', { name: 'Paused addresses' })).toContainText(`552 5.2.2 Full ${word}`)
  await page.getByRole('button', { name: `Resume mails to ${email}` }).click()
  await expect(page.getByRole('status').filter({ hasText: email })).toHaveText(`Mails go to ${email} again.`)
  await expect(page.getByRole('button', { name: `Resume mails to ${email}` })).toHaveCount(0)
  expect(await db.mailbox.findUniqueOrThrow({ where: { email } })).toMatchObject({ pausedAt: null, bounces: 0 })
})

test('An admin reads a mail that was kept because there is no server @plain', async ({ page, word }) => {
  const { db, samples } = await library()
  const email = `${word}@reader.example`
  const data = { ...Object.values(samples['sign-in'])[0], link: `https://here.example/${word}` }
  await db.mail.create({ data: { email, kind: 'sign-in', state: 'kept', data } })
  await signIn(page, account('admin'))
  await page.goto(`/moderate/mail?to=${email}`)
  await page.getByRole('link', { name: `Read the sign-in mail to ${email}` }).click()
  await expect(page.getByRole('region', { name: 'As text' })).toContainText(`https://here.example/${word}`)
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Sign in to Viewpoints')
})

test('An admin sees every mail as it will look, in each language @plain', async ({ page }) => {
  await signIn(page, account('admin'))
  await page.goto('/moderate/mail')
  await page.getByRole('link', { name: 'Preview of every mail' }).click()
  await page.getByRole('combobox', { name: 'Mail' }).selectOption('notice rejected by a moderator')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fa')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('region', { name: 'As text' })).toContainText('نظر شما نشان داده نمی‌شود')
  const mail = page.frameLocator('iframe')
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('نظر شما نشان داده نمی‌شود')
  await expect(mail.getByRole('link', { name: 'اعتراض' })).toHaveCSS('background-color', 'rgb(29, 78, 137)')
})

const roles = ['reader', 'editor', 'moderator', 'admin'] as const
for (const role of roles)
  test(`The outbox is ${role === 'admin' ? 'there' : 'not there'} for the role ${role} @plain`, async ({ page }) => {
    const paths = ['/moderate/mail', '/moderate/mail/preview', '/moderate/mail/look?mail=reply&lang=en']
    await signIn(page, account(role))
    for (const path of paths) expect((await page.goto(path))?.status(), path).toBe(role === 'admin' ? 200 : 404)
    const look = await fetch(`${site()}/moderate/mail/look?mail=reply`)
    expect(look.status).toBe(404)
  })

test('axe finds nothing on the pages of mail, and they do not scroll sideways @script', async ({ page, word }) => {
  test.setTimeout(60_000)
  const found = async (path: string) => {
    await page.goto(path)
    await accessible(page)
    await fits(page, path, 390)
  }
  await found(await stopLink(`${word}@reader.example`))
  await signIn(page, account('admin'))
  for (const path of ['/moderate/mail', '/moderate/mail/preview?mail=digest&lang=ar']) await found(path)
})
