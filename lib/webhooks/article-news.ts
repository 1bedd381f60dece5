import { listedOf, listFields } from '../api/articles'
import type { Tx } from '../db'
import { tellWebhooks } from './tell'

/** Tells what became of an article, in the shape of the public API. */
export async function tellArticleNews(
  tx: Tx,
  event: 'article.published' | 'article.corrected' | 'article.withdrawn',
  id: string,
  note = '',
) {
  await tellWebhooks(tx, event, async () => {
    const article = listedOf(await tx.article.findUniqueOrThrow({ where: { id }, select: listFields }))
    return event === 'article.corrected' ? { article, note } : { article }
  })
}
