import type { Tx } from '../db'
import { showAnew } from '../decisions'
import type { NewComment } from './comments'
import type { Known } from './known'

export type Progress = (step: { verb: 'stored' | 'updated' | 'decided'; done: number; of: number }) => void

const batch = 1_000

interface Writing {
  known: Known
  policyVersion: number
  progress: Progress
}

/** Stores comments that are not here yet, parents first in the list. All are pending until the decisions are recorded. */
export async function create(tx: Tx, comments: NewComment[], { known, policyVersion, progress }: Writing) {
  const places = new Map<string, { threadId: string; depth: number }>(known.stored)
  for (let done = 0; done < comments.length; done += batch) {
    progress({ verb: 'stored', done, of: comments.length })
    const rows = comments.slice(done, done + batch).map(({ id, article, parent, name, email, text, at }) => {
      const above = places.get(parent ?? '')
      const place = { threadId: above?.threadId ?? id, depth: above ? above.depth + 1 : 0 }
      places.set(id, place)
      const articleId = known.articles.get(article) ?? ''
      return {
        id,
        articleId,
        parentId: parent,
        ...place,
        guestName: name,
        guestEmail: email ?? `${id}@import.invalid`,
        body: text,
        policyVersion,
        createdAt: at,
      }
    })
    // One value for a thousand rows: with createMany, 100,000 comments took three times as long and a gigabyte more.
    await tx.$executeRaw`
      insert into "Comment" (id, "articleId", "parentId", "threadId", depth, "guestName", "guestEmail", body, "policyVersion", "createdAt", lang)
      select c.id, "articleId", "parentId", "threadId", depth, "guestName", "guestEmail", c.body, "policyVersion", c."createdAt", split_part(a.lang, '-', 1)
      from json_populate_recordset(null::"Comment", ${JSON.stringify(rows)}::json) c join "Article" a on a.id = c."articleId"`
  }
}

/** Brings comments that are here already to what their lines say; a changed text is a new revision. */
export async function edit(tx: Tx, comments: NewComment[], { known: { stored }, progress }: Omit<Writing, 'policyVersion'>) {
  for (let done = 0; done < comments.length; done += batch) {
    progress({ verb: 'updated', done, of: comments.length })
    const some = comments.slice(done, done + batch)
    const column = <T>(value: (comment: NewComment) => T) => some.map(value)
    await tx.$executeRaw`
      update "Comment" c set
        body = given.body,
        revision = c.revision + (c.body <> given.body)::int,
        "guestName" = case when c."authorId" is null and c."guestName" is not null then given.name else c."guestName" end,
        "guestEmail" = case when c."guestEmail" is null then null else coalesce(nullif(given.email, ''), c."guestEmail") end,
        "createdAt" = given.at
      from unnest(
        ${column(({ id }) => id)}::text[], ${column(({ text }) => text)}::text[], ${column(({ name }) => name)}::text[],
        ${column(({ email }) => email ?? '')}::text[], ${column(({ at }) => at.toISOString())}::timestamptz[]
      ) as given (id, body, name, email, at)
      where c.id = given.id`
  }
  await showAnew(
    tx,
    comments.filter(({ id }) => stored.get(id)?.status === 'approved').map(({ article }) => article),
  )
}
