import type { Db } from '../db'
import type { Example } from './result'

export interface Shown extends Example {
  name: string
  body: string
  article: { slug: string; headline: string }
  /** Who decided last, in a word: a name, or the import. */
  decidedBy: string
  decidedAt: Date
}

/** The comments of a result, as they are now, with who decided; one that is gone is left out. */
export async function exampleComments(db: Db, examples: Example[]): Promise<Shown[]> {
  const rows = await db.comment.findMany({
    where: { id: { in: examples.map(({ id }) => id) } },
    select: {
      id: true,
      body: true,
      guestName: true,
      author: { select: { name: true } },
      article: { select: { slug: true, headline: true } },
      decisions: {
        where: { by: { in: ['moderator', 'import'] } },
        orderBy: { seq: 'desc' },
        take: 1,
        select: { at: true, by: true, actor: { select: { name: true } } },
      },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  // The newest first.
  return [...examples].reverse().flatMap((example) => {
    const row = byId.get(example.id)
    const last = row?.decisions[0]
    if (!row || !last) return []
    const decidedBy = last.by === 'import' ? 'the import' : (last.actor?.name ?? 'a moderator')
    const { body, article } = row
    return [{ ...example, body, article, name: row.author?.name ?? row.guestName ?? '', decidedBy, decidedAt: last.at }]
  })
}
