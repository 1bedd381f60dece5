'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { errorReportSchema, reportError, settleErrors, settleSchema } from '@/lib/newsroom/error-reports'
import { limitErrorReports, limitReports } from '@/lib/rate-limit'
import { client, currentUser, editorHere } from '@/lib/session'

export const sendErrorReport = formAction({
  who: currentUser,
  schema: () => errorReportSchema,
  work: async (person, form) => {
    const from = await client()
    await limitReports(from)
    await limitErrorReports(from, form.article)
    return reportError(db, person, form)
  },
})

export const settle = formAction({
  who: editorHere,
  schema: () => settleSchema,
  work: async (editor, form) => {
    revalidatePath('/newsroom', 'layout')
    return settleErrors(db, editor, form)
  },
})
