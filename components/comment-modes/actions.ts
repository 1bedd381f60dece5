'use server'

import { revalidatePath } from 'next/cache'
import { chooseMode, chooseSchema } from '@/lib/comment-modes/choose'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { editorHere } from '@/lib/session'

export const choose = formAction({
  who: async (form) => {
    const articleId = String(form.get('article') ?? '')
    const path = `/newsroom/articles/${articleId}/comments`
    const editor = await editorHere()
    revalidatePath(path)
    return { editor, articleId }
  },
  schema: () => chooseSchema,
  work: async ({ editor, articleId }, form) => chooseMode(db, editor, { articleId, ...form }),
})
