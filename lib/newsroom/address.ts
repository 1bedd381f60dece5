import { z } from 'zod'
import type { Db, Tx } from '../db'
import { tellHub } from '../feeds/websub'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { addEvent } from './events'
import { moveCopy } from './move-copy'
import { lockedArticle } from './on-page'
import { isTaken, slugProblem } from './slug'

export const addressSchema = z.object({
  article: z.string().min(1).max(64),
  slug: z
    .string()
    .max(2_000, 'This is far too long for an address.')
    // Somebody may paste the whole address.
    .transform((text) => text.trim().replace(/^.*\/articles\//, '')),
})

/**
 * Gives the article another address, at once and apart from what is being written. Whoever comes to an old one is sent on, once
 * readers have had it. Refuses an address that is none, that is kept for the site, or that is another article's.
 */
export async function changeAddress(db: Db, editor: Editor, form: z.output<typeof addressSchema>, now = new Date()) {
  return db
    .$transaction((tx) => change(tx, editor, { ...form, now }))
    .catch((error: unknown) => {
      throw isTaken(error) ? new Refusal('Another article has just taken this address. Choose another.', 'slug') : error
    })
}

async function change(tx: Tx, editor: Editor, { article: id, slug, now }: z.output<typeof addressSchema> & { now: Date }) {
  const article = await lockedArticle(tx, id)
  const problem = await slugProblem(tx, slug, id)
  if (problem) throw new Refusal(problem, 'slug')
  const { slug: from, content } = article
  if (from === slug && content.slug === slug) return 'That is its address.'
  const wasPublic = article.status === 'published' || article.status === 'withdrawn'
  if (wasPublic) await tx.formerSlug.deleteMany({ where: { slug } })
  if (wasPublic && from !== slug) await tx.formerSlug.create({ data: { slug: from, articleId: id, at: now } })
  await tx.article.update({ where: { id }, data: { slug } })
  // Who has the text open learns that it is another now, and does not write the old address back.
  await moveCopy(tx, editor, { articleId: id, content: { ...content, slug }, now })
  await addEvent(tx, editor, { articleId: id, act: 'slug-changed', detail: { from, to: slug }, at: now })
  if (wasPublic) {
    await forgetPages(tx, [from, slug])
    await tellHub(tx, [id], { slugs: [from, slug] })
  }
  return 'The address is changed.'
}
