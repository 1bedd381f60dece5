import { z } from 'zod'
import type { Db } from '../db'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { addEvent } from './events'

// From editor to editor, beside an article. Nobody outside the newsroom reads them.

export const noteSchema = z.object({
  article: z.string().min(1).max(64),
  text: z.string().trim().min(1, 'Write the note.').max(4_000, 'Use at most 4,000 characters.'),
})

/** Adds a note; returns its id. */
export async function addNote(db: Db, editor: Editor, { article: articleId, text }: z.output<typeof noteSchema>, now = new Date()) {
  return db.$transaction(async (tx) => {
    if (!(await tx.article.count({ where: { id: articleId } }))) throw new Refusal('There is no such article any more.')
    const { id } = await tx.articleNote.create({ data: { articleId, text, byId: editor.id, at: now } })
    await addEvent(tx, editor, { articleId, act: 'noted', detail: {}, at: now })
    return id
  })
}

export const noteDoneSchema = z.object({ note: z.string().min(1).max(64), done: z.enum(['yes', 'no']) })

/** Marks a note as done, or as not done after all. Any editor may: notes are everybody's. */
export async function markNote(db: Db, _editor: Editor, { note: id, done }: z.output<typeof noteDoneSchema>, now = new Date()) {
  const { count } = await db.articleNote.updateMany({
    where: { id, doneAt: done === 'yes' ? null : { not: null } },
    data: { doneAt: done === 'yes' ? now : null },
  })
  // Somebody else has done the same: it is as it should be.
  if (count === 0 && !(await db.articleNote.count({ where: { id } }))) throw new Refusal('There is no such note any more.')
  return id
}

/** The article's notes: what is to be done, oldest first, then what is done, the last first. */
export async function notesOf(db: Db, articleId: string) {
  const notes = await db.articleNote.findMany({
    where: { articleId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, at: true, doneAt: true, by: { select: { name: true } } },
  })
  return {
    open: notes.filter(({ doneAt }) => doneAt === null),
    done: notes.filter(({ doneAt }) => doneAt !== null).sort((a, b) => Number(b.doneAt) - Number(a.doneAt)),
  }
}

export type Note = Awaited<ReturnType<typeof notesOf>>['open'][number]
