import type { Db } from '../db'
import type { Status } from '../status'
import { excerpt } from '../text'
import { deskTime } from './times'

export interface Said {
  id: string
  name: string
  text: string
  at: string
  status: Status
  /** What it is to the comment that is decided: what it answers, further up, said before or after it in the thread, or an answer to it. */
  place: 'above' | 'parent' | 'before' | 'after' | 'reply'
}

interface Here {
  id: string
  threadId: string
  parentId: string | null
  createdAt: Date
}

const around = 4
const longest = 600
const fields = {
  ...{ id: true, parentId: true, body: true, createdAt: true, status: true, guestName: true },
  author: { select: { name: true } },
} as const

/** What was said around a comment, in the order it was said: the way up from what it answers, and a few comments before and after it in the thread. */
export async function threadAround(db: Db, { id, threadId, parentId, createdAt }: Here): Promise<Said[]> {
  const way = await ancestors(db, parentId)
  const others = { threadId, id: { notIn: [id, ...way] }, status: { in: ['approved' as const, 'pending' as const] } }
  const [up, before, after] = await Promise.all([
    db.comment.findMany({ where: { id: { in: way } }, select: fields }),
    db.comment.findMany({
      where: { ...others, createdAt: { lte: createdAt } },
      orderBy: { createdAt: 'desc' },
      take: around,
      select: fields,
    }),
    db.comment.findMany({
      where: { ...others, createdAt: { gt: createdAt } },
      orderBy: { createdAt: 'asc' },
      take: around,
      select: fields,
    }),
  ])
  return [...up, ...before, ...after]
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map((said) => ({
      ...{ id: said.id, status: said.status, text: excerpt(said.body, longest), at: deskTime(said.createdAt) },
      name: said.author?.name ?? said.guestName ?? '',
      place: placeOf(said, { id, parentId, createdAt, way }),
    }))
}

function placeOf(
  said: { id: string; parentId: string | null; createdAt: Date },
  { id, parentId, createdAt, way }: Omit<Here, 'threadId'> & { way: string[] },
): Said['place'] {
  if (said.id === parentId) return 'parent'
  if (way.includes(said.id)) return 'above'
  if (said.parentId === id) return 'reply'
  return said.createdAt <= createdAt ? 'before' : 'after'
}

/** The comments above, from what is answered up to the first; at most eight, which nobody reads past. */
async function ancestors(db: Db, parentId: string | null): Promise<string[]> {
  if (!parentId) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    with recursive up as (
      select id, "parentId", 1 as steps from "Comment" where id = ${parentId}
      union all select c.id, c."parentId", up.steps + 1 from "Comment" c join up on c.id = up."parentId" where up.steps < 8
    ) select id from up`
  return rows.map((row) => row.id)
}
