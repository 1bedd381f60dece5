import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '../db'
import { record, showAnew } from '../decisions'
import { whose } from '../hidden'
import { isStaff, type Person, sameAddress } from '../people'
import { forgetCounts } from '../rate-limit'
import { Refusal } from '../refusal'
import { gather, type Theirs, withoutCommon } from './gather'
import { erasureId, finder, tracesOf } from './traces'

// Somebody goes, and takes along what they were and wrote. What stays is what belongs to others and to the record: the places
// of the comments, decisions, figures, replies. All in one transaction, or nothing.

/** Erases the person. Refuses staff, and a confirmation that is not their address. */
export async function erase(db: Db, person: Person, confirmation: string, now = new Date()): Promise<{ comments: number }> {
  if (sameAddress(confirmation) !== sameAddress(person.email))
    throw new Refusal('This is not the e-mail address of your account. Write it as it stands above.', 'email')
  const comments = await db.$transaction(
    async (tx) => {
      await lockWriter(tx, person)
      await refuseStaff(tx, person)
      const theirs = await gather(tx, person)
      const traces = await withoutCommon(tx, tracesOf(theirs.left), theirs)
      const find = finder(person.id, traces)
      for (const { id: commentId, policyVersion } of theirs.open)
        await record(tx, { commentId, act: 'withdraw', by: 'author', policyVersion, at: now })
      await tx.$executeRaw`select set_config('viewpoints.erasing', 'on', true)`
      await emptyComments(tx, theirs, now)
      await emptyWhatOthersHold(tx, person, theirs, find)
      await emptyMeasures(tx, person)
      await dropJobs(tx, person, theirs, await dropMails(tx, person, theirs, find))
      await emptyFaults(tx, find)
      await dropPerson(tx, person)
      await tx.erasure.upsert({
        where: { id: erasureId(person.id) },
        create: { id: erasureId(person.id), at: now, traces: { ...traces } },
        update: { at: now, traces: { ...traces } },
      })
      await showAnew(tx, theirs.slugs)
      return theirs.commentIds.length
    },
    { timeout: 120_000, maxWait: 15_000 },
  )
  // The planner keeps samples of what the tables held.
  await db.$executeRaw`analyze "User", "Comment", "Revision", "Finding", "Appeal", "MeasureAppeal", "Measure", "Report", "ErrorReport", "Decision", "Mail", "Mailbox", "VerificationToken", "Invitation"`
  return { comments }
}

/** Nothing arrives of theirs meanwhile: lib/comments.ts locks the same words. */
async function lockWriter(tx: Tx, { id, email }: Person) {
  for (const who of [`person ${id}`, `guest ${email}`]) await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${who}, 0))`
}

/** What staff did is on record with their name: their decisions are others' too. */
async function refuseStaff(tx: Tx, { id }: Person) {
  const [user] = await tx.$queryRaw<{ role: Person['role'] }[]>`select role::text as role from "User" where id = ${id} for update`
  if (!user) throw new Refusal('This account is gone already.')
  if (isStaff(user.role)) throw new Refusal(staffStay)
  const acted = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      _count: {
        select: {
          ...{ decisions: true, measured: true, policies: true, drafts: true, dryRuns: true, picks: true, looks: true },
          ...{ articleRevisions: true, workingCopies: true, articleNotes: true, articleEvents: true, livePosts: true },
          ...{ images: true, arrangements: true, settings: true, sectionEvents: true, invitations: true },
        },
      },
    },
  })
  if (Object.values(acted._count).some((count) => count > 0)) throw new Refusal(workedHere)
}

export const staffStay =
  'You work for this newsroom, and decisions carry your account. Ask an admin to make you a reader first; then come back here.'
const workedHere =
  'You worked for this newsroom, and what you decided or wrote there is on record with your account. Write to the newsroom: what can go has to be looked at by hand.'

type Find = ReturnType<typeof finder>
const mailsAtOnce = 500

async function emptyComments(tx: Tx, { commentIds }: Theirs, now: Date) {
  const theirs = { commentId: { in: commentIds } }
  await tx.comment.updateMany({
    where: { id: { in: commentIds } },
    data: {
      ...{ body: '', authorId: null, guestName: null, guestEmail: null, submissionKey: null, fingerprint: [], score: null },
      ...{ lang: '', quote: null, quoteOf: null, openReports: 0, erasedAt: now },
    },
  })
  await tx.comment.updateMany({ where: { quoteOf: { in: commentIds } }, data: { quote: null, quoteOf: null } })
  await tx.revision.deleteMany({ where: theirs })
  await tx.connection.deleteMany({ where: theirs })
  await tx.pick.deleteMany({ where: theirs })
  await tx.claim.deleteMany({ where: theirs })
  await tx.finding.updateMany({ where: theirs, data: { message: '', start: null, end: null } })
  // Nobody waits for the answer any more.
  await tx.appeal.deleteMany({ where: { ...theirs, state: 'open' } })
  await tx.appeal.updateMany({ where: theirs, data: { text: '' } })
}

/** Decisions on their comments, reports by them and about them, hidden names. */
async function emptyWhatOthersHold(tx: Tx, { id, email }: Person, { commentIds, left }: Theirs, find: Find) {
  // Names that others bear are not among these: whoever hides the guests of such a name hides those others still.
  const guests = left.names.map((guestName) => whose({ authorId: null, guestName }))
  await tx.hidden.deleteMany({ where: { whose: { in: [whose({ authorId: id, guestName: null }), ...guests] } } })
  // Somebody else bore the name once, and is hidden still.
  await tx.hidden.updateMany({ where: { name: { in: left.names, mode: 'insensitive' } }, data: { name: '' } })
  await tx.decision.updateMany({ where: { commentId: { in: commentIds }, note: { not: '' }, by: { not: 'policy' } }, data: { note: '' } })
  const made = await tx.report.findMany({ where: { OR: [{ reporterId: id }, { guestEmail: email }] }, select: { id: true } })
  for (const { id: report } of made)
    await tx.report.update({
      where: { id: report },
      data: { reporterId: null, guestName: null, guestEmail: null, note: '', reporter: `erased ${randomBytes(9).toString('base64url')}` },
    })
  // What others wrote of it stays theirs, unless it repeats what is gone.
  const about = await tx.report.findMany({ where: { commentId: { in: commentIds }, note: { not: '' } }, select: { id: true, note: true } })
  const repeating = about.filter(({ note }) => find(note).length > 0).map((report) => report.id)
  await tx.report.updateMany({ where: { id: { in: repeating } }, data: { note: '' } })
}

async function emptyMeasures(tx: Tx, { id, email }: Person) {
  const theirs = { OR: [{ userId: id }, { guestEmail: email }] }
  await tx.measureAppeal.deleteMany({ where: { measure: theirs, state: 'open' } })
  await tx.measureAppeal.updateMany({ where: { measure: theirs }, data: { text: '', note: '' } })
  await tx.measure.updateMany({ where: theirs, data: { userId: null, guestEmail: null, reason: '', erased: true } })
}

/** Mails to them, and those that would tell others what they wrote. Returns their ids. */
async function dropMails(tx: Tx, { email }: Person, { commentIds }: Theirs, find: Find): Promise<string[]> {
  const ids = (await tx.mail.findMany({ where: { email }, select: { id: true } })).map(({ id }) => id)
  const theirs = new Set(commentIds)
  for (let after = ''; ; ) {
    const some = await tx.mail.findMany({
      where: { id: { gt: after }, email: { not: email }, NOT: { data: { equals: {} } } },
      orderBy: { id: 'asc' },
      take: mailsAtOnce,
      select: { id: true, data: true },
    })
    for (const { id, data } of some) {
      const said = JSON.stringify(data)
      if (find(said).length > 0 || said.match(/[\w-]+/g)?.some((word) => theirs.has(word))) ids.push(id)
    }
    after = some.at(-1)?.id ?? ''
    if (some.length < mailsAtOnce) break
  }
  await tx.mail.deleteMany({ where: { id: { in: ids } } })
  await tx.mailbox.deleteMany({ where: { email } })
  await tx.verificationToken.deleteMany({ where: { email } })
  await tx.invitation.deleteMany({ where: { email } })
  return ids
}

/** Jobs that name them, one of their comments, decisions on these, their exports or mails. One that is under way ends by itself: it finds nothing. */
async function dropJobs(tx: Tx, { id, email }: Person, { commentIds }: Theirs, mails: string[]) {
  await tx.$executeRaw`
    with named as (
      select unnest(array[${id}, ${email}]::text[] || ${commentIds}::text[] || ${mails}::text[]) as name
      union all select id from "Decision" where "commentId" = any(${commentIds})
      union all select id from "Export" where "userId" = ${id})
    select count(*) from graphile_worker.complete_jobs(array(
      select j.id from graphile_worker._private_jobs j where exists (
        select from named where name = any(string_to_array(j.key, ' ')) or name in (
          select said #>> '{}' from jsonb_path_query(j.payload::jsonb, 'strict $.**') said where jsonb_typeof(said) = 'string'))))`
}

/** What went wrong with a job that is somebody else's may name them all the same. */
async function emptyFaults(tx: Tx, find: Find) {
  const failed = await tx.$queryRaw<{ id: bigint; fault: string }[]>`
    select id, last_error as fault from graphile_worker._private_jobs where last_error is not null`
  const naming = failed.filter(({ fault }) => find(fault).length > 0).map(({ id }) => id)
  await tx.$executeRaw`update graphile_worker._private_jobs set last_error = 'It named somebody who was erased.' where id = any(${naming}::bigint[])`
}

/** The account, and with it sessions, accounts elsewhere, exports, respects, and whom they hid. */
async function dropPerson(tx: Tx, { id, email }: Person) {
  await forgetCounts(tx, { id, email })
  await tx.user.delete({ where: { id } })
}
