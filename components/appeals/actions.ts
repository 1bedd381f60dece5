'use server'

import { revalidatePath } from 'next/cache'
import { appeal, appealSchema } from '@/lib/appeals'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { limitReports } from '@/lib/rate-limit'
import { client, currentUser } from '@/lib/session'

export const sendAppeal = formAction({
  who: async (form) => ({ person: await currentUser(), key: String(form.get('key') ?? '') }),
  schema: () => appealSchema,
  work: async (author, form) => {
    await limitReports(await client())
    // What is shown is read anew also after a refusal: something was decided since.
    revalidatePath('/comments/[id]', 'page')
    return appeal(db, author, form)
  },
})
