import { z } from 'zod'
import type { Db, Tx } from '../db'
import { deskTime } from '../desk/times'
import { tellHub } from '../feeds/websub'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { timeZone } from '../site'
import { momentOf } from '../time-zone'
import { tellArticleNews } from '../webhooks/article-news'
import type { NewsroomArticle } from './article-in-newsroom'
import { addEvent } from './events'
import { lastMove } from './history'
import { lockedArticle, putOnPage } from './on-page'
import { missingIn } from './ready'
import { dropPlan, plan } from './schedule'
import { isTaken } from './slug'
import { type Move, mayMove, moveNames, statuses, transition } from './states'

/** What the forms of the Publish tab send: the move, and what of the article was in sight. */
export const moveSchema = z
  .object({
    article: z.string().min(1).max(64),
    move: z.enum(moveNames),
    /** As it was when the form was shown. */
    status: z.enum(statuses),
    /** Of the text, the same. */
    version: z.coerce.number().int().min(0),
    at: z.string().max(40).default(''),
    why: z.string().trim().max(1_000, 'Use at most 1,000 characters.').default(''),
    /** Of what is put back: readers are not shown what was changed. */
    hide: z.literal('on').optional(),
  })
  .transform(({ at, why, ...form }, context) => {
    const moment = momentOf(at, timeZone)
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (form.move === 'schedule' && !moment) issue('at', at ? 'Write a date and a time that there is.' : 'Choose the date and the time.')
    if (transition(form.move).why && !why) issue('why', 'Say why: it stays in the article’s history.')
    return { ...form, why, at: moment }
  })
export type MoveForm = z.output<typeof moveSchema>

/** Moves an article as the table of states has it. Refuses what the table has not, and what was decided on another sight of it. */
export async function moveArticle(db: Db, editor: Editor, form: MoveForm, now = new Date()): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const article = await lockedArticle(tx, form.article)
      await refuseUnseen(tx, article, form)
      if (!mayMove(form.move, article.status, 'editor')) throw new Refusal('That cannot be done with it now.')
      const moved = { editor, article, form, now }
      await (form.move === 'return' ? refuseAll() : works[form.move](tx, moved))
      return transition(form.move).done
    })
  } catch (error) {
    throw isTaken(error) ? new Refusal('Another article has just taken this address. Choose another.') : error
  }
}

/** Somebody who shows a text to everybody has read that text; and nobody moves what somebody else has just moved. */
async function refuseUnseen(tx: Tx, article: NewsroomArticle, { move, status, version }: MoveForm) {
  if (article.status !== status) {
    const last = await lastMove(tx, article.id)
    const who = last ? `${last.who} ${last.words} (${deskTime(last.at)})` : 'Somebody has changed its state'
    throw new Refusal(`${who}. Look at it as it is now.`)
  }
  const { workingCopy } = article
  if (transition(move).shows && article.version !== version)
    throw new Refusal(
      `${workingCopy?.by?.name ?? 'Somebody'} has changed the text since you opened this page${workingCopy ? ` (${deskTime(workingCopy.at)})` : ''}. Read it again; then publish it.`,
    )
}

interface Moved {
  editor: Editor
  article: NewsroomArticle
  form: MoveForm
  now: Date
}

const refuseAll = () => {
  throw new Refusal('That happens by itself.')
}

const works: Record<Exclude<Move, 'return'>, (tx: Tx, moved: Moved) => Promise<void>> = {
  async 'send-for-review'(tx, { editor, article: { id }, now }) {
    await tx.article.update({ where: { id }, data: { status: 'review' } })
    await addEvent(tx, editor, { articleId: id, act: 'sent-for-review', detail: {}, at: now })
  },
  async 'send-back'(tx, { editor, article: { id }, form: { why }, now }) {
    await tx.article.update({ where: { id }, data: { status: 'draft' } })
    await addEvent(tx, editor, { articleId: id, act: 'sent-back', detail: { why }, at: now })
  },
  async schedule(tx, { editor, article, form: { at }, now }) {
    const { id, embargoUntil } = article
    if (!at || at <= now) throw new Refusal('This time has passed. Choose a later one, or publish it now.', 'at')
    if (at.getTime() - now.getTime() > year) throw new Refusal('Choose a time within a year.', 'at')
    if (embargoUntil && at < embargoUntil)
      throw new Refusal(`It is under embargo until ${deskTime(embargoUntil)}. Choose a time from then on.`, 'at')
    const missing = await missingIn(tx, article)
    if (missing.length) throw new Refusal(`Before it can be scheduled: ${missing.join(' ')}`)
    await plan(tx, id, at)
    await addEvent(tx, editor, { articleId: id, act: 'scheduled', detail: { at: at.toISOString() }, at: now })
  },
  async unschedule(tx, { editor, article: { id }, now }) {
    await dropPlan(tx, id)
    await addEvent(tx, editor, { articleId: id, act: 'unscheduled', detail: {}, at: now })
  },
  async publish(tx, { editor, article, now }) {
    const { id, embargoUntil } = article
    if (embargoUntil && embargoUntil > now) throw new Refusal(`It is under embargo until ${deskTime(embargoUntil)}.`)
    await dropPlan(tx, id)
    await putOnPage(tx, article, { editor, firstAt: now, now })
    await addEvent(tx, editor, { articleId: id, act: 'published', detail: {}, at: now })
  },
  async 'publish-changes'(tx, { editor, article, now }) {
    const revision = await putOnPage(tx, article, { editor, now })
    if (!revision) throw new Refusal('Nothing has changed since it was published.')
    await addEvent(tx, editor, { articleId: article.id, act: 'changed', detail: { revision: revision.number }, at: now })
  },
  async withdraw(tx, { editor, article: { id, slug }, form: { why }, now }) {
    await tx.article.update({ where: { id }, data: { status: 'withdrawn' } })
    await addEvent(tx, editor, { articleId: id, act: 'withdrawn', detail: { why }, at: now })
    await forgetPages(tx, [slug])
    await tellHub(tx, [id], { slugs: [slug] })
    await tellArticleNews(tx, 'article.withdrawn', id)
  },
  async 'put-back'(tx, { editor, article, form: { hide }, now }) {
    const revision = await putOnPage(tx, article, { editor, now })
    const { id } = article
    const hidden = hide === 'on' && revision !== null
    if (hidden) await tx.article.update({ where: { id }, data: { changesFrom: revision.number } })
    await addEvent(tx, editor, { articleId: id, act: 'put-back', detail: hidden ? { hidden } : {}, at: now })
  },
}

const year = 366 * 24 * 60 * 60 * 1000
