import { articleText } from './markdown'
import { longestPassage, oneLine } from './passage'
import type { Raw } from './raw'
import { Refusal } from './refusal'

// Quoting: a comment may carry a passage of its article, or of another comment of it. Nobody can put words into a mouth:
// the passage has to stand there.

export interface Passage {
  quote: string
  /** The comment it is from; null for the article. */
  quoteOf: string | null
}

/** The passage that a form sends, proven to be a passage; null where none was sent. Refuses, at the field, one that is too long or stands nowhere. */
export async function passage(
  tx: Raw,
  articleId: string,
  form: { quote?: string | undefined; quoteOf?: string | undefined },
): Promise<Passage | null> {
  const quote = oneLine(form.quote ?? '')
  if (!quote) return null
  if (quote.length > longestPassage) throw new Refusal(`Quote at most ${longestPassage} characters.`, 'quote')
  const text = form.quoteOf ? await commentText(tx, articleId, form.quoteOf) : await textOf(tx, articleId)
  if (!text.includes(quote))
    throw new Refusal(`These words do not stand in the ${form.quoteOf ? 'comment' : 'article'}. Quote them as they are.`, 'quote')
  return { quote, quoteOf: form.quoteOf || null }
}

async function commentText(tx: Raw, articleId: string, id: string): Promise<string> {
  const [comment] = await tx.$queryRaw<{ body: string }[]>`
    select body from "Comment" where id = ${id} and "articleId" = ${articleId} and status = 'approved'`
  if (!comment) throw new Refusal('The comment that you quote is no longer shown. You can post yours without the quote.', 'quote')
  return oneLine(comment.body)
}

async function textOf(tx: Raw, articleId: string): Promise<string> {
  const [article] = await tx.$queryRaw<{ body: string }[]>`select body from "Article" where id = ${articleId}`
  return oneLine(articleText(article?.body ?? ''))
}

interface Quoting extends Passage {
  quoted: { status: string; body: string; guestName: string | null; author: { name: string } | null } | null
}

export interface QuoteShown {
  text: string
  /** The comment it is from, and whose; null for the article. */
  of: { id: string; name: string } | null
}

/** The quote as it is shown; null where there is none, or the comment it is from is not shown any more or says something else now. */
export function quoteShown({ quote, quoteOf, quoted }: { [Field in keyof Quoting]: Quoting[Field] | null }): QuoteShown | null {
  if (quote === null) return null
  if (quoteOf === null) return { text: quote, of: null }
  if (quoted?.status !== 'approved' || !oneLine(quoted.body).includes(quote)) return null
  return { text: quote, of: { id: quoteOf, name: quoted.author?.name ?? quoted.guestName ?? '' } }
}

/** What quoteShown() asks of a comment. */
export const quoteFields = {
  quote: true,
  quoteOf: true,
  quoted: { select: { status: true, body: true, guestName: true, author: { select: { name: true } } } },
} as const
