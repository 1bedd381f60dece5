import type { Tx } from './db'
import { forgetPages } from './pages'

/**
 * Gives the person what guests have written and reported under their address, which they have just proved to be theirs. The
 * pages that show it are forgotten: it carries the person's name now. Returns how many comments there were.
 */
export async function adoptComments(tx: Tx, { id, email }: { id: string; email: string }): Promise<number> {
  // Whoever comments as this guest at the same moment (lib/comments.ts) does so before or after, and comments are locked in the
  // order that everybody locks them in.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`guest ${email}`}, 0))`
  const comments = await tx.$queryRaw<{ id: string; slug: string; shown: boolean }[]>`
    select c.id, a.slug, c.status = 'approved' as shown from "Comment" c join "Article" a on a.id = c."articleId"
    where c."guestEmail" = ${email} and c."authorId" is null order by c.id for update of c`
  if (comments.length > 0) {
    const ids = comments.map((comment) => comment.id)
    // The guest's name stays as the mark that it was written as a guest: anybody can have typed the address.
    await tx.comment.updateMany({ where: { id: { in: ids } }, data: { authorId: id, guestEmail: null } })
    await forgetPages(
      tx,
      comments.flatMap(({ slug, shown }) => (shown ? [slug] : [])),
    )
  }
  await adoptReports(tx, { id, email })
  return comments.length
}

/** Of one text reported both as a guest and as the person there are two reports, and both stay: decisions have answered them. */
async function adoptReports(tx: Tx, { id, email }: { id: string; email: string }) {
  const reporter = `person ${id}`
  await tx.$executeRaw`
    update "Report" r set "reporterId" = ${id}, "guestName" = null, "guestEmail" = null,
      reporter = ${reporter} || case when exists (
        select from "Report" own where own."commentId" = r."commentId" and own.revision = r.revision and own.kind = r.kind
          and own.reporter = ${reporter}) then ', as a guest' else '' end
    where r."guestEmail" = ${email} and r."reporterId" is null`
}
