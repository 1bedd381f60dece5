'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { dryRunSchema, requestDryRun, stopDryRun, stopSchema } from '@/lib/dry-run'
import { formAction } from '@/lib/form-action'
import type { Admin } from '@/lib/people'
import { addCheck, addClause, moveClause, removeClause, saveClause } from '@/lib/policy-clauses'
import { beginDraft, beginSchema, discardDraft, saveJson, saveTexts, textsSchema } from '@/lib/policy-draft'
import { type ClauseAct, clauseAct, newClause } from '@/lib/policy-form'
import { putInForce, releaseSchema, takeBack, takeBackSchema } from '@/lib/policy-release'
import { draftRevision } from '@/lib/policy-revision'
import { adminHere } from '@/lib/session'

const desk = '/moderate/policy'

/** Who may, for every act of this desk. What is shown is read anew also after a refusal: somebody else has changed it. */
async function admin(): Promise<Admin> {
  const person = await adminHere()
  revalidatePath(desk)
  return person
}

export const begin = formAction({
  who: admin,
  schema: () => beginSchema,
  work: async (admin, form) => {
    await db.$transaction((tx) => beginDraft(tx, admin, form))
    redirect(`${desk}/draft`)
  },
})

export const discard = formAction({
  who: admin,
  schema: () => z.object({ revision: draftRevision }),
  work: async (admin, form) => {
    await db.$transaction((tx) => discardDraft(tx, admin, form))
    redirect(`${desk}?said=discarded`)
  },
})

export const changeClause = formAction({
  who: admin,
  schema: () => clauseAct,
  work: async (admin, form) => ({ id: form.id, said: await changed(admin, form) }),
})

/** Every button of a clause saves what is typed in it; all but the first do something more. */
async function changed(admin: Admin, { revision, id, act, check, clause }: ClauseAct): Promise<string> {
  return db.$transaction(async (tx) => {
    if (!clause) {
      await removeClause(tx, admin, { revision, id })
      return 'The clause is removed.'
    }
    const saved = await saveClause(tx, admin, { revision, clause })
    if (act === 'up' || act === 'down') await moveClause(tx, admin, { ...saved, id, by: act === 'up' ? -1 : 1 })
    if (act === 'add-check') await addCheck(tx, admin, { ...saved, id, check })
    return act === 'up' || act === 'down' ? 'Saved and moved.' : 'Saved.'
  })
}

export const addNewClause = formAction({
  who: admin,
  schema: () => newClause,
  work: async (admin, form) => {
    await db.$transaction((tx) => addClause(tx, admin, form))
    return { id: form.clause.id }
  },
})

export const changeTexts = formAction({
  who: admin,
  schema: () => textsSchema,
  work: async (admin, form) => db.$transaction((tx) => saveTexts(tx, admin, form)),
})

export const changeJson = formAction({
  who: admin,
  schema: () => z.object({ revision: draftRevision, json: z.string() }),
  work: async (admin, form) => db.$transaction((tx) => saveJson(tx, admin, form)),
})

export const tryDraft = formAction({
  who: admin,
  schema: () => dryRunSchema,
  work: async (admin, form) => db.$transaction((tx) => requestDryRun(tx, admin, form)),
})

export const stopTrying = formAction({
  who: admin,
  schema: () => stopSchema,
  work: async (admin, form) => db.$transaction((tx) => stopDryRun(tx, admin, form)),
})

export const release = formAction({
  who: admin,
  schema: () => releaseSchema,
  work: async (admin, form) => {
    const number = await putInForce(db, admin, form)
    redirect(`${desk}?said=${number}`)
  },
})

export const withdraw = formAction({
  who: admin,
  schema: () => takeBackSchema,
  work: async (admin, { number }) => {
    const { draft } = await takeBack(db, admin, number)
    redirect(`${desk}?said=${draft ? 'back' : 'gone'}`)
  },
})
