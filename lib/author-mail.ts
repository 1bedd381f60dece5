import { commentAddress } from './comment-link'
import type { Tx } from './db'
import { siteAddress } from './site'

// Where a mail about a comment goes, and what every one of them says.

export interface AuthorMail {
  /** Null where nobody can be written to, as after an erasure. */
  to: string | null
  /** That of the article, for whoever has chosen none. */
  lang: string
  headline: string
  comment: string
  /** The comment's own page, with its key: a mail is read where nobody is signed in. */
  link: string
}

/** What a mail to the author of this comment is addressed by. Throws where there is no such comment. */
export async function mailToAuthor(tx: Tx, commentId: string): Promise<AuthorMail> {
  const { author, authorId, guestEmail, body, article } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: {
      ...{ author: { select: { email: true } }, authorId: true, guestEmail: true, body: true },
      article: { select: { headline: true, lang: true } },
    },
  })
  const link = siteAddress(commentAddress(commentId, { guest: true, owner: authorId }))
  return { to: author?.email ?? guestEmail, lang: article.lang, headline: article.headline, comment: body, link }
}
