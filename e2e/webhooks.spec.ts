import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { account, expect, guest, post, signIn, test } from './fixtures'

// Another program is told what happens here.

test('A webhook that an admin adds is told of a published comment, signed; one that says that it is gone is switched off @plain', async ({
  page,
  article,
  word,
}) => {
  const heard: { headers: Record<string, string>; body: string }[] = []
  let status = 200
  const server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    heard.push({ headers: req.headers as Record<string, string>, body })
    res.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  try {
    await signIn(page, account('admin'))
    await page.goto('/newsroom/webhooks')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${word}`
    await page.getByRole('textbox', { name: 'Address' }).fill(url)
    await page.getByRole('checkbox', { name: 'comment.approved' }).check()
    await page.getByRole('button', { name: 'Add the webhook' }).click()
    const secret = await page.getByRole('textbox', { name: /^Its secret/ }).inputValue()
    expect(secret).toMatch(/^whsec_/)

    await approve(await waitingComment(page, article.path, word))
    const told = () =>
      heard.map(({ headers, body }) => new Webhook(secret).verify(body, headers) as { type: string; data: { article: object } })
    await expect
      .poll(() => told().filter((one) => (one.data.article as { slug?: string })?.slug === article.slug).length, { timeout: 15_000 })
      .toBe(1)

    await page.goto('/newsroom/webhooks')
    await page.getByRole('link', { name: url }).click()
    status = 410
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect.poll(() => told().at(-1)?.type, { timeout: 15_000 }).toBe('test')
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('main')).toContainText('It was switched off', { timeout: 500 })
    }).toPass({ timeout: 10_000 })
    await page.getByRole('checkbox', { name: /^Yes/ }).check()
    await page.getByRole('button', { name: 'Delete the webhook' }).click()
    await expect(page).toHaveURL(/\/newsroom\/webhooks$/)
    await expect(page.getByRole('link', { name: url })).toHaveCount(0)
  } finally {
    server.close()
  }
})

/** A comment of a guest, as the form sends it. Returns its id. */
async function waitingComment(page: Parameters<typeof post>[0], path: string, word: string): Promise<string> {
  const { db } = await import('@/lib/db')
  const reader = await (await page.context().browser()?.newContext())?.newPage()
  if (!reader) throw new Error('There is no browser.')
  await reader.goto(path)
  await post(reader, `The harbour wall is high enough as it is, ${word}.`, guest(word))
  await expect.poll(() => db.comment.count({ where: { body: { contains: word } } })).toBe(1)
  const { id } = await db.comment.findFirstOrThrow({ where: { body: { contains: word } } })
  return id
}

async function approve(commentId: string) {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  const { status } = await db.comment.findUniqueOrThrow({ where: { id: commentId } })
  if (status === 'approved') return
  const { email } = account('moderator', 0)
  const { id: actorId } = await db.user.findUniqueOrThrow({ where: { email } })
  await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', actorId, policyVersion: 1 }))
}
