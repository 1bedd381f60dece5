import type { Db, Tx } from '../db'
import { deskTime } from '../desk/times'
import { addJob, dropJob } from '../jobs'
import { Refusal } from '../refusal'
import { addEvent } from './events'
import { lockedArticle, putOnPage } from './on-page'
import { mayMove } from './states'

// An article that is published by itself. The job says for which time it was written: one that finds another time, or another
// status, has nothing to do any more. So it may run twice, late, or beside an editor who changes their mind.

const jobKey = (articleId: string) => `publish-article ${articleId}`

/** Sets the time, in place of the one that was set before. */
export async function plan(tx: Tx, id: string, at: Date) {
  await tx.article.update({ where: { id }, data: { status: 'scheduled', publishedAt: at } })
  await dropJob(tx, jobKey(id))
  await addJob(tx, 'publish-article', { article: id, at: at.toISOString() }, { key: jobKey(id), at })
}

/** Takes the time away: the article waits for review. */
export async function dropPlan(tx: Tx, id: string) {
  const { createdAt } = await tx.article.findUniqueOrThrow({ where: { id }, select: { createdAt: true } })
  await tx.article.update({ where: { id }, data: { status: 'review', publishedAt: createdAt } })
  await dropJob(tx, jobKey(id))
}

interface Planned {
  article: string
  at: string
}

/**
 * Publishes the article for which this time was set, as it is written now; one that has something missing goes back into
 * review and says why. So does one at the last try of a job that always fails: it is not lost in silence.
 */
export async function publishScheduled(db: Db, planned: Planned, { lastTry = false, now = new Date() } = {}): Promise<void> {
  try {
    await publishOnce(db, planned, now)
  } catch (error) {
    if (!(error instanceof Refusal) && !lastTry) throw error
    await giveBack(db, planned, error instanceof Refusal ? error.message : 'The program failed. Its log says how.', now)
    if (!(error instanceof Refusal)) throw error
  }
}

async function publishOnce(db: Db, planned: Planned, now: Date) {
  await db.$transaction(async (tx) => {
    const article = await lockedArticle(tx, planned.article)
    const { id, embargoUntil, publishedAt } = article
    if (!mayMove('publish', article.status, 'clock') || publishedAt.toISOString() !== planned.at) return
    if (embargoUntil && embargoUntil > publishedAt) throw new Refusal(`It is under embargo until ${deskTime(embargoUntil)}.`)
    await putOnPage(tx, article, { editor: null, firstAt: publishedAt, now })
    await addEvent(tx, null, { articleId: id, act: 'published', detail: {}, at: now })
  })
}

async function giveBack(db: Db, planned: Planned, why: string, now: Date) {
  await db.$transaction(async (tx) => {
    const [article] = await tx.$queryRaw<{ id: string; at: Date }[]>`
      select id, "publishedAt" as at from "Article" where id = ${planned.article} and status = 'scheduled' for update`
    if (!article || article.at.toISOString() !== planned.at) return
    await dropPlan(tx, article.id)
    await addEvent(tx, null, { articleId: article.id, act: 'returned', detail: { why }, at: now })
  })
}
