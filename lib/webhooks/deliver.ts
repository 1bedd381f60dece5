import { Webhook } from 'standardwebhooks'
import type { Db } from '../db'
import { env } from '../env'
import { post } from './post'

const day = 24 * 60 * 60 * 1000
/** After so many days on which nothing arrived, an address is told no more. */
export const patienceDays = 3

interface Trying {
  lastTry?: boolean
  now?: Date
  patience?: number
}

/**
 * Sends a delivery (Standard Webhooks): signed with the secret, and with the one before it for a day after a change. Throws
 * where it did not arrive, so that the job is tried again; at the last try it is marked as failed.
 */
export async function deliver(db: Db, id: string, { lastTry = false, now = new Date(), ...patience }: Trying = {}) {
  const delivery = await db.delivery.findUnique({ where: { id }, include: { webhook: true } })
  if (!delivery || delivery.state === 'delivered') return
  const { webhook, event, payload, at } = delivery
  if (!webhook.active) return void (await db.delivery.update({ where: { id }, data: { state: 'failed', answer: 'Switched off.' } }))
  const body = JSON.stringify({ id, type: event, timestamp: at.toISOString(), data: payload })
  const secrets = [webhook.secret, ...(webhook.previous && webhook.previousUntil && webhook.previousUntil > now ? [webhook.previous] : [])]
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Viewpoints-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  }
  const { status, answer } = await post(webhook.url, { headers, body, isOpen: env().WEBHOOKS_PRIVATE, ...patience })
  const tried = { answer, tries: { increment: 1 } }
  if (status >= 200 && status < 300)
    return void (await db.delivery.update({ where: { id }, data: { ...tried, state: 'delivered', deliveredAt: now } }))
  // Gone for good (Standard Webhooks): it does not want to be told.
  const gone = status === 410
  await db.delivery.update({ where: { id }, data: { ...tried, ...((lastTry || gone) && { state: 'failed' }) } })
  if (gone || (lastTry && (await isSilent(db, webhook.id, now))))
    await db.webhook.update({ where: { id: webhook.id }, data: { active: false } })
  if (!gone) throw new Error(`Webhook ${webhook.id}: ${answer}`)
}

/** True where nothing arrived for days, though something was sent. */
async function isSilent(db: Db, webhookId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - patienceDays * day)
  const [arrived, earlier] = await Promise.all([
    db.delivery.count({ where: { webhookId, deliveredAt: { gt: since } } }),
    db.delivery.count({ where: { webhookId, at: { lte: since } } }),
  ])
  return arrived === 0 && earlier > 0
}
