import type { Db } from '../db'
import type { Editor } from '../people'
import { keepPicture } from '../pictures'
import { Refusal } from '../refusal'
import type { Written } from './written'

const fields: Record<string, string> = { picture: 'upload', alt: 'imageAlt', caption: 'imageCaption', credit: 'imageCredit' }

/** What was written, with the picture that was sent along as the article's. Refuses at the article's own fields. */
export async function withPicture(db: Db, editor: Editor, { written, upload }: { written: Written; upload: File }): Promise<Written> {
  const bytes = new Uint8Array(await upload.arrayBuffer())
  const words = { alt: written.imageAlt, caption: written.imageCaption, credit: written.imageCredit }
  try {
    const { src, width, height } = await keepPicture(db, editor, { bytes, name: upload.name, ...words })
    return { ...written, imageSrc: src, imageWidth: width, imageHeight: height }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(`${error.message} Choose the file again: a browser sends it once.`, fields[error.field ?? ''])
  }
}

/** What was written, without a picture. */
export const withoutPicture = (written: Written): Written => ({
  ...written,
  ...{ imageSrc: '', imageAlt: '', imageCaption: '', imageCredit: '', imageWidth: null, imageHeight: null },
})
