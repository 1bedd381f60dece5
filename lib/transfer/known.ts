import type { Tx } from '../db'
import type { Status } from '../status'
import type { NewComment } from './comments'

/** A comment that is in the database already. */
export interface Stored {
  id: string
  slug: string
  parentId: string | null
  threadId: string
  depth: number
  status: Status
  body: string
  /** Null where an account has the comment, whoever wrote it. */
  guestName: string | null
  guestEmail: string | null
  createdAt: Date
}

export interface Known {
  /** Article ids by slug. */
  articles: Map<string, string>
  stored: Map<string, Stored>
}

/** What the database knows of these comments' articles, of themselves and of their parents. They stay as they are until the transaction ends. */
export async function knownTo(tx: Tx, comments: NewComment[]): Promise<Known> {
  const slugs = [...new Set(comments.map(({ article }) => article))]
  const ids = [...new Set(comments.flatMap(({ id, parent }) => (parent ? [id, parent] : [id])))]
  const articles = await tx.$queryRaw<{ id: string; slug: string }[]>`select id, slug from "Article" where slug = any(${slugs})`
  const stored = await tx.$queryRaw<Stored[]>`
    select c.id, a.slug, c."parentId", c."threadId", c.depth, c.status::text as status, c.body,
      case when c."authorId" is null then c."guestName" end as "guestName", c."guestEmail", c."createdAt"
    from "Comment" c join "Article" a on a.id = c."articleId"
    where c.id = any(${ids}) order by c.id for update of c`
  return {
    articles: new Map(articles.map(({ id, slug }) => [slug, id])),
    stored: new Map(stored.map((comment) => [comment.id, comment])),
  }
}
