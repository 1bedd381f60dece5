'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import {
  coverageSchema,
  editPost,
  editSchema,
  keyPointsSchema,
  postIdSchema,
  postSchema,
  removePost,
  restorePost,
  saveKeyPoints,
  setCoverage,
  writePost,
} from '@/lib/live-posts'
import type { Editor } from '@/lib/people'
import { editorHere } from '@/lib/session'

/** What is shown is read anew also after a refusal. */
async function who(form: FormData): Promise<Editor> {
  const here = `/newsroom/articles/${encodeURIComponent(String(form.get('article') ?? ''))}/live`
  const editor = await editorHere()
  revalidatePath(here)
  return editor
}

const of = { article: z.string() }

export const changeCoverage = formAction({
  who,
  schema: () => coverageSchema.extend(of),
  work: (editor, { article: articleId, coverage }) => setCoverage(db, editor, { articleId, coverage }),
})

export const post = formAction({
  who,
  schema: () => postSchema.extend(of),
  work: (editor, { article: articleId, ...data }) => writePost(db, editor, { articleId, ...data }),
})

export const change = formAction({
  who,
  schema: () => editSchema.extend(of),
  work: (editor, { article: articleId, ...data }) => editPost(db, editor, { articleId, ...data }),
})

export const remove = formAction({
  who,
  schema: () => postIdSchema.extend({ ...of, act: z.enum(['remove', 'restore']) }),
  work: (editor, { article: articleId, post, act }) => (act === 'remove' ? removePost : restorePost)(db, editor, { articleId, post }),
})

export const putKeyPoints = formAction({
  who,
  schema: () => keyPointsSchema.extend(of),
  work: (editor, { article: articleId, ...data }) => saveKeyPoints(db, editor, { articleId, ...data }),
})
