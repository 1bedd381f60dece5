'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { pointedAt } from '@/lib/markdown'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { checkLinks } from '@/lib/newsroom/check-links'
import { type Check, checklist } from '@/lib/newsroom/checklist'
import { type Other, othersHere, seen } from '@/lib/newsroom/presence'
import { slugProblem } from '@/lib/newsroom/slug'
import { onlyFields, type Typed } from '@/lib/newsroom/typed'
import { withoutPicture, withPicture } from '@/lib/newsroom/with-picture'
import { beginArticle, keepVersion, restore, save, takeTheirs } from '@/lib/newsroom/working-copy'
import { typedContent } from '@/lib/newsroom/writing'
import { writtenSchema } from '@/lib/newsroom/written'
import { currentEditor, editorHere, requireEditor } from '@/lib/session'

/** Begins an article and goes to it. */
export async function newArticle() {
  redirect(`/newsroom/articles/${await beginArticle(db, await requireEditor('/newsroom'))}`)
}

/** What a save came to, as data that a browser can be sent. */
export type WriteResult =
  | { state: 'saved'; version: number; at: string; slug: string; kept: number | null; checks: Check[]; unpublished: boolean }
  | { state: 'overtaken'; version: number; at: string; by: string; theirs: Typed; mine: Typed; read: number }
  | { state: 'theirs' }

const version = z.coerce.number().int().min(0).catch(0)
const savingSchema = z
  .looseObject({
    article: z.string(),
    version,
    // Of the other's text, when it is saved over.
    theirs: version.optional(),
    act: z.enum(['save', 'keep', 'mine', 'theirs', 'links', 'picture', 'no-picture']).catch('save'),
    // A picture that is sent with the form, as browsers without scripts do.
    upload: z.instanceof(File).optional(),
    note: z.string().catch(''),
  })
  .transform((form, context) => {
    const written = writtenSchema.safeParse(form)
    if (written.success) return { ...form, written: written.data, mine: onlyFields(form) }
    for (const { path, message } of written.error.issues) context.addIssue({ code: 'custom', path: path.slice(0, 1), message })
    return z.NEVER
  })

/** Saves an article: with or without scripts, by the button or by itself. */
export const saveArticle = formAction({
  who: editorHere,
  schema: () => savingSchema,
  files: ['upload'],
  work: async (editor, { article: articleId, act, note, mine, upload, ...form }): Promise<WriteResult> => {
    await seen(db, editor, { articleId })
    const shown = act === 'no-picture' ? withoutPicture(form.written) : form.written
    const written = upload ? await withPicture(db, editor, { written: shown, upload }) : shown
    if (act === 'theirs') {
      await takeTheirs(db, editor, { articleId, written })
      return { state: 'theirs' }
    }
    const over = act === 'mine' && form.theirs !== undefined
    const saved = await save(db, editor, { articleId, written, version: over ? (form.theirs ?? 0) : form.version, over })
    const at = saved.at.toISOString()
    if (saved.state === 'overtaken') return { ...saved, at, theirs: await typedContent(db, saved.content), mine, read: form.version }
    const keptAs = act === 'keep' ? await keepVersion(db, editor, { articleId, note }) : null
    return { ...saved, at, kept: keptAs, ...(await stateOf(articleId, act === 'links')) }
  },
})

/** What the article still needs, and whether readers have an earlier text of it. */
async function stateOf(articleId: string, withLinks: boolean): Promise<{ checks: Check[]; unpublished: boolean }> {
  const article = await articleInNewsroom(db, articleId)
  if (!article) return { checks: [], unpublished: false }
  const dead = withLinks ? await checkLinks(pointedAt(article.content.body).links) : null
  const checks = checklist(article.content, { slug: await slugProblem(db, article.content.slug, articleId), dead })
  return { checks, unpublished: article.hasUnpublished }
}

/** Notes that whoever asks has the article open, and returns who else has; null for who is no editor. */
export async function here(articleId: string, left = false): Promise<Other[] | null> {
  const editor = await currentEditor()
  if (!editor) return null
  await seen(db, editor, { articleId, left })
  return othersHere(db, editor, articleId)
}

const restoreSchema = z.object({ article: z.string(), number: z.coerce.number().int() })

/** Takes a revision up again, and goes to where it is written on. */
export const restoreRevision = formAction({
  who: editorHere,
  schema: () => restoreSchema,
  work: async (editor, { article: articleId, number }): Promise<never> => {
    await restore(db, editor, { articleId, number })
    redirect(`/newsroom/articles/${articleId}`)
  },
})
