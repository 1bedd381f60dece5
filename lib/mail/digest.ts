import { commentAddress, placeOf } from '../comment-link'
import type { Db, Tx } from '../db'
import { siteAddress } from '../site'
import type { MailData } from './kinds'
import { postMail } from './post'

// Once a day, for those who want it: replies to their comments and decisions on them, since the last time.

type Digest = MailData['digest']

/** More than this is no summary; the rest is on the site. */
const most = 50
const day = 24 * 60 * 60 * 1000
/** A decision shows when its transaction ends, a moment after its time. */
const underWay = 60_000
const longest = 400

/** Puts everybody's digest in the outbox. Where nothing happened there is no mail. */
export async function sendDigests(db: Db, now = new Date()) {
  const boxes = await db.mailbox.findMany({ where: { digest: true, pausedAt: null }, select: { email: true }, orderBy: { email: 'asc' } })
  for (const { email } of boxes) await db.$transaction((tx) => digestOf(tx, email, now))
}

async function digestOf(tx: Tx, email: string, now: Date) {
  const until = new Date(now.getTime() - underWay)
  const before = await tx.mailbox.findUnique({ where: { email }, select: { digestTo: true } })
  if (!before) return
  const user = await tx.user.findUnique({ where: { email }, select: { id: true } })
  const since = before.digestTo ?? new Date(until.getTime() - day)
  const asked: Asked = { email, userId: user?.id ?? '', since, until }
  const kept = await keep(tx, asked)
  // After the comments, as an erasure does. Where it was made meanwhile, it is made.
  const [box] = await tx.$queryRaw<{ digestTo: Date | null }[]>`
    select "digestTo" from "Mailbox" where email = ${email} and digest for update`
  if (!box || box.digestTo?.getTime() !== before.digestTo?.getTime()) return
  const replies = await placed(
    tx,
    (await repliesTo(tx, asked)).filter(({ id, parentId }) => kept.has(id) && kept.has(parentId)),
  )
  const decisions = (await decisionsOn(tx, asked)).filter(({ id }) => kept.has(id)).map(told)
  await tx.mailbox.update({ where: { email }, data: { digestTo: until } })
  if (replies.length + decisions.length === 0) return
  const link = siteAddress(user ? '/account' : '/')
  await postMail(tx, { to: email, kind: 'digest', data: { replies, decisions, link }, key: `digest ${email} ${until.toISOString()}` })
}

/** Locks the comments that it tells of: an erasure of one waits until the mail is there to be dropped, or is over before it is read. */
async function keep(tx: Tx, asked: Asked): Promise<Set<string>> {
  const [replies, decisions] = [await repliesTo(tx, asked), await decisionsOn(tx, asked)]
  const ids = [...replies.flatMap(({ id, parentId }) => [id, parentId]), ...decisions.map(({ id }) => id)]
  const rows = await tx.$queryRaw<{ id: string }[]>`select id from "Comment" where id = any(${ids}) order by id for share`
  return new Set(rows.map(({ id }) => id))
}

interface Asked {
  email: string
  /** '' for a guest. */
  userId: string
  since: Date
  until: Date
}

interface Replied {
  id: string
  parentId: string
  name: string
  reply: string
  yours: string
  headline: string
}

/** What was answered to their comments and came to be shown, by anybody but themselves. */
async function repliesTo(tx: Tx, { email, userId, since, until }: Asked): Promise<Replied[]> {
  return tx.$queryRaw<Replied[]>`
    select c.id, p.id as "parentId", coalesce(u.name, c."guestName", '') as name, c.body as reply, p.body as yours, a.headline
    from "Comment" p
      join "Comment" c on c."parentId" = p.id
      join "Article" a on a.id = c."articleId"
      left join "User" u on u.id = c."authorId"
    where (p."authorId" = ${userId} or p."guestEmail" = ${email}) and c.status = 'approved' and c."erasedAt" is null
      and c."authorId" is distinct from ${userId} and c."guestEmail" is distinct from ${email}
      and exists (
        select from "Decision" d where d."commentId" = c.id and d."to" = 'approved' and d."from" <> 'approved' and d.at > ${since} and d.at <= ${until})
    order by c."createdAt", c.id limit ${most}`
}

/** With their addresses; without what is shown nowhere. */
async function placed(tx: Tx, rows: Replied[]): Promise<Digest['replies']> {
  const all = await Promise.all(rows.map(async (row) => ({ row, place: await placeOf(tx, row.id) })))
  return all.flatMap(({ row: { headline, name, reply, yours }, place }) =>
    place ? [{ headline, name, reply: cut(reply), yours: cut(yours), link: siteAddress(place) }] : [],
  )
}

interface Decided {
  id: string
  guest: boolean
  headline: string
  comment: string
  status: Digest['decisions'][number]['status']
}

/** Their comments about which something was decided that is news to them, each once, as it stands now. */
async function decisionsOn(tx: Tx, { email, userId, since, until }: Asked): Promise<Decided[]> {
  return tx.$queryRaw<Decided[]>`
    select c.id, c."authorId" is null as guest, a.headline, c.body as comment, c.status::text as status
    from "Comment" c join "Article" a on a.id = c."articleId"
    where (c."authorId" = ${userId} or c."guestEmail" = ${email})
      and exists (select from "Notice" n where n."commentId" = c.id and n.unmailed <> 'elsewhere' and n.at > ${since} and n.at <= ${until})
    order by c."createdAt", c.id limit ${most}`
}

const told = ({ id, guest, headline, comment, status }: Decided): Digest['decisions'][number] => ({
  ...{ headline, comment: cut(comment), status },
  link: siteAddress(commentAddress(id, { guest })),
})

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)
