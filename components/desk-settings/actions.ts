'use server'

import { db } from '@/lib/db'
import { saveSettings, settingsSchema } from '@/lib/desk/settings'
import { formAction } from '@/lib/form-action'
import { moderatorHere } from '@/lib/session'

export const keepSettings = formAction({
  who: moderatorHere,
  schema: () => settingsSchema,
  work: (moderator, form) => saveSettings(db, moderator, form),
})
