import type { Tx } from '../db'
import type { Person } from '../people'
import type { Left, Traces } from './traces'
import { fingerprinting, wordsOf } from './words'

// What is somebody's own, read before it goes.

export interface Theirs {
  /** Of all their comments, those they wrote as a guest under their address too, in the order of the ids. */
  commentIds: string[]
  /** Those that are shown or wait. */
  open: { id: string; policyVersion: number }[]
  left: Left
  /** What they wrote under which article, and when. */
  said: Said[]
  /** Articles whose pages show something that goes. */
  slugs: string[]
}

interface Said {
  text: string
  articleId: string
  at: Date
}

/** Locks their comments and those that quote them, in the order that everybody locks them in, and reads what they were. */
export async function gather(tx: Tx, person: Person): Promise<Theirs> {
  const { id, email } = person
  await lockThem(tx, person)
  const comments = await tx.$queryRaw<
    {
      id: string
      body: string
      status: string
      policyVersion: number
      guestName: string | null
      parentId: string | null
      articleId: string
      at: Date
    }[]
  >`
    select c.id, c.body, c.status::text as status, c."policyVersion", c."guestName", c."parentId", c."articleId", c."createdAt" as at from "Comment" c
    where c."authorId" = ${id} or c."guestEmail" = ${email} order by c.id`
  const commentIds = comments.map((comment) => comment.id)
  const [revisions, appeals, measureAppeals, reports] = await Promise.all([
    tx.revision.findMany({ where: { commentId: { in: commentIds } }, select: { commentId: true, body: true } }),
    tx.appeal.findMany({ where: { commentId: { in: commentIds } }, select: { text: true } }),
    tx.measureAppeal.findMany({ where: { measure: { OR: [{ userId: id }, { guestEmail: email }] } }, select: { text: true } }),
    tx.report.findMany({
      where: { OR: [{ reporterId: id }, { guestEmail: email }] },
      select: { note: true, guestName: true, comment: { select: { body: true } } },
    }),
  ])
  const articleIds = [...new Set(comments.map(({ articleId }) => articleId))]
  const articles = await tx.article.findMany({
    where: { id: { in: articleIds } },
    select: { slug: true, headline: true, standfirst: true, body: true },
  })
  const answered = await tx.comment.findMany({
    where: { id: { in: comments.flatMap(({ parentId }) => parentId ?? []), notIn: commentIds } },
    select: { body: true },
  })
  const quoting = await tx.comment.findMany({
    where: { quoteOf: { in: commentIds }, status: 'approved' },
    select: { article: { select: { slug: true } } },
  })
  const signed = [person.name, ...[...comments, ...reports].map(({ guestName }) => guestName ?? '')]
  const names = [...new Set(signed)].filter((name) => name !== '')
  const shared = await sharedNames(tx, person, names)
  const places = new Map(comments.map((comment) => [comment.id, comment]))
  const said = [...comments, ...revisions].flatMap(({ body: text, ...row }) => {
    const place = places.get('commentId' in row ? row.commentId : row.id)
    return place ? [{ text, articleId: place.articleId, at: place.at }] : []
  })
  return {
    ...{ commentIds, said },
    open: comments.filter(({ status }) => status === 'pending' || status === 'approved'),
    slugs: [...new Set([...articles, ...quoting.map(({ article }) => article)].map(({ slug }) => slug))],
    left: {
      email,
      names: names.filter((name) => !shared.has(name)),
      texts: [
        ...said.map(({ text }) => text),
        ...appeals.map(({ text }) => text),
        ...measureAppeals.map(({ text }) => text),
        ...reports.map(({ note }) => note),
      ],
      others: [
        ...articles.flatMap(({ headline, standfirst, body }) => [headline, standfirst, body]),
        ...[...answered, ...reports.map(({ comment }) => comment)].map(({ body }) => body),
      ],
      namesakes: shared.size > 0,
    },
  }
}

/** All that the erasure writes to: one that were locked later, out of this order, could wait for whoever waits for us. */
async function lockThem(tx: Tx, { id, email }: Person) {
  await tx.$executeRaw`
    with own as materialized (select c.id from "Comment" c where c."authorId" = ${id} or c."guestEmail" = ${email})
    select c.id from "Comment" c
    where c.id in (select own.id from own union select q.id from "Comment" q join own on q."quoteOf" = own.id)
    order by c.id for update of c`
}

/** Those of their names that somebody else signs with, or an article has: they say nothing of who it was. */
async function sharedNames(tx: Tx, { id, email }: Person, names: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select given.name from unnest(${names}::text[]) given(name)
    where exists (select from "User" u where lower(u.name) = lower(given.name) and u.id <> ${id})
      or exists (select from "Comment" c where lower(c."guestName") = lower(given.name)
        and c."guestEmail" is distinct from ${email} and c."authorId" is distinct from ${id})
      or exists (select from "Author" a where lower(a.name) = lower(given.name))
      or exists (select from "Article" a where strpos(lower(concat_ws(' ', a.headline, a.standfirst, a.body)), lower(given.name)) > 0)`
  return new Set(rows.map(({ name }) => name))
}

const batch = 2_000
/** Of more comments the oldest are not compared. */
const mostCompared = 300_000

/**
 * The traces without the runs of words that others have used where they cannot have quoted them, under another article or
 * before: those are anybody's, and would be found for ever.
 */
export async function withoutCommon(tx: Tx, traces: Traces, { commentIds, said }: Theirs): Promise<Traces> {
  const fingerprints = fingerprinting()
  const runs = Object.entries(traces.textRuns).map(([length, all]) => ({ length: Number(length), own: origins(Number(length), all, said) }))
  if (runs.length === 0) return traces
  const mine = new Set(commentIds)
  let before: { at: Date; id: string } | undefined
  for (let read = 0; read < mostCompared; read += batch) {
    const rows = await tx.comment.findMany({
      where: {
        erasedAt: null,
        ...(before && { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: batch,
      select: { id: true, body: true, articleId: true, createdAt: true },
    })
    for (const { id, body, articleId, createdAt } of rows) {
      if (mine.has(id)) continue
      const words = wordsOf(body)
      for (const { length, own } of runs)
        for (const run of fingerprints(words, length)) {
          const from = own.get(run)
          if (from && (from.articleId !== articleId || createdAt < from.at)) own.delete(run)
        }
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    before = { at: last.createdAt, id: last.id }
  }
  return { ...traces, textRuns: Object.fromEntries(runs.map(({ length, own }) => [length, [...own.keys()]])) }

  /** Where each of these runs was said first. */
  function origins(length: number, all: number[], texts: Said[]) {
    const own = new Map<number, Pick<Said, 'articleId' | 'at'>>(all.map((run) => [run, { articleId: '', at: new Date() }]))
    for (const { text, articleId, at } of texts)
      for (const run of fingerprints(wordsOf(text), length)) {
        const known = own.get(run)
        if (known && (known.articleId === '' || at < known.at)) own.set(run, { articleId, at })
      }
    return own
  }
}
