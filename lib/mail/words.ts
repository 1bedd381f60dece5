import type { MeasureMail, NoticeMail } from './kinds'
import type { Language } from './languages'
import type { MailList } from './mailbox'
import { ar } from './words/ar'
import { de } from './words/de'
import { en } from './words/en'
import { fa } from './words/fa'
import { ps } from './words/ps'

// Everything that mails say, in each language. What a function is given (a headline, a name, a date) is plain text that
// stands by itself: lib/mail/letters.ts keeps its direction apart from the sentence's.

type Told = NoticeMail['kind']
type ByWhom = Record<NoticeMail['by'], string>
type With = (value: string) => string

export interface Words {
  'sign-in': { subject: With; heading: With; text: With; button: string; notYou: string }
  notice: {
    subject: Record<Told, With>
    heading: Record<Told, string>
    /** Over the comment. */
    yours: With
    decided: Record<Told, ByWhom>
    stands: Record<NoticeMail['status'], string>
    found: { title: string } & ByWhom
    why: { title: string; breaks: (clauses: number, version: string) => string; ground: string }
    /** Over what whoever decided an appeal says. */
    said: string
    scope: { title: string; rejected: string; held: string }
    contest: { title: string; until: With; closed: string; held: string }
    buttons: { appeal: string; see: string; read: string }
  }
  /** Under a clause: the link to it in that version. */
  clauseLink: With
  'appeal-received': { subject: With; heading: string; text: string; comment: With; appeal: string; button: string }
  measure: {
    subject: Record<MeasureMail['kind'], With>
    heading: Record<MeasureMail['kind'], string>
    text: Record<MeasureMail['kind'], string>
    reason: string
    clauses: With
    until: With
    forGood: string
    contest: string
    button: string
  }
  'measure-appeal-received': { subject: string; heading: string; text: string; appeal: string; button: string }
  'measure-appeal-decided': Record<'upheld' | 'overturned', { subject: string; heading: string; text: string }> & {
    said: string
    button: string
  }
  reply: { subject: (name: string, headline: string) => string; heading: With; yours: With; button: string }
  digest: {
    subject: With
    heading: string
    counts: (replies: number, decisions: number) => string
    replies: string
    decisions: string
    from: (name: string, headline: string) => string
    about: With
    read: string
    see: string
    button: string
  }
  'export-ready': { subject: With; heading: string; text: (site: string, until: string) => string; button: string }
  'report-received': { subject: With; heading: string; text: With; button: string }
  'report-decided': { subject: With; heading: string; shown: With; notShown: With; contest: string; button: string }
  invitation: {
    subject: (by: string, site: string) => string
    heading: With
    text: With
    role: Record<'moderator' | 'editor' | 'admin', string>
    days: With
    button: string
  }
  /** At the foot: why somebody gets this mail. */
  why: Record<'sign-in' | 'comment' | 'account' | 'report' | 'invitation', With>
  /** At the foot, and on the page that it leads to. */
  stop: Record<MailList, string>
  choose: string
  stopPage: {
    title: string
    sent: Record<MailList, With>
    stopped: Record<MailList, With>
    stop: string
    again: string
    rest: string
  }
}

export const words: Record<Language, Words> = { en, de, fa, ps, ar }
