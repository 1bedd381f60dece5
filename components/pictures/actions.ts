'use server'

import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { keepPicture, uploadSchema } from '@/lib/pictures'
import { editorHere } from '@/lib/session'
import type { Chosen } from './chosen'

/** Keeps the picture that was sent, and says where it is. */
export const uploadPicture = formAction({
  who: editorHere,
  schema: () => uploadSchema,
  files: ['picture'],
  work: async (editor, { picture, ...words }): Promise<Chosen> => {
    const kept = await keepPicture(db, editor, { bytes: new Uint8Array(await picture.arrayBuffer()), name: picture.name, ...words })
    return { ...words, src: kept.src, width: kept.width, height: kept.height }
  },
})
