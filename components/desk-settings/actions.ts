'use server'

import { db } from '@/lib/db'
import { saveSettings, settingsSchema } from '@/lib/desk/settings'
import { formAction } from '@/lib/form-action'
import { requireModerator } from '@/lib/session'

export const keepSettings = formAction({
  who: () => requireModerator('/moderate/keys'),
  schema: () => settingsSchema,
  work: (moderator, form) => saveSettings(db, moderator, form),
})
