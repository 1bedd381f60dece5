'use server'

import { revalidatePath } from 'next/cache'
import { citing } from '@/components/comments/citing'
import { appeal, appealSchema } from '@/lib/appeals'
import { db } from '@/lib/db'
import { edit, editSchema } from '@/lib/edits'
import { formAction } from '@/lib/form-action'
import { limitComments, limitReports } from '@/lib/rate-limit'
import { client, currentUser, userHere } from '@/lib/session'
import { withdraw, withdrawalSchema } from '@/lib/withdrawals'
import type { Changed } from './changed'

/** Whoever has the comment's link, or is signed in; who is neither has been signed out since the page was made. */
async function who(form: FormData) {
  const key = String(form.get('key') ?? '')
  return { person: await (key ? currentUser() : userHere()), key }
}

// What is shown is read anew also after a refusal: something was decided since.
const readAnew = () => revalidatePath('/comments/[id]', 'page')

export const sendAppeal = formAction({
  who,
  schema: () => appealSchema,
  work: async (author, form) => {
    await limitReports(await client())
    readAnew()
    return appeal(db, author, form)
  },
})

export const saveEdit = formAction({
  who,
  schema: () => editSchema,
  work: async (author, form): Promise<Changed> => {
    await limitComments(await client())
    readAnew()
    const result = await edit(db, author, form)
    if (result.outcome === 'refused') return { outcome: 'refused', clauses: await citing(result, 'refuse'), text: form.text }
    if (result.outcome === 'held') return { outcome: 'held', clauses: await citing(result, 'hold') }
    return result
  },
})

export const takeBack = formAction({
  who,
  schema: () => withdrawalSchema,
  work: async (author, form) => {
    await limitReports(await client())
    readAnew()
    await withdraw(db, author, form)
  },
})
