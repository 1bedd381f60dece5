// Which mails there are, and what each is made of. Everything is JSON: a mail waits in the database until it is sent.

/** A clause that a decision cites, in the wording of the version it was decided by. */
export interface MailClause {
  /** Its place in the policy, from 1. */
  number: number
  title: string
  text: string
  version: number
  /** The whole address of the clause in that version. */
  link: string
}

/** What happened to a comment, for its author: a statement of reasons (Digital Services Act, article 17) where it is not shown. */
export interface NoticeMail {
  kind: 'rejected' | 'held' | 'approved' | 'upheld' | 'overturned' | 'undone'
  /** Where the comment stands now. */
  status: 'pending' | 'approved' | 'rejected' | 'withdrawn'
  headline: string
  /** What was written. */
  comment: string
  by: 'machine' | 'moderator'
  clauses: MailClause[]
  /** What the machine found in this text, a sentence each. */
  facts: string[]
  /** What whoever decided an appeal says of it. */
  note: string
  /** The comment's own page. */
  link: string
  /** Where it is shown; null where it is not. */
  place: string | null
  /** Until when an appeal may be made, ISO 8601; null where none can. */
  appealUntil: string | null
}

export interface MeasureMail {
  kind: 'warn' | 'restrict' | 'ban' | 'trust' | 'lift' | 'undo'
  reason: string
  clauses: MailClause[]
  /** ISO 8601; null for good. */
  until: string | null
  /** Where the person reads it, and may ask for a second look. */
  link: string
}

export interface ReplyMail {
  headline: string
  name: string
  /** The reply; long ones are cut. */
  reply: string
  /** What it answers, cut. */
  yours: string
  /** The reply in its place. */
  link: string
}

export interface MailData {
  'sign-in': { link: string; minutes: number }
  notice: NoticeMail
  'appeal-received': { headline: string; comment: string; appeal: string; link: string }
  measure: MeasureMail
  'measure-appeal-received': { appeal: string; link: string }
  'measure-appeal-decided': { state: 'upheld' | 'overturned'; note: string; link: string }
  reply: ReplyMail
  /** What happened in a day: replies to the person's comments, and decisions on them. */
  digest: {
    replies: ReplyMail[]
    decisions: { headline: string; comment: string; status: NoticeMail['status']; link: string }[]
    link: string
  }
  'export-ready': { link: string; until: string }
  /** Receipt of a notice of illegal content (article 16), and what was decided of it. */
  'report-received': { headline: string; link: string }
  'report-decided': { headline: string; shown: boolean; link: string }
  /** Somebody is asked to work for the paper. */
  invitation: { by: string; role: 'moderator' | 'editor' | 'admin'; days: number; link: string }
}

export type MailKind = keyof MailData

/** What somebody may stop by one press: everything else is an answer to what they did themselves, or must be told. */
export const stoppable: Partial<Record<MailKind, 'replies' | 'decisions' | 'digest'>> = {
  notice: 'decisions',
  reply: 'replies',
  digest: 'digest',
}
