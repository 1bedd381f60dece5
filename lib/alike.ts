import type { Db } from './db'
import { deskTime } from './desk/times'
import { longest } from './policy/length'
import { normalise } from './policy/text'
import { similarity, trigrams } from './policy/trigrams'
import { excerpt } from './text'

/** A comment that says nearly the same, and is waiting or shown. */
export interface Alike {
  id: string
  revision: number
  status: 'pending' | 'approved'
  name: string
  /** 0.8 to 1: the share of trigrams in common. */
  similarity: number
  /** ISO 8601, and in words. */
  createdAt: string
  at: string
  body: string
  /** By the same author. */
  authorSame: boolean
}

interface Row extends Omit<Alike, 'similarity' | 'createdAt' | 'at'> {
  createdAt: Date
}

/** How alike is nearly the same. */
const alikeFrom = 0.8
/** So many texts are compared. */
const compared = 50
/** Of a wave larger than this only so many are looked at, whichever come first: the database must not read all of them. */
const looked = 1_000

/** Comments that wait or are shown and say nearly the same as this one, newest first. None for a text too short to tell (lib/policy/fingerprint.ts). */
export async function alikeTo(db: Db, commentId: string, { limit = 20 }: { limit?: number } = {}): Promise<Alike[]> {
  const comment = await db.comment.findUnique({
    where: { id: commentId },
    select: { body: true, fingerprint: true, authorId: true, guestEmail: true },
  })
  if (!comment || comment.fingerprint.length === 0) return []
  const { fingerprint, authorId, guestEmail } = comment
  // Materialised: the index answers whatever the planner believes of how common these are, and each is read only as far as
  // wanted. Copies share the whole fingerprint, so a larger wave that has a part of it does not hide them.
  const rows = await db.$queryRaw<Row[]>`
    with copies as materialized (
      select id, revision, status, body, "guestName", "authorId", "guestEmail", "createdAt" from "Comment"
      where fingerprint @> ${fingerprint}::int[] and status in ('pending', 'approved') and id <> ${commentId}
    ), others as materialized (
      select id, revision, status, body, "guestName", "authorId", "guestEmail", "createdAt" from "Comment"
      where fingerprint && ${fingerprint}::int[] and not fingerprint @> ${fingerprint}::int[] and status in ('pending', 'approved')
    ), found as (
      select * from (
        (select *, true as copy from copies limit ${looked})
        union all (select *, false from others limit (
          select case when count(*) < ${compared} then ${looked} else 0 end::bigint from (select from copies limit ${compared}) enough
        ))
      ) wave order by copy desc, "createdAt" desc, id desc limit ${compared}
    )
    select f.id, f.revision, f.status::text as status, left(f.body, ${longest}) as body, f."createdAt",
      coalesce(u.name, f."guestName", '') as name,
      coalesce(f."authorId" = ${authorId} or (f."authorId" is null and f."guestEmail" = ${guestEmail}), false) as "authorSame"
    from found f left join "User" u on u.id = f."authorId"
    order by f."createdAt" desc, f.id desc`
  const likeness = likenessTo(comment.body)
  const alike: Alike[] = []
  for (const { createdAt, body, ...row } of rows) {
    if (alike.length >= limit) break
    const similarity = likeness(body)
    if (similarity < alikeFrom) continue
    alike.push({ ...row, similarity, createdAt: createdAt.toISOString(), at: deskTime(createdAt), body: excerpt(body, 300) })
  }
  return alike
}

/** How alike to this one, as lib/facts.ts compares. A wave has the same text again and again: each is compared once. */
function likenessTo(body: string): (other: string) => number {
  const piecesOf = (text: string) => trigrams(normalise(text.slice(0, longest)).text)
  const own = piecesOf(body)
  const known = new Map([[body, 1]])
  return (other) => {
    const likeness = known.get(other) ?? similarity(own, piecesOf(other))
    known.set(other, likeness)
    return likeness
  }
}
