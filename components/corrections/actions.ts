'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { type Corrected, correct, correctSchema } from '@/lib/newsroom/corrections'
import type { Editor } from '@/lib/people'
import { editorHere } from '@/lib/session'

export type Answered =
  /** `version` is the one it corrected. */
  | ({ act: 'published'; version: string; at: string } & Corrected)
  /** Nothing was done: a browser without scripts asked for the difference. */
  | { act: 'looked'; values: Record<'headline' | 'standfirst' | 'body' | 'note' | 'quiet', string> }

const idOf = (form: FormData) => String(form.get('article') ?? '')

export const publishCorrection = formAction({
  who: async (form): Promise<{ editor: Editor; articleId: string }> => {
    const path = `/newsroom/articles/${idOf(form)}/correct`
    const editor = await editorHere()
    // What is on the page is read anew also after a refusal: somebody else has changed it.
    revalidatePath(path)
    return { editor, articleId: idOf(form) }
  },
  schema: () => correctSchema,
  work: async ({ editor, articleId }, { headline, standfirst, body, note, quiet, version, act }): Promise<Answered> => {
    if (act === 'look') return { act: 'looked', values: { headline, standfirst, body, note, quiet } }
    const made = await correct(db, editor, { articleId, content: { headline, standfirst, body }, note, version })
    return { act: 'published', version, at: new Date().toISOString(), ...made }
  },
})
