import { randomBytes } from 'node:crypto'
import { addJob } from '../jobs'
import type { Raw } from '../raw'
import { siteAddress } from '../site'
import type { testEvent, WebhookEvent } from './events'

// Other programs are told in the transaction of what happened: if and only if it came to be. A row a webhook and event; its id
// is the same however often it is sent, so that whoever is told twice can see it.

/** For more than a day: graphile-worker's pauses grow to hours. */
const tries = 14

/** Tells whoever wants to know of this event. `data` is only asked for where somebody does. */
export async function tellWebhooks(tx: Raw, event: WebhookEvent, data: () => Promise<object> | object) {
  const webhooks = await tx.$queryRaw<{ id: string }[]>`select id from "Webhook" where active and ${event} = any(events)`
  if (webhooks.length === 0) return
  const payload = await data()
  for (const { id: webhookId } of webhooks) await addDelivery(tx, { webhookId, event, payload })
}

interface NewDelivery {
  webhookId: string
  event: WebhookEvent | typeof testEvent
  payload: object
}

/** Puts a delivery in the list, to be sent once the transaction commits. Nothing personal belongs in it: it is kept for 30 days, whoever is erased. */
export async function addDelivery(tx: Raw, { webhookId, event, payload }: NewDelivery) {
  const id = randomBytes(12).toString('base64url')
  await tx.$executeRaw`insert into "Delivery" (id, "webhookId", event, payload) values (${id}, ${webhookId}, ${event}, ${JSON.stringify(payload)}::jsonb)`
  await queueDelivery(tx, id)
}

/** Has a delivery made once the transaction commits, as often as it takes. */
export const queueDelivery = (tx: Raw, id: string) => addJob(tx, 'deliver', { id }, { tries, key: `deliver ${id}` })

interface Decided {
  commentId: string
  slug: string
  clauses: string[]
  policyVersion: number
}

/** Tells that a comment is shown, or is not: where it is and why, without a word of it. */
export async function tellCommentDecided(tx: Raw, to: 'approved' | 'rejected', { commentId, slug, clauses, policyVersion }: Decided) {
  const article = { slug, url: siteAddress(`/articles/${slug}`) }
  await tellWebhooks(tx, `comment.${to}`, () =>
    to === 'approved'
      ? { id: commentId, url: `${article.url}#comment-${commentId}`, article }
      : { id: commentId, article, clauses: clauses.map((id) => ({ id, url: siteAddress(`/comment-policy/${policyVersion}#${id}`) })) },
  )
}
