import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '../db'
import { env } from '../env'
import type { Admin } from '../people'
import { Refusal } from '../refusal'
import { eventNames, testEvent } from './events'
import { addDelivery, queueDelivery } from './tell'

const most = 20
const day = 24 * 60 * 60 * 1000

/** Shown once, when it is made. */
const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`

export const webhookSchema = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Write the whole address, as https://example.org/hook.' })
    .max(500, 'Use at most 500 characters.'),
  events: z.array(z.enum(eventNames)).min(1, 'Choose at least one.').default([]),
})

/** Adds an address that is told of these events. Returns its id and its secret, which is not shown again. Refuses what is not https. */
export async function addWebhook(db: Db, _admin: Admin, { url, events }: z.output<typeof webhookSchema>) {
  const { protocol, username, password } = new URL(url)
  if (protocol !== 'https:' && !env().WEBHOOKS_PRIVATE)
    throw new Refusal('The address begins with https://: what is sent is nobody else’s.', 'url')
  if (username || password) throw new Refusal('Leave the name and password out of the address: every delivery is signed.', 'url')
  if ((await db.webhook.count()) >= most) throw new Refusal(`There are ${most} already. Delete one first.`)
  const secret = newSecret()
  const { id } = await db.webhook.create({ data: { url, events: [...new Set(events)], secret }, select: { id: true } })
  return { id, secret }
}

/** Another secret; the one before signs along for a day. Returns it. */
export async function rotateSecret(db: Db, _admin: Admin, id: string, now = new Date()): Promise<string> {
  const secret = newSecret()
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Webhook" where id = ${id} for update`
    const webhook = await tx.webhook.findUnique({ where: { id }, select: { secret: true } })
    if (!webhook) throw new Refusal(gone)
    const previousUntil = new Date(now.getTime() + day)
    await tx.webhook.update({ where: { id }, data: { secret, previous: webhook.secret, previousUntil } })
  })
  return secret
}

const gone = 'This webhook has been deleted.'

/** Switches it on or off: what happens while it is off is not told later. */
export async function switchWebhook(db: Db, _admin: Admin, { id, active }: { id: string; active: boolean }) {
  const { count } = await db.webhook.updateMany({ where: { id }, data: { active } })
  if (count === 0) throw new Refusal(gone)
}

/** Deletes it with its secret and its deliveries. */
export async function deleteWebhook(db: Db, _admin: Admin, id: string) {
  await db.webhook.deleteMany({ where: { id } })
}

/** Sends something that has not happened, to see that the address answers. Refuses one that is off. */
export async function sendTest(db: Db, _admin: Admin, id: string) {
  await db.$transaction(async (tx) => {
    if (!(await tx.webhook.findFirst({ where: { id, active: true } }))) throw new Refusal('It is off. Switch it on first.')
    await addDelivery(tx, { webhookId: id, event: testEvent, payload: { message: 'This is a test. Nothing has happened.' } })
  })
}

/** Sends a delivery again, with the same id. Refuses one that is gone, or whose webhook is off. */
export async function sendAgain(db: Db, _admin: Admin, id: string) {
  await db.$transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({ where: { id, webhook: { active: true } }, select: { id: true } })
    if (!delivery) throw new Refusal('It is not there any more, or its webhook is off.')
    await tx.delivery.update({ where: { id }, data: { state: 'waiting' } })
    await queueDelivery(tx, id)
  })
}

/** All of them, with how the last delivery went. Never a secret. */
export const allWebhooks = (db: Db) =>
  db.webhook.findMany({
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, url: true, events: true, active: true },
      deliveries: { orderBy: { at: 'desc' }, take: 1, select: { state: true, at: true, answer: true } },
    },
  })

/** One of them with its last fifty deliveries; null where there is none. */
export const webhookShown = (db: Db, id: string) =>
  db.webhook.findUnique({
    where: { id },
    select: {
      ...{ id: true, url: true, events: true, active: true, previousUntil: true },
      deliveries: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 50,
        select: { id: true, event: true, state: true, tries: true, answer: true, at: true },
      },
    },
  })
export type DeliveryShown = NonNullable<Awaited<ReturnType<typeof webhookShown>>>['deliveries'][number]
