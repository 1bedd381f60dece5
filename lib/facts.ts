import type { Holding } from './holding'
import { languageOf } from './language'
import { isStaff, namesakes, type Person } from './people'
import { fingerprint } from './policy/fingerprint'
import { longest } from './policy/length'
import type { Facts, PolicyVersion } from './policy/policy'
import { normalise } from './policy/text'
import { similarity, trigrams } from './policy/trigrams'
import type { Raw } from './raw'
import { standingUnder } from './standing'
import { learnedOf } from './triage-model'

// What the checks have to know beside the text: read here once, before any of them runs.

export interface Guest {
  name: string
  /** As sameAddress() writes it. */
  email: string
}

/** Who writes: somebody signed in, or a guest who gives a name and an address. */
export type Writer = ({ person: Person; guest?: undefined } | { person?: undefined; guest: Guest }) & {
  /** From where it comes, as lib/connections.ts knows it again. */
  client?: string
}

export interface Asked {
  writer: Writer
  article: { id: string; lang: string }
  body: string
  policy: PolicyVersion
  /** What a moderator has imposed on the writer. */
  imposed: Holding | null
  now: Date
  /** For another text of a comment: that comment, of whose author only what came before it counts. */
  before?: { id: string; createdAt: Date }
}

const day = 24 * 60 * 60 * 1000

export type KnownFacts = Facts & { fingerprint: number[] }

/** The facts of one comment, and its fingerprint, by which later ones are compared with it. */
export async function factsOf(tx: Raw, { writer, article, body, before, ...under }: Asked): Promise<KnownFacts> {
  const { now } = under
  const since = new Date(now.getTime() - day)
  // What is longer is refused by any policy; so much is read of it all the same.
  const read = body.slice(0, longest)
  const print = fingerprint(read)
  const textLanguage = languageOf(read)
  const [namesake, learned, { standing }, own, others] = await Promise.all([
    writer.guest && namesakeOf(tx, writer.guest),
    learnedOf(tx, read),
    standingUnder(tx, whose(writer), under),
    earlier(tx, { writer, articleId: article.id, since, ...(before && { before }) }),
    alike(tx, { writer, body: read, print, since }),
  ])
  return {
    standing,
    earlier: own,
    alike: others,
    articleLanguage: article.lang,
    now,
    fingerprint: print,
    ...(textLanguage && { textLanguage }),
    ...(namesake && { namesake }),
    ...(learned && { learned }),
  }
}

/** A writer as lib/standing.ts asks for one. */
export const whose = ({ person, guest }: Writer) => (person ? { person } : { guestEmail: guest.email })

/**
 * The writer's own comments since then, newest first: fifty tell enough. Of all that they wrote the latest are looked at, so that
 * their index is the one to use whatever the size of the newsroom was when PostgreSQL chose.
 */
async function earlier(
  tx: Raw,
  { writer: { person, guest }, articleId, since, before }: { writer: Writer; articleId: string; since: Date; before?: Asked['before'] },
) {
  const { id, createdAt: until } = before ?? { id: '', createdAt: 'infinity' }
  const comments = person
    ? tx.$queryRaw<Earlier[]>`
        select body, "createdAt", "articleId" from (
          select body, "createdAt", "articleId" from "Comment"
          where "authorId" = ${person.id} and "createdAt" <= ${until}::timestamptz and id <> ${id} order by "createdAt" desc limit 50
        ) latest where "createdAt" >= ${since} order by "createdAt" desc`
    : tx.$queryRaw<Earlier[]>`
        select body, "createdAt", "articleId" from (
          select body, "createdAt", "articleId" from "Comment"
          where "guestEmail" = ${guest.email} and "createdAt" <= ${until}::timestamptz and id <> ${id} order by "createdAt" desc limit 50
        ) latest where "createdAt" >= ${since} order by "createdAt" desc`
  return (await comments).map((comment) => ({ body: comment.body, at: comment.createdAt, sameArticle: comment.articleId === articleId }))
}

interface Earlier {
  body: string
  createdAt: Date
  articleId: string
}

interface Compared {
  writer: Writer
  body: string
  print: number[]
  since: Date
}

/**
 * Other people's comments since then that share something of the fingerprint, and how alike they are. Compared as the checks
 * read text, so that look-alikes hide nothing, and here: pg_trgm itself sees only ASCII letters where the locale is C.
 * Materialised, as in lib/alike.ts: the index of fingerprints answers, and of a large wave only so many are read.
 */
async function alike(tx: Raw, { writer: { person, guest }, body, print, since }: Compared): Promise<Facts['alike']> {
  if (print.length === 0) return []
  const others = await tx.$queryRaw<{ body: string; author: string }[]>`
    with sharing as materialized (
      select body, "createdAt", status, coalesce("authorId", "guestEmail", id) as author from "Comment" where fingerprint && ${print}::int[]
    ), others as (
      select body, "createdAt", author from sharing
      where "createdAt" >= ${since} and status <> 'withdrawn' and author <> ${person?.id ?? guest?.email} limit 1000
    )
    select body, author from others order by "createdAt" desc limit 30`
  const own = trigrams(normalise(body).text)
  return others.map((other) => ({
    similarity: similarity(own, trigrams(normalise(other.body.slice(0, longest)).text)),
    author: other.author,
  }))
}

/** Whose name a guest signs with. A reader's own address proves nothing, so it makes no difference. */
async function namesakeOf(tx: Raw, { name }: Guest): Promise<Facts['namesake']> {
  const roles = await namesakes(tx, name)
  if (roles.some(isStaff)) return 'staff'
  return roles.length > 0 ? 'reader' : undefined
}
