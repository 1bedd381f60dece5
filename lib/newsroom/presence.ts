import type { Db } from '../db'
import type { Editor } from '../people'

// Who has an article open. A page says so when it is loaded, with every save, and every fifteen seconds while it is open; who
// has said nothing for a minute is gone. It keeps nobody from writing: the version of the working copy does (working-copy.ts).

const minute = 60_000

/** Notes that the editor has the article open, or, `left`, that they have closed it. */
export async function seen(db: Db, editor: Editor, { articleId, left = false }: { articleId: string; left?: boolean }, now = new Date()) {
  // What browsers did not take leave of goes here, so that no job is needed.
  await db.editing.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 10 * minute) } } })
  const here = { articleId, userId: editor.id }
  if (left) return void (await db.editing.deleteMany({ where: here }))
  // One statement: two pages of one editor may say so at the same moment. An article that is gone is nobody's news.
  await db.$executeRaw`
    insert into "Editing" ("articleId", "userId", "seenAt")
    select id, ${editor.id}, ${now} from "Article" where id = ${articleId}
    on conflict ("articleId", "userId") do update set "seenAt" = excluded."seenAt"`
}

export interface Other {
  name: string
  seenAt: Date
}

/** Who else has it open, by name. */
export async function othersHere(db: Db, editor: Editor, articleId: string, now = new Date()): Promise<Other[]> {
  const rows = await db.editing.findMany({
    where: { articleId, userId: { not: editor.id }, seenAt: { gt: new Date(now.getTime() - minute) } },
    orderBy: { user: { name: 'asc' } },
    select: { seenAt: true, user: { select: { name: true } } },
  })
  return rows.map(({ seenAt, user }) => ({ name: user.name, seenAt }))
}
