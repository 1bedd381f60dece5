import type { Db, Tx } from '../db'
import { storeWithHistory } from '../decisions'
import { forgetPages } from '../pages'
import { putPerson } from '../people'
import { checkNames } from '../policy/names'
import { skeleton } from '../policy/skeleton'
import { policyInForce } from '../policy-versions'
import { Refusal } from '../refusal'
import { commentsOf, type Made } from './comments'
import type { Fate } from './fate'
import { type Article, articlesOf, type Load, type Person, peopleOf, slugsOf } from './plan'

/** Called after every batch with how many comments are in; a throw ends the load with those and no half batch. */
type Progress = (done: number) => void

const batchLength = 2_500
/** So many batches at a time. */
const lanes = 2
const patience = { timeout: 120_000, maxWait: 120_000 }

/** Fills the newsroom with a believable past, the same for the same seed. Refuses a seed that is in it already. */
export async function loadNewsroom(db: Db, load: Load, progress: Progress = () => {}, now = new Date()) {
  const { number, clauses } = await policyInForce(db, now)
  const people = peopleOf(load)
  const articles = articlesOf(load, now)
  const moderators = await db.$transaction((tx) => storePlan(tx, load, { articles, readers: people.readers }), patience)
  const setting = { ...people, seed: load.seed, now, policy: { number, clauses }, moderators }
  let done = 0
  const waiting = articles.values()
  const lane = async () => {
    for (const article of waiting)
      for (const batch of batches(commentsOf(article, setting))) {
        await db.$transaction((tx) => storeBatch(tx, batch, { article, policy: number }), patience)
        done += batch.length
        progress(done)
      }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  await db.$executeRaw`analyze "Comment", "Decision", "Finding", "Report", "Appeal", "User", "Article"`
}

function* batches(comments: Iterable<Made>): Generator<Made[]> {
  const batch: Made[] = []
  for (const comment of comments) if (batch.push(comment) === batchLength) yield batch.splice(0)
  if (batch.length > 0) yield batch
}

/** Sections where there are none, articles, readers; and moderators where the newsroom has none. Returns the moderators' ids. */
async function storePlan(tx: Tx, { seed }: Load, { articles, readers }: { articles: Article[]; readers: Person[] }): Promise<string[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('a load', 0))`
  if (await tx.article.count({ where: { slug: { startsWith: slugsOf(seed) } } }))
    throw new Refusal(`This newsroom has a load of seed ${seed} already. Choose another: --seed ${seed + 1}`)
  if ((await tx.section.count()) === 0)
    await tx.section.createMany({
      data: [
        { slug: 'town', name: 'Town' },
        { slug: 'world', name: 'World' },
      ],
    })
  const sections = await tx.section.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  await tx.article.createMany({
    data: articles.map(({ id, slug, headline, language: { code: lang }, publishedAt }, i) => ({
      ...{ id, slug, headline, lang, dir: lang === 'fa' ? 'rtl' : 'ltr', publishedAt },
      body: `${headline}.`,
      sectionSlug: sections[i % sections.length]?.slug ?? '',
    })),
  })
  await tx.user.createMany({ data: readers.map(({ id, name, email }) => ({ id, name, email, skeleton: skeleton(name) })) })
  await forgetPages(
    tx,
    articles.slice(-20).map(({ slug }) => slug),
  )
  const staff = await tx.user.findMany({ where: { role: { in: ['moderator', 'admin'] } }, select: { id: true }, orderBy: { email: 'asc' } })
  if (staff.length > 1) return staff.map(({ id }) => id)
  // Nobody can sign in as one of these: they have no password.
  const desks = ['Early desk', 'Late desk', 'Night desk'].map((name, i) =>
    putPerson(tx, { name, email: `desk-${i + 1}@load-${seed}.example`, role: 'moderator' }),
  )
  return (await Promise.all(desks)).map(({ id }) => id)
}

async function storeBatch(tx: Tx, batch: Made[], { article, policy }: { article: Article; policy: number }) {
  await tx.$executeRaw`set local synchronous_commit = off`
  const decisions = await storeWithHistory(tx, batch, policy)
  const findings = batch.flatMap(({ comment: { id, body }, fate: { found } }) => (found ? [findingOf(id, body, found)] : []))
  if (findings.length > 0) await tx.finding.createMany({ data: findings })
  const reports = batch.flatMap(({ comment: { id }, fate }, i) =>
    fate.reports.map(({ clause, at }, n) => {
      const guestEmail = `reporter-${n + 1}-${id}@load.example`
      const settledById = fate.answered ? (decisions[i]?.[1] ?? null) : null
      return {
        commentId: id,
        revision: 1,
        clause,
        policyVersion: policy,
        guestName: '',
        guestEmail,
        reporter: `guest ${guestEmail}`,
        settledById,
        at,
      }
    }),
  )
  if (reports.length > 0) await tx.report.createMany({ data: reports })
  const appeals = batch.flatMap(({ comment: { id }, fate: { appealed, steps } }, i) => {
    const [, decisionId, settledById = null] = decisions[i] ?? []
    if (!appealed || !decisionId) return []
    const state = !settledById ? 'open' : steps.at(-1)?.act === 'overturn' ? 'overturned' : 'upheld'
    return [
      { commentId: id, decisionId, text: 'Please look at this again: it is about the article.', state, settledById, at: appealed } as const,
    ]
  })
  if (appeals.length > 0) await tx.appeal.createMany({ data: appeals })
  await forgetPages(tx, [article.slug])
}

function findingOf(commentId: string, body: string, { check, clause }: NonNullable<Fate['found']>) {
  const end = body.indexOf(' ', 12)
  const place = check === 'flood' || end < 0 ? {} : { start: 0, end }
  return {
    commentId,
    revision: 1,
    check,
    clause,
    outcome: 'hold' as const,
    message: `${checkNames[check]}: a moderator looks at this.`,
    ...place,
  }
}
