import { findingIn } from '../languages/findings'
import { written } from '../languages/moment'
import { siteAddress, siteName, timeZone } from '../site'
import type { MailData, MailKind } from './kinds'
import { type Language, languages, mailLanguage } from './languages'
import { apart, type Block, clauseBlocks, type Letter, quote, type Say, text, title } from './letter'
import { noticeLetter } from './notice-letter'
import { words } from './words'

type Letters = { [Kind in MailKind]: (data: MailData[Kind], say: Say) => Letter }

const letters: Letters = {
  'sign-in': ({ link, minutes }, { words, number, site }) => ({
    subject: words['sign-in'].subject(site),
    heading: words['sign-in'].heading(site),
    blocks: [text(words['sign-in'].text(number(minutes))), text(words['sign-in'].notYou)],
    button: { name: words['sign-in'].button, link },
    why: words.why['sign-in'](site),
  }),
  notice: noticeLetter,
  'appeal-received': ({ headline, comment, appeal, link }, { words, site }) => {
    const own = words['appeal-received']
    return {
      ...{ subject: own.subject(apart(headline)), heading: own.heading, why: words.why.comment(site), button: { name: own.button, link } },
      blocks: [text(own.text), title(own.appeal), quote(appeal), title(own.comment(apart(headline))), quote(comment)],
    }
  },
  measure: ({ kind, reason, clauses, until, link }, say) => {
    const { words, date, number, site } = say
    const own = words.measure
    const imposed = kind === 'restrict' || kind === 'ban'
    return {
      ...{ subject: own.subject[kind](site), heading: own.heading[kind], why: words.why.account(site), button: { name: own.button, link } },
      blocks: [
        text(own.text[kind]),
        ...(imposed ? [text(until ? own.until(date(until)) : own.forGood)] : []),
        ...(reason ? [title(own.reason), quote(reason)] : []),
        ...(clauses[0] ? [text(own.clauses(number(clauses[0].version))), ...clauseBlocks(clauses, say)] : []),
        ...(imposed ? [text(own.contest)] : []),
      ],
    }
  },
  'measure-appeal-received': ({ appeal, link }, { words, site }) => {
    const own = words['measure-appeal-received']
    return {
      ...{ subject: own.subject, heading: own.heading, why: words.why.account(site), button: { name: own.button, link } },
      blocks: [text(own.text), title(own.appeal), quote(appeal)],
    }
  },
  'measure-appeal-decided': ({ state, note, link }, { words, site }) => {
    const own = words['measure-appeal-decided']
    return {
      ...{ subject: own[state].subject, heading: own[state].heading, why: words.why.account(site), button: { name: own.button, link } },
      blocks: [text(own[state].text), ...(note ? [title(own.said), quote(note)] : [])],
    }
  },
  reply: ({ headline, name, reply, yours, link }, { words, site }) => ({
    subject: words.reply.subject(apart(name), apart(headline)),
    heading: words.reply.heading(apart(name)),
    blocks: [quote(reply), title(words.reply.yours(apart(headline))), quote(yours)],
    button: { name: words.reply.button, link },
    why: words.why.comment(site),
  }),
  digest: ({ replies, decisions, link }, { words, site }) => {
    const own = words.digest
    return {
      subject: `${own.subject(site)}: ${own.counts(replies.length, decisions.length)}`,
      heading: own.heading,
      blocks: [
        ...(replies.length > 0 ? [title(own.replies)] : []),
        ...replies.flatMap((reply): Block[] => [
          text(own.from(apart(reply.name), apart(reply.headline))),
          quote(reply.reply),
          { is: 'link', name: own.read, link: reply.link },
        ]),
        ...(decisions.length > 0 ? [title(own.decisions)] : []),
        ...decisions.flatMap((decision): Block[] => [
          text(own.about(apart(decision.headline))),
          quote(decision.comment),
          text(words.notice.stands[decision.status]),
          { is: 'link', name: own.see, link: decision.link },
        ]),
      ],
      button: { name: own.button, link },
      why: words.why.account(site),
    }
  },
  'export-ready': ({ link, until }, { words, date, site }) => {
    const own = words['export-ready']
    return {
      ...{ subject: own.subject(site), heading: own.heading, why: words.why.account(site), button: { name: own.button, link } },
      blocks: [text(own.text(site, date(until)))],
    }
  },
  'report-received': ({ headline, link }, { words, site }) => {
    const own = words['report-received']
    return {
      ...{ subject: own.subject(apart(headline)), heading: own.heading, why: words.why.report(site), button: { name: own.button, link } },
      blocks: [text(own.text(apart(headline)))],
    }
  },
  'report-decided': ({ headline, shown, link }, { words, site }) => {
    const own = words['report-decided']
    return {
      ...{ subject: own.subject(apart(headline)), heading: own.heading, why: words.why.report(site), button: { name: own.button, link } },
      blocks: [text((shown ? own.shown : own.notShown)(apart(headline))), text(own.contest)],
    }
  },
  invitation: ({ by, role, days, link }, { words, number, site }) => {
    const own = words.invitation
    return {
      ...{ subject: own.subject(apart(by), site), heading: own.heading(site), why: words.why.invitation(site) },
      blocks: [text(own.text(apart(by))), text(own.role[role]), text(own.days(number(days)))],
      button: { name: own.button, link },
    }
  },
}

/** The mail in this language, for text and HTML to be made of. */
export function letter<Kind extends MailKind>(kind: Kind, data: MailData[Kind], lang: string): Letter {
  const language = mailLanguage(lang)
  const locale = localeOf(lang.replaceAll('_', '-'), language)
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const numbers = new Intl.NumberFormat(locale)
  return letters[kind](data, {
    words: words[language],
    // Intl has Pashto begin with the year.
    date: (iso) => apart(language === 'ps' ? written(new Date(iso), 'full', 'ps') : withoutEra(dates, new Date(iso))),
    number: (count) => numbers.format(count),
    site: apart(siteName()),
    finding: (sentence) => findingIn(languages[language].edition, sentence),
  })
}

/** By what dates and numbers are written: the tag itself where it is of that language, because Dari has other months than Persian in Iran. */
function localeOf(tag: string, language: Language): string {
  if (language === 'en') return 'en-GB'
  if (!tag.toLowerCase().startsWith(language)) return language === 'fa' ? 'fa-AF' : language
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? language
  } catch {
    return language
  }
}

/** Some languages print their calendar's era, in Latin letters; nobody doubts it. */
function withoutEra(format: Intl.DateTimeFormat, at: Date): string {
  const written = format.formatToParts(at).map(({ type, value }) => (type === 'era' ? '' : value))
  return written.join('').trim()
}

/** Where everything that is mailed can be chosen. */
export const choicesAddress = siteAddress('/account')
