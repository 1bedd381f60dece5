import type { Db, Tx } from './db'
import { whose } from './hidden'
import { isFull, postMail } from './mail/post'
import { sameAddress } from './people'
import { siteAddress } from './site'
import { excerpt } from './text'

// Whoever is answered is told by mail, once for a reply.

/** An address that nobody has proven may be a stranger's: so many mails reach it in a day. */
export const mostToUnproven = 20

/**
 * Tells the author of what this comment answers. Not where either is shown no more, not oneself, not whoever hides the
 * replier or wants no such mail, or has it all in a digest; an unproven address only so often.
 */
export async function tellAnswered(db: Db, id: string, now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    await keep(tx, id)
    const reply = await answering(tx, id)
    if (!reply?.parent) return
    const { parent, article } = reply
    const to = parent.author?.email ?? parent.guestEmail
    if (!to || isSelf(reply, parent, to) || !(await wants(tx, { to, reply, personId: parent.authorId }))) return
    if (!parent.authorId && (await isFull(tx, { to, kinds: ['reply'], most: mostToUnproven, now }))) return
    const data = {
      headline: article.headline,
      name: nameOf(reply),
      reply: excerpt(reply.body, 600),
      yours: excerpt(parent.body, 280),
      link: siteAddress(`/comments/${encodeURIComponent(id)}`),
    }
    await postMail(tx, { to, kind: 'reply', data, lang: article.lang, key: `reply ${id}` })
  })
}

/** An erasure of either waits until the mail is there to be dropped, or is over before anything is read. */
async function keep(tx: Tx, id: string) {
  await tx.$queryRaw`
    select 1 as locked from "Comment"
    where id = ${id} or id = (select "parentId" from "Comment" where id = ${id}) order by id for share`
}

const who = { authorId: true, guestName: true, guestEmail: true, author: { select: { name: true, email: true } } } as const

/** The reply, and what it answers, while both are shown. */
const answering = (tx: Tx, id: string) =>
  tx.comment.findFirst({
    where: { id, status: 'approved', erasedAt: null, parent: { status: 'approved', erasedAt: null }, article: { status: 'published' } },
    select: { body: true, ...who, article: { select: { headline: true, lang: true } }, parent: { select: { body: true, ...who } } },
  })

interface By {
  authorId: string | null
  guestName: string | null
  guestEmail: string | null
  author: { name: string; email: string } | null
}

const nameOf = ({ author, guestName }: By) => author?.name ?? guestName ?? ''

/** The same account, or the same address, whether it was signed in or not. */
function isSelf(reply: By, parent: By, to: string): boolean {
  if (reply.authorId && reply.authorId === parent.authorId) return true
  return sameAddress(reply.author?.email ?? reply.guestEmail ?? '') === sameAddress(to)
}

async function wants(tx: Tx, { to, reply, personId }: { to: string; reply: By; personId: string | null }): Promise<boolean> {
  const box = await tx.mailbox.findUnique({ where: { email: sameAddress(to) }, select: { replies: true, digest: true } })
  if (box && (!box.replies || box.digest)) return false
  if (!personId) return true
  return (await tx.hidden.count({ where: { userId: personId, whose: whose(reply) } })) === 0
}
