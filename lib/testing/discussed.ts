import type { Db } from '../db'
import { record } from '../decisions'
import { isModerator, type Moderator, type Person, putPerson } from '../people'

// People and comments of a discussion, for tests of what readers and moderators do about it.

let made = 0
/** An id that no other comment of this run has. */
const nextId = () => `comment-${++made}`

/** An article to be discussed. Returns its id. */
export async function discussed(db: Db): Promise<string> {
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  return (await db.article.create({ data: article })).id
}

export const reader = (db: Db, name: string): Promise<Person> =>
  putPerson(db, { email: `${name.toLowerCase()}-${++made}@reader.example`, name, role: 'reader' })

export async function moderator(db: Db, name: string): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name.toLowerCase()}-${++made}@viewpoints.example`, name, role: 'moderator' })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}

/** A comment that was published by the policy, or waits. Its author is a guest unless one is given. */
export async function said(
  db: Db,
  articleId: string,
  { authorId, act = 'publish', at = new Date() }: { authorId?: string; act?: 'publish' | 'hold'; at?: Date } = {},
): Promise<string> {
  const id = nextId()
  const author = authorId ? { authorId } : { guestName: 'Ledger', guestEmail: 'ledger@guest.example' }
  await db.$transaction(async (tx) => {
    await tx.comment.create({ data: { id, articleId, threadId: id, ...author, body: 'Words.', policyVersion: 1, createdAt: at } })
    await record(tx, { commentId: id, act, by: 'policy', policyVersion: 1, at })
  })
  return id
}

/** The text is changed, as a later release lets its author do. */
export async function reworded(db: Db, id: string, body: string) {
  await db.comment.update({ where: { id }, data: { body, revision: { increment: 1 } } })
}

/** Makes somebody trusted: so many approved comments. */
export async function trusted(db: Db, articleId: string, name: string): Promise<Person> {
  const person = await reader(db, name)
  for (let i = 0; i < 5; i++) await said(db, articleId, { authorId: person.id })
  return person
}
