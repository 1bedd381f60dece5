'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { isEditor } from '@/lib/people'
import { keepPicture } from '@/lib/pictures'
import { Refusal } from '@/lib/refusal'
import { adminHere } from '@/lib/session'
import { changeSettings } from '@/lib/settings'
import { settingsSchema } from '@/lib/settings-form'

/** Keeps the settings. Returns what was changed, in words. */
export const saveSettings = formAction({
  who: adminHere,
  schema: () => settingsSchema,
  files: ['logoFile'],
  work: async (admin, { settings, logoFile, ...seen }) => {
    // A field without a file may come as an empty one.
    const logo = logoFile?.size ? await kept(admin, { file: logoFile, alt: settings.name }) : settings.logo
    const changed = await changeSettings(db, admin, { settings: { ...settings, logo }, ...seen })
    revalidatePath('/', 'layout')
    return { changed }
  },
})

async function kept(admin: Awaited<ReturnType<typeof adminHere>>, { file, alt }: { file: File; alt: string }): Promise<string> {
  const person: Parameters<typeof isEditor>[0] = admin
  if (!isEditor(person)) throw new Refusal('Only editors keep pictures.', 'logoFile')
  try {
    const words = { alt, caption: '', credit: '' }
    return (await keepPicture(db, person, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, ...words })).src
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(`${error.message} Choose the file again: a browser sends it once.`, 'logoFile')
  }
}
