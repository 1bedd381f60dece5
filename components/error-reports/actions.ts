'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { errorReportSchema, reportError, settleError } from '@/lib/newsroom/error-reports'
import { limitReports } from '@/lib/rate-limit'
import { client, currentUser, editorHere } from '@/lib/session'

export const sendErrorReport = formAction({
  who: currentUser,
  schema: () => errorReportSchema,
  work: async (person, form) => {
    await limitReports(await client())
    await reportError(db, person, form)
  },
})

export const settle = formAction({
  who: editorHere,
  schema: () => z.object({ id: z.string().min(1).max(64) }),
  work: async (editor, { id }) => {
    await settleError(db, editor, id)
    revalidatePath('/newsroom', 'layout')
  },
})
