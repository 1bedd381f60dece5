import type { Browser, Page } from '@playwright/test'
import { accessible, fits } from './axe-fixtures'
import { account, expect, signIn, test } from './fixtures'

/** A reader with an account of their own, with comments decided as they say: a for approved, r for rejected. */
async function newReader(word: string, acts = '', slug?: string) {
  const [{ db }, { putPerson }, { newId }, { record }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/people'),
    import('@/lib/comments'),
    import('@/lib/decisions'),
  ])
  const person = { email: `${word}@reader.example`, name: `Reader ${word}`, password: 'a long password' }
  const { id: authorId } = await putPerson(db, { ...person, role: 'reader' })
  const { id: articleId } = await db.article.findFirstOrThrow({ ...(slug && { where: { slug } }), select: { id: true } })
  for (const [i, letter] of [...acts].entries()) {
    const id = newId()
    const createdAt = new Date(Date.now() - (30 + i) * 86_400_000)
    const act = letter === 'a' ? 'approve' : 'reject'
    await db.$transaction(async (tx) => {
      await tx.comment.create({ data: { id, articleId, threadId: id, authorId, body: `${word} ${i}.`, policyVersion: 1, createdAt } })
      const clauses = act === 'reject' ? ['civility'] : []
      await record(tx, { commentId: id, act, by: 'moderator', policyVersion: 1, clauses })
    })
  }
  return { ...person, id: authorId }
}

/** By an admin, as at the desk. */
async function ban(userId: string, word: string) {
  const [{ db }, { measure }, { isModerator }] = await Promise.all([import('@/lib/db'), import('@/lib/measures'), import('@/lib/people')])
  const admin = await db.user.findFirstOrThrow({ where: { role: 'admin' } })
  if (!isModerator(admin)) throw new Error('no admin')
  return db.$transaction((tx) => measure(tx, admin, { whom: { userId }, kind: 'ban', reason: `Spam, ${word}.` }))
}

async function another(browser: Browser): Promise<Page> {
  const javaScriptEnabled = test.info().project.name === 'with JavaScript'
  return (await browser.newContext({ javaScriptEnabled })).newPage()
}

const said = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('A visitor is led to sign in and back; the account has its parts, and search engines are kept out @plain', async ({ page, word }) => {
  const person = await newReader(word)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount$/)
  await signIn(page, person)
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  for (const name of ['Who you are', 'Your standing', 'From the moderators', 'Your comments', 'Mail and language'])
    await expect(part(page, name)).toBeVisible()
  await expect(part(page, 'Your comments')).toContainText('You have not written any yet.')
  await expect(part(page, 'Your standing')).toContainText('You are a newcomer: 0 of 3 approved comments.')
})

test('axe finds nothing on the page of a banned reader’s account @script', async ({ page, word }) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 'ar')
  await ban(person.id, word)
  await signIn(page, person)
  await page.goto('/account')
  await expect(part(page, 'Your standing')).toContainText('You are banned')
  await accessible(page)
  await fits(page)
})

test('A name is changed, not to one of the paper’s, and stands with the comments that are there', async ({ page, article, word }) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 'a', article.slug)
  await page.goto(article.path)
  await expect(page.getByRole('article', { name: `Comment by ${person.name}` })).toBeVisible()
  await signIn(page, person)

  const { db } = await import('@/lib/db')
  const { name: taken } = await db.user.findFirstOrThrow({ where: { role: 'moderator' } })
  await page.goto('/account')
  const name = part(page, 'Who you are').getByRole('textbox', { name: 'Name' })
  const change = page.getByRole('button', { name: 'Change name' })
  await name.fill(taken.toUpperCase())
  await change.click()
  await expect(page.getByText('Choose another name: somebody of this paper signs with it.')).toBeVisible()
  await expect(name).toHaveValue(taken.toUpperCase())
  await name.fill(`Zoë ${word}`)
  await change.click()
  await said(page, `signed Zoë ${word} now`)
  await expect(name).toHaveValue(`Zoë ${word}`)
  await expect(async () => {
    await page.goto(article.path)
    await expect(page.getByRole('article', { name: `Comment by Zoë ${word}` })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})

test('What is sent by mail is chosen, and said to be saved', async ({ page, word }) => {
  const person = await newReader(word)
  await signIn(page, person)
  await page.goto('/account')
  const mail = part(page, 'Mail and language')
  const box = (name: string) => mail.getByRole('checkbox', { name })
  await expect(box('Replies to my comments')).toBeChecked()
  await expect(box('A digest once a day')).not.toBeChecked()
  await box('Replies to my comments').uncheck()
  await box('A digest once a day').check()
  await mail.getByRole('combobox', { name: 'Language of mails' }).selectOption({ label: 'Deutsch' })
  await mail.getByRole('button', { name: 'Save choices' }).click()
  await said(page, 'Saved.')
  await page.reload()
  await expect(box('Replies to my comments')).not.toBeChecked()
  await expect(box('Decisions on my comments')).toBeChecked()
  await expect(box('A digest once a day')).toBeChecked()
  await expect(mail.getByRole('combobox', { name: 'Language of mails' })).toHaveValue('de')
})

test('A standing says why and what would change it, and every comment where it stands @plain', async ({ page, word }) => {
  const person = await newReader(word, 'aaarrr')
  await signIn(page, person)
  await page.goto('/account')
  const standing = part(page, 'Your standing')
  await expect(standing).toContainText('You are restricted: moderators rejected 3 of your last 6 decided comments.')
  await expect(standing).toContainText('the next one would do')
  const comments = part(page, 'Your comments')
  await expect(comments.getByRole('listitem')).toHaveCount(6)
  await expect(comments.getByRole('listitem').first()).toContainText(`${word} 0.`)
  await expect(comments.getByRole('listitem').first()).toContainText('Shown')
  await expect(comments.getByRole('listitem').last()).toContainText('Rejected')
  await comments.getByRole('link', { name: `${word} 5.` }).click()
  await expect(page.getByRole('heading', { name: 'Your comment', level: 1 })).toBeVisible()
})

test('A ban is read, appealed once, and decided by somebody else than who imposed it @plain', async ({ page, browser, word }) => {
  test.setTimeout(120_000)
  const person = await newReader(word, 'aaa')
  const [reader, second] = [await another(browser), await another(browser)]
  await signIn(page, account('moderator'))
  await page.goto(`/moderate/people/${person.id}`)
  await page.getByRole('textbox', { name: 'Reason' }).fill(`Threats in ${word}`)
  await page.getByRole('button', { name: 'Ban', exact: true }).click()
  await said(page, 'Banned until')

  await signIn(reader, person)
  await reader.goto('/account')
  await expect(part(reader, 'Your standing')).toContainText(`Threats in ${word}.`)
  const told = part(reader, 'From the moderators')
  await expect(told).toContainText('You cannot comment until')
  await told.getByRole('button', { name: 'Appeal' }).click()
  await reader.getByRole('button', { name: 'Send appeal' }).click()
  await expect(reader.getByText('Say why somebody should look again.')).toBeVisible()
  await reader.getByRole('textbox', { name: 'Why should somebody look again?' }).fill(`I was quoting, ${word}.`)
  await reader.getByRole('button', { name: 'Send appeal' }).click()
  await said(reader, 'Your appeal is received.')
  await reader.reload()
  await said(reader, 'Your appeal is received.')
  await expect(reader.getByRole('button', { name: 'Appeal' })).toHaveCount(0)

  await page.goto(`/moderate/people/${person.id}`)
  await expect(page.getByText('You imposed this: somebody else decides the appeal.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Overturn' })).toHaveCount(0)

  await signIn(second, account('admin'))
  await second.goto('/moderate/people')
  const waiting = second.getByRole('listitem').filter({ hasText: `I was quoting, ${word}.` })
  await waiting.getByRole('link', { name: person.name }).click()
  await second.getByRole('button', { name: 'Overturn' }).click()
  await expect(second.getByText('Say why: they read it.')).toBeVisible()
  await second.getByRole('textbox', { name: 'What you tell them' }).fill(`It was a quote, ${word}.`)
  await second.getByRole('button', { name: 'Overturn' }).click()
  await said(second, 'Overturned')
  await expect(second.getByText('Trusted: 3 approved comments')).toBeVisible()

  await reader.reload()
  await expect(told).toContainText('Your appeal against the ban was right')
  await expect(told).toContainText(`It was a quote, ${word}.`)
  await expect(part(reader, 'Your standing')).toContainText('You are trusted')
})

test('@script Nobody appeals, and no reader decides, what is somebody else’s', async ({ page, browser, word }) => {
  test.setTimeout(120_000)
  const [person, stranger] = [await newReader(word), await newReader(`${word}x`)]
  const { db } = await import('@/lib/db')
  const [theirs] = [await ban(person.id, word), await ban(stranger.id, word)]

  await signIn(page, stranger)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Appeal' }).click()
  await page.locator('input[name="measure"]').evaluate((input, id) => input.setAttribute('value', id), theirs.id)
  await page.getByRole('textbox', { name: 'Why should somebody look again?' }).fill('Let them.')
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is nothing here for you to appeal.' })).toBeVisible()
  expect(await db.measureAppeal.count({ where: { measureId: theirs.id } })).toBe(0)

  // A moderator's form, sent by a reader.
  const { id: appeal } = await db.measureAppeal.create({ data: { measureId: theirs.id, text: `Mine, ${word}.` } })
  const desk = await another(browser)
  await signIn(desk, account('moderator'))
  await desk.goto(`/moderate/people/${person.id}`)
  await desk.getByRole('textbox', { name: 'What you tell them' }).fill('Taken over.')
  await desk.context().clearCookies()
  await desk.context().addCookies(await page.context().cookies())
  await desk.getByRole('button', { name: 'Overturn' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText(person.name)
  expect(await db.measureAppeal.findUniqueOrThrow({ where: { id: appeal } })).toMatchObject({ state: 'open' })
  expect((await page.request.get(`/moderate/people/${person.id}`)).status()).toBe(404)
})
