'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { resume } from '@/lib/mail/mailbox'
import { adminHere } from '@/lib/session'

export const resumeMails = formAction({
  who: adminHere,
  schema: () => z.object({ email: z.string().min(3).max(320) }),
  work: async (_, { email }) => {
    await resume(db, email)
    revalidatePath('/moderate/mail')
    return { email }
  },
})
