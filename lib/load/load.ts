import type { PoolClient } from 'pg'
import type { Db } from '../db'
import { addUp } from '../desk/counts'
import { allPages, channel } from '../pages'
import { skeleton } from '../policy/skeleton'
import { policyInForce } from '../policy-versions'
import { Refusal } from '../refusal'
import { addUpTalk } from '../talk-counts'
import { commentsOf, type Made } from './comments'
import { copyInto } from './copy'
import { InTime } from './in-time'
import { paperOf, storePaper } from './paper'
import { type Article, articlesOf, type Load, type Person, peopleOf, type Setting, slugsOf } from './plan'
import { randomOf } from './random'
import { setAside } from './set-aside'
import { Shelf } from './shelf'

/** How far it is: articles, then comments, then the indexes. A throw ends the load, with nothing of it in. */
export type Progress = (step: 'articles' | 'comments' | 'indexes', done: number, of: number) => void

const batchLength = 2_000

/** What a load writes. `lock table` names them in this order. */
const tables = [
  ...['Section', 'Author', 'Topic', 'Article', 'ArticleWords', 'Byline', '_ArticleToTopic', 'User'],
  ...['Comment', 'Decision', 'Notice', 'LedgerEntry', 'Finding', 'Report', 'Appeal', 'Respect'],
]
/** What they would do row by row is done here for all rows at once, by the same rules. */
const triggers = [
  ['Article', 'Article_words'],
  ['Byline', 'Byline_words'],
  ['_ArticleToTopic', 'Topic_words_of_article'],
  ['Decision', 'Decision_ledger'],
] as const

/**
 * Fills the newsroom with a believable past, the same for the same seed, in one transaction: whole, or not at all. Whoever else
 * writes waits for its end; where it is the greater part of the newsroom, whoever reads waits too. Refuses a seed that is in it already.
 */
export async function loadNewsroom(db: Db, load: Load, progress: Progress = () => {}, now = new Date()) {
  // Late: whoever calls may have chosen the database only just before.
  const { pool } = await import('../db')
  const { number, clauses } = await policyInForce(db, now)
  const people = peopleOf(load)
  const articles = articlesOf(load, now)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local synchronous_commit = off')
    await client.query(`select pg_advisory_xact_lock(hashtextextended('a load', 0))`)
    await refuseTwice(client, load)
    const putBack = await prepared(client, load)
    const moderators = await storePeople(client, load, people.readers)
    await storePaper(client, paperOf(load), articles, (done) => progress('articles', done, articles.length))
    const setting = {
      ...people,
      seed: load.seed,
      now,
      policy: { number, clauses },
      moderators,
      ...(load.waiting && { waiting: load.waiting }),
    }
    await storeComments(client, { load, articles, setting, progress })
    for (const [i, put] of putBack.entries()) {
      progress('indexes', i, putBack.length)
      await put()
    }
    progress('indexes', putBack.length, putBack.length)
    await client.query('select pg_notify($1, $2)', [channel, allPages])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  await addUp(db)
  await addUpTalk(db)
  // What the planner knows of tables, and which of their pages need no second look: without it the first queries go astray.
  for (const table of [...tables, 'QueueTally', 'TalkTally']) await pool.query(`vacuum (analyze) "${table}"`)
}

async function refuseTwice(client: PoolClient, { seed }: Load) {
  const { rowCount } = await client.query('select from "Article" where slug like $1 limit 1', [`${slugsOf(seed)}%`])
  if (rowCount) throw new Refusal(`This newsroom has a load of seed ${seed} already. Choose another: --seed ${seed + 1}`)
}

/** Locks what is written, switches off what is done otherwise here. Returns what puts all of that back, in steps. */
async function prepared(client: PoolClient, { comments }: Load): Promise<(() => Promise<void>)[]> {
  const { rows } = await client.query<{ few: boolean }>(
    `select (select count(*) from (select from "Comment" limit $1) first) < $1 as few`,
    [comments],
  )
  const most = rows[0]?.few ?? false
  await client.query(
    `lock table ${tables.map((name) => `"${name}"`).join(', ')} in ${most ? 'access exclusive' : 'share row exclusive'} mode`,
  )
  await client.query(`select pg_advisory_xact_lock(hashtextextended('viewpoints ledger', 0))`)
  for (const [table, trigger] of triggers) await client.query(`alter table "${table}" disable trigger "${trigger}"`)
  if (most) await client.query(`set local maintenance_work_mem = '512MB'`)
  const putBack = most ? await setAside(client, tables) : []
  return [
    ...putBack,
    async () => {
      for (const [table, trigger] of triggers) await client.query(`alter table "${table}" enable trigger "${trigger}"`)
    },
  ]
}

/** Readers; and moderators where the newsroom has fewer than two. Returns the moderators' ids. */
async function storePeople(client: PoolClient, { seed }: Load, readers: Person[]): Promise<string[]> {
  const columns = ['id', 'name', 'email', 'skeleton', 'role']
  const rowsOf = (people: Person[], role: string) => people.map(({ id, name, email }) => [id, name, email, skeleton(name), role])
  for (let i = 0; i < readers.length; i += 10_000) await copyInto(client, 'User', columns, rowsOf(readers.slice(i, i + 10_000), 'reader'))
  const { rows: staff } = await client.query<{ id: string }>(`select id from "User" where role in ('moderator', 'admin') order by email`)
  if (staff.length > 1) return staff.map(({ id }) => id)
  // Nobody can sign in as one of these: they have no password.
  const desks = ['Early desk', 'Late desk', 'Night desk'].map((name, i) => ({
    ...{ id: `load-${seed}-desk-${i + 1}`, name, email: `desk-${i + 1}@load-${seed}.example` },
  }))
  await copyInto(client, 'User', columns, rowsOf(desks, 'moderator'))
  return desks.map(({ id }) => id)
}

interface Comments {
  load: Load
  articles: Article[]
  setting: Setting
  progress: Progress
}

/** All comments in the order in which they came, and all decisions in the order in which they were made. */
async function storeComments(client: PoolClient, { load, articles, setting, progress }: Comments) {
  const shelf = await Shelf.open(client, {
    policy: setting.policy.number,
    readers: setting.readers,
    random: randomOf(`respects ${load.seed}`),
  })
  let sent: Promise<void> = Promise.resolve()
  let [done, batch] = [0, 0]
  for (const { comment, article } of inOrder(articles, setting)) {
    shelf.put(comment, article)
    if (++batch < batchLength) continue
    done += batch
    batch = 0
    // While the database takes one batch, the next is made.
    await sent
    progress('comments', done, load.comments)
    sent = shelf.send()
  }
  await sent
  shelf.end()
  await shelf.send()
  progress('comments', load.comments, load.comments)
}

/** The comments of all articles, merged by time: few articles are talked about at once. */
function* inOrder(articles: Article[], setting: Setting): Generator<{ comment: Made; article: Article }> {
  const talked = new InTime<{ comment: Made; article: Article; rest: Generator<Made> }>()
  const next = (article: Article, rest: Generator<Made>) => {
    const { value, done } = rest.next()
    if (!done) talked.put((value.comment.createdAt as Date).getTime(), { comment: value, article, rest })
  }
  for (const article of articles) {
    // No comment of this article, or of a later one, is older than it.
    while (talked.first < article.publishedAt.getTime()) yield* taken()
    next(article, commentsOf(article, setting))
  }
  while (talked.size > 0) yield* taken()

  function* taken() {
    const first = talked.take()
    if (!first) return
    yield { comment: first.comment, article: first.article }
    next(first.article, first.rest)
  }
}
