'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db, type Tx } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { deskOf, placeSchema } from '@/lib/newsroom/blocks'
import { changeFront, type Seen, seenSchema, startOver, undoFront } from '@/lib/newsroom/front-draft'
import { cancelFront, putLive, scheduleFront, scheduleSchema, useAgain } from '@/lib/newsroom/front-live'
import { moveSchema } from '@/lib/newsroom/moves'
import type { Editor } from '@/lib/people'
import { editorHere } from '@/lib/session'

/** Who may, for every act here. What is shown is read anew also after a refusal: somebody else has changed it. */
async function editor(form: FormData): Promise<Editor> {
  const place = placeSchema.safeParse(form.get('place'))
  const desk = deskOf(place.success ? place.data : '/')
  const person = await editorHere()
  revalidatePath(desk)
  return person
}

/** All that is done to a draft by a button beside its name: moves, and what is more than a move. */
const acts = z.union([
  moveSchema,
  z.object({ act: z.literal('undo') }),
  z.object({ act: z.literal('anew') }),
  z.object({ act: z.literal('again'), id: z.string().min(1) }),
  z.object({ act: z.literal('cancel'), id: z.string().min(1) }),
])

export const arrange = formAction({
  who: editor,
  schema: () => z.intersection(seenSchema, acts),
  work: async (editor, form) => db.$transaction((tx) => done(tx, editor, form)),
})

/** Does it, and says what was done. */
async function done(tx: Tx, editor: Editor, form: Seen & z.infer<typeof acts>): Promise<string> {
  if (form.act === 'undo') return undoFront(tx, editor, form)
  if (form.act === 'anew') return startOver(tx, editor, form)
  if (form.act === 'again') return useAgain(tx, editor, form)
  if (form.act === 'cancel') return cancelFront(tx, editor, form)
  return changeFront(tx, editor, form)
}

export const goLive = formAction({
  who: editor,
  schema: () => seenSchema,
  work: async (editor, form): Promise<string> => {
    await db.$transaction((tx) => putLive(tx, editor, form))
    redirect(`${deskOf(form.place)}?said=live`)
  },
})

export const schedule = formAction({
  who: editor,
  schema: () => scheduleSchema,
  work: async (editor, form) => {
    await db.$transaction((tx) => scheduleFront(tx, editor, form))
    redirect(`${deskOf(form.place)}?said=scheduled`)
  },
})
