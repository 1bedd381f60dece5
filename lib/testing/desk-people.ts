import { ensurePolicy } from '@/prisma/policy'
import { newId } from '../comments'
import type { Db } from '../db'
import { isAdmin, isModerator, type Moderator, type Person, putPerson, type Role } from '../people'
import type { Status } from '../status'

interface Given {
  status?: Status
  openReports?: number
  authorId?: string | null
  guestEmail?: string
  body?: string
  fingerprint?: number[]
  createdAt?: Date
  revision?: number
}

/** For tests of the desk: a newsroom with one article, and how people and comments are made in it. */
export async function smallNewsroom(db: Db) {
  // Long ago: tests decide at times of their own.
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const data = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  const { id: articleId } = await db.article.create({ data })

  const person = (name: string, role: Role = 'reader'): Promise<Person> =>
    putPerson(db, { email: `${name.toLowerCase()}@viewpoints.example`, name, role })

  async function moderator(name: string): Promise<Moderator> {
    const made = await person(name, 'moderator')
    if (!isModerator(made)) throw new Error('no moderator')
    return made
  }

  async function admin(name: string) {
    const made = await person(name, 'admin')
    if (!isAdmin(made)) throw new Error('no admin')
    return made
  }

  /** A comment in that state, without a decision that led there. */
  async function comment({ authorId, guestEmail = 'ledger@reader.example', ...more }: Given = {}): Promise<string> {
    const id = newId()
    const whose = authorId ? { authorId } : { guestName: 'Ledger', guestEmail }
    await db.comment.create({ data: { id, articleId, threadId: id, ...whose, body: 'Words.', policyVersion: 1, ...more } })
    return id
  }

  return { articleId, person, moderator, admin, comment }
}
