'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { deskOf, placeSchema } from '@/lib/newsroom/blocks'
import { changeFront, seenSchema, startOver, undoFront } from '@/lib/newsroom/front-draft'
import { cancelFront, oneFrontSchema, putLive, scheduleFront, scheduleSchema, useAgain, useAgainSchema } from '@/lib/newsroom/front-live'
import { moveSchema } from '@/lib/newsroom/moves'
import type { Editor } from '@/lib/people'
import { requireEditor } from '@/lib/session'

/** Who may, for every act here. What is shown is read anew also after a refusal: somebody else has changed it. */
async function editor(form: FormData): Promise<Editor> {
  const place = placeSchema.safeParse(form.get('place'))
  const desk = deskOf(place.success ? place.data : '/')
  const person = await requireEditor(desk)
  revalidatePath(desk)
  return person
}

export const move = formAction({
  who: editor,
  schema: () => z.intersection(seenSchema, moveSchema),
  work: async (editor, form) => db.$transaction((tx) => changeFront(tx, editor, form)),
})

export const undo = formAction({
  who: editor,
  schema: () => seenSchema,
  work: async (editor, form) => db.$transaction((tx) => undoFront(tx, editor, form)),
})

export const beginAnew = formAction({
  who: editor,
  schema: () => seenSchema,
  work: async (editor, form) => db.$transaction((tx) => startOver(tx, editor, form)),
})

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

export const cancel = formAction({
  who: editor,
  schema: () => oneFrontSchema,
  work: async (editor, form) => db.$transaction((tx) => cancelFront(tx, editor, form)),
})

export const takeAgain = formAction({
  who: editor,
  schema: () => useAgainSchema,
  work: async (editor, form) => db.$transaction((tx) => useAgain(tx, editor, form)),
})
