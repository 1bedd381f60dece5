'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { nameSchema, rename } from '@/lib/account-name'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { languages } from '@/lib/mail/languages'
import { resume, saveChoices } from '@/lib/mail/mailbox'
import { appealMeasure, measureAppealSchema } from '@/lib/measure-appeals'
import type { Person } from '@/lib/people'
import { limitReports } from '@/lib/rate-limit'
import { client, userHere } from '@/lib/session'

const here = '/account'

/** What is shown is read anew also after a refusal. */
async function me(): Promise<Person> {
  const person = await userHere()
  revalidatePath(here)
  return person
}

export const changeName = formAction({
  who: me,
  schema: () => nameSchema,
  work: (person, { name }) => rename(db, person, name),
})

// A box that is not ticked is not sent.
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const choicesSchema = z.object({
  lang: z.enum(['', ...Object.keys(languages)], 'Choose a language of the list.'),
  replies: ticked,
  decisions: ticked,
  digest: ticked,
})

export const chooseMail = formAction({
  who: me,
  schema: () => choicesSchema,
  work: async ({ email }, { lang, ...choices }) => {
    await saveChoices(db, email, { lang: lang || null, ...choices })
  },
})

export const sendAgain = formAction({
  who: me,
  schema: () => z.object({}),
  work: async ({ email }) => resume(db, email),
})

export const sendMeasureAppeal = formAction({
  who: me,
  schema: () => measureAppealSchema,
  work: async (person, form) => {
    await limitReports(await client())
    return appealMeasure(db, person, form)
  },
})
