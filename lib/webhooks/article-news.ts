import { listedOf, listFields } from '../api/articles'
import type { Tx } from '../db'
import { talkCount } from '../talk-counts'
import { tellWebhooks } from './tell'

/** Tells what became of an article, in the shape of the public API. */
export async function tellArticleNews(
  tx: Tx,
  event: 'article.published' | 'article.corrected' | 'article.withdrawn',
  id: string,
  note = '',
) {
  await tellWebhooks(tx, event, async () => {
    const row = await tx.article.findUniqueOrThrow({ where: { id }, select: listFields })
    const article = listedOf(row, (await talkCount(tx, id)).approved)
    return event === 'article.corrected' ? { article, note } : { article }
  })
}
