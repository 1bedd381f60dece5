'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { decideAppealSchema, decideMeasureAppeal } from '@/lib/measure-appeals'
import { endOf, type MeasureForm, measureSchema } from '@/lib/measure-form'
import { authorOf, type Made, measure, undoMeasure } from '@/lib/measures'
import type { Moderator } from '@/lib/people'
import { moderatorHere } from '@/lib/session'
import { endInWords } from '@/lib/standing-words'

const desk = '/moderate/people'

export const actOnPerson = formAction({
  who: moderator,
  schema: () => measureSchema,
  work: async (moderator, form) => ({ act: form.act, said: await done(moderator, form) }),
})

export const decideAppeal = formAction({
  who: moderator,
  schema: () => decideAppealSchema,
  work: async (moderator, form) => {
    const { state } = await decideMeasureAppeal(db, moderator, form)
    return { said: state === 'upheld' ? 'Upheld. They are told.' : 'Overturned: it is taken back, and they are told.' }
  },
})

/** What is shown is read anew also after a refusal: somebody else has done something. */
async function moderator(): Promise<Moderator> {
  const person = await moderatorHere()
  revalidatePath(desk, 'layout')
  return person
}

/** Does it, and says what was done. */
async function done(moderator: Moderator, { act, ...form }: MeasureForm): Promise<string> {
  return db.$transaction(async (tx) => {
    if (act === 'undo') {
      await undoMeasure(tx, moderator, form.measure)
      return 'Undone, as if it had not been.'
    }
    const whom = form.person ? { userId: form.person } : await authorOf(tx, form.comment)
    const made = await measure(tx, moderator, {
      ...{ whom, kind: act, seen: form.seen, until: endOf(form.lasts) },
      reason: act === 'note' ? form.note : form.reason,
      clauses: form.clause ? [form.clause] : [],
    })
    return inWords(made)
  })
}

function inWords({ kind, until }: Made): string {
  if (kind === 'warn') return 'Warned.'
  if (kind === 'note') return 'The note is added.'
  if (kind === 'lift') return 'Lifted.'
  return `${kind === 'ban' ? 'Banned' : kind === 'trust' ? 'Trusted' : 'Restricted'} ${endInWords(until)}.`
}
