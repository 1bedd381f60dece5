'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { decide, decisionSchema } from '@/lib/moderation'
import { requireModerator } from '@/lib/session'
import { acts } from '@/lib/status'

export const decideComment = formAction({
  who: () => requireModerator('/moderate'),
  schema: () => decisionSchema,
  work: async (moderator, form) => {
    const { act } = await decide(db, moderator, form)
    revalidatePath('/moderate')
    return { comment: form.comment, done: acts[act].done }
  },
})
