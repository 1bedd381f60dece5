'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { addressSchema, changeAddress } from '@/lib/newsroom/address'
import { embargoSchema, setEmbargo } from '@/lib/newsroom/embargo'
import { addNote, markNote, noteDoneSchema, noteSchema } from '@/lib/newsroom/notes'
import { moveArticle, moveSchema } from '@/lib/newsroom/publishing'
import type { Editor } from '@/lib/people'
import { editorHere } from '@/lib/session'

/** Who may, for every form of these pages. What is shown is read anew also after a refusal: somebody else has changed it. */
async function editor(): Promise<Editor> {
  const person = await editorHere()
  revalidatePath('/newsroom', 'layout')
  return person
}

export const move = formAction({
  who: editor,
  schema: () => moveSchema,
  work: (editor, form) => moveArticle(db, editor, form),
})

export const embargo = formAction({
  who: editor,
  schema: () => embargoSchema,
  work: (editor, form) => setEmbargo(db, editor, form),
})

export const address = formAction({
  who: editor,
  schema: () => addressSchema,
  work: (editor, form) => changeAddress(db, editor, form),
})

export const note = formAction({
  who: editor,
  schema: () => noteSchema,
  work: (editor, form) => addNote(db, editor, form),
})

export const noteDone = formAction({
  who: editor,
  schema: () => noteDoneSchema,
  work: (editor, form) => markNote(db, editor, form),
})
