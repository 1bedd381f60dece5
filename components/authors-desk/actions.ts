'use server'

import { revalidatePath } from 'next/cache'
import { authorSchema, putAuthor } from '@/lib/authors'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { keepPicture } from '@/lib/pictures'
import { Refusal } from '@/lib/refusal'
import { editorHere } from '@/lib/session'

export const saveAuthor = formAction({
  who: editorHere,
  schema: () => authorSchema,
  files: ['picture'],
  work: async (editor, { picture, ...form }) => {
    // A field without a file may come as an empty one.
    const imageSrc = picture?.size ? await kept(editor, picture, form.imageAlt) : form.imageSrc
    const slug = await putAuthor(db, editor, { ...form, imageSrc })
    revalidatePath('/newsroom', 'layout')
    return { slug, name: form.name }
  },
})

async function kept(editor: Awaited<ReturnType<typeof editorHere>>, file: File, alt: string): Promise<string> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return (await keepPicture(db, editor, { bytes, name: file.name, alt, caption: '', credit: '' })).src
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(`${error.message} Choose the file again: a browser sends it once.`, error.field === 'alt' ? 'imageAlt' : 'picture')
  }
}
