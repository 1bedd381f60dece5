import { commentAddress } from './comment-link'
import type { Db } from './db'
import { siteAddress, siteName } from './site'
import { isAppealAct } from './status'

// What an export says. Moderators have no names in it, and what they note for one another is theirs.

/** Where in the file each model is that holds people; null where its rows are nobody's. */
export const places: Record<string, string | null> = {
  ...{ User: 'account', Session: 'sessions', Account: 'connectedAccounts', VerificationToken: 'signInLinks' },
  ...{ Mailbox: 'mailChoices', Mail: 'mails', Comment: 'comments', Revision: 'comments.earlierTexts', Finding: 'comments.findings' },
  ...{ Decision: 'comments.decisions', Notice: 'comments.decisions.notice', Appeal: 'comments.appeals', Connection: 'comments.connection' },
  ...{
    Report: 'reportsMade',
    ErrorReport: 'errorsReported',
    Measure: 'measures',
    MeasureAppeal: 'measures.appeal',
    Respect: 'respects',
    Hidden: 'hidden',
  },
  Export: 'exports',
  ...{ ArticleRevision: 'newsroom.revisions', WorkingCopy: 'newsroom.workingCopies', ArticleNote: 'newsroom.notes' },
  ...{ ArticleEvent: 'newsroom.events', LivePost: 'newsroom.posts', Image: 'newsroom.images', Arrangement: 'newsroom.arrangements' },
  ...{ Setting: 'newsroom.settings', SectionEvent: 'newsroom.sections', Invitation: 'invitations', Editing: null },
  // Counts that end within minutes, and what is left of somebody who is gone.
  ...{ RateLimit: null, Erasure: null },
}

/** Everything of the person, as plain values. */
export async function everythingOf(db: Db, userId: string, now: Date) {
  const { email, ...account } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, email: true, name: true, role: true, throwAway: true, totpAt: true, desk: true, createdAt: true },
  })
  const mine = { userId }
  return {
    site: siteName(),
    address: siteAddress('/'),
    madeAt: now,
    account: { ...account, email },
    sessions: await db.session.findMany({ where: mine, select: { device: true, createdAt: true, seenAt: true, endsAt: true } }),
    connectedAccounts: await db.account.findMany({
      where: mine,
      select: { provider: true, providerAccountId: true, createdAt: true },
    }),
    signInLinks: await db.verificationToken.findMany({ where: { email }, select: { createdAt: true, expires: true, usedAt: true } }),
    mailChoices: await db.mailbox.findUnique({ where: { email } }),
    mails: await db.mail.findMany({
      where: { email },
      orderBy: { at: 'asc' },
      select: { kind: true, lang: true, state: true, tries: true, fault: true, at: true, sentAt: true },
    }),
    comments: await commentsOf(db, { userId, email }),
    reportsMade: await db.report.findMany({
      where: { OR: [{ reporterId: userId }, { guestEmail: email }] },
      orderBy: { at: 'asc' },
      select: {
        ...{ commentId: true, revision: true, kind: true, clause: true, policyVersion: true, note: true },
        ...{ guestName: true, guestEmail: true, trusted: true, at: true, settledById: true },
      },
    }),
    errorsReported: await db.errorReport.findMany({
      where: mine,
      orderBy: { at: 'asc' },
      select: { number: true, text: true, at: true, doneAt: true, article: { select: { slug: true } } },
    }),
    measures: await measuresOf(db, { userId, email }),
    respects: await db.respect.findMany({ where: mine, select: { commentId: true, at: true } }),
    hidden: await db.hidden.findMany({ where: mine, select: { name: true, at: true } }),
    newsroom: await newsroomOf(db, userId),
    invitations: await db.invitation.findMany({
      where: { OR: [{ byId: userId }, { email }] },
      select: { email: true, name: true, role: true, at: true, acceptedAt: true },
    }),
    exports: await db.export.findMany({ where: mine, select: { id: true, requestedAt: true, readyAt: true } }),
  }
}

interface Whose {
  userId: string
  email: string
}

async function commentsOf(db: Db, { userId, email }: Whose) {
  const rows = await db.comment.findMany({
    where: { OR: [{ authorId: userId }, { guestEmail: email }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, parentId: true, threadId: true, guestName: true, guestEmail: true, body: true, status: true, revision: true },
      ...{ policyVersion: true, lang: true, standing: true, score: true, quote: true, quoteOf: true, createdAt: true },
      article: { select: { slug: true, headline: true } },
      revisions: { orderBy: { revision: 'asc' }, select: { revision: true, body: true, replacedAt: true } },
      findings: { select: { revision: true, check: true, clause: true, outcome: true, message: true, start: true, end: true } },
      decisions: {
        orderBy: { seq: 'asc' },
        select: {
          ...{
            id: true,
            revision: true,
            act: true,
            by: true,
            from: true,
            to: true,
            clauses: true,
            policyVersion: true,
            note: true,
            at: true,
          },
          notice: { select: { kind: true, at: true, mailedAt: true, unmailed: true } },
        },
      },
      appeals: { select: { decisionId: true, text: true, state: true, at: true } },
      pick: { select: { at: true } },
      connection: { select: { client: true, at: true } },
    },
  })
  return rows.map(({ article, revisions, decisions, pick, connection, ...comment }) => ({
    ...comment,
    article: { ...article, address: siteAddress(`/articles/${article.slug}`) },
    page: siteAddress(commentAddress(comment.id, { guest: false })),
    earlierTexts: revisions,
    decisions: decisions.map(({ note, ...decision }) => ({
      ...decision,
      // What moderators write to one another is theirs: the author reads the program's words, and those of an appeal.
      ...((decision.by === 'policy' || isAppealAct(decision.act)) && { note }),
    })),
    pickedAt: pick?.at ?? null,
    /** A keyed hash, from which nobody can tell the IP address; for thirty days. */
    connection,
  }))
}

/** What somebody did for the paper: the texts themselves are the paper's. */
async function newsroomOf(db: Db, userId: string) {
  const theirs = { where: { byId: userId }, orderBy: { at: 'asc' } } as const
  return {
    revisions: await db.articleRevision.findMany({ ...theirs, select: { articleId: true, number: true, at: true } }),
    workingCopies: await db.workingCopy.findMany({ ...theirs, select: { articleId: true, version: true, at: true } }),
    notes: await db.articleNote.findMany({ ...theirs, select: { articleId: true, text: true, at: true, doneAt: true } }),
    events: await db.articleEvent.findMany({ ...theirs, select: { articleId: true, act: true, at: true } }),
    posts: await db.livePost.findMany({ ...theirs, select: { articleId: true, headline: true, at: true } }),
    images: await db.image.findMany({ ...theirs, select: { id: true, name: true, at: true } }),
    arrangements: await db.arrangement.findMany({ ...theirs, select: { place: true, liveAt: true, at: true } }),
    settings: await db.setting.findMany({ ...theirs, select: { key: true, at: true } }),
    sections: await db.sectionEvent.findMany({ ...theirs, select: { act: true, detail: true, at: true } }),
  }
}

async function measuresOf(db: Db, { userId, email }: Whose) {
  return db.measure.findMany({
    where: { OR: [{ userId }, { guestEmail: email }], kind: { not: 'note' } },
    orderBy: { seq: 'asc' },
    select: {
      ...{ id: true, kind: true, reason: true, clauses: true, policyVersion: true, until: true, undoes: true, at: true },
      appeal: { select: { text: true, state: true, note: true, decidedAt: true, at: true } },
    },
  })
}
