import type { NoticeMail } from './kinds'
import { apart, type Block, clauseBlocks, type Letter, plainWords, quote, type Say, text, title } from './letter'

/** What happened to a comment, for its author. Where it is not shown: the fact, the clause, by whom, how far it goes, how to contest it. */
export function noticeLetter(notice: NoticeMail, say: Say): Letter {
  const { kind, status, headline, comment, by, note, link, place, appealUntil } = notice
  const { words, site } = say
  const own = words.notice
  const shown = status === 'approved' && place
  const name = shown ? own.buttons.read : appealUntil ? own.buttons.appeal : own.buttons.see
  return {
    subject: own.subject[kind](apart(headline)),
    heading: own.heading[kind],
    blocks: [
      text(own.yours(apart(headline))),
      quote(comment),
      text(own.decided[kind][by]),
      ...(kind === 'undone' ? [text(own.stands[status])] : []),
      ...(note ? [title(own.said), quote(note)] : []),
      ...(isStatement(notice) ? reasons(notice, say) : []),
    ],
    button: { name, link: shown ? place : link },
    why: words.why.comment(site),
  }
}

/** True where the comment is not shown, or not yet, and its author has to be told why. */
const isStatement = ({ kind, status }: NoticeMail) =>
  kind === 'rejected' || kind === 'held' || kind === 'upheld' || (kind === 'undone' && status === 'rejected')

function reasons({ kind, by, clauses, facts, appealUntil }: NoticeMail, say: Say): Block[] {
  const { words, number, date, finding } = say
  const { found, why, scope, contest } = words.notice
  const held = kind === 'held'
  return [
    ...(facts.length > 0
      ? [title(found.title), text(found[by]), { is: 'list' as const, items: facts.map((fact) => plainWords(finding(fact))) }]
      : []),
    ...(clauses[0]
      ? [title(why.title), text(why.breaks(clauses.length, number(clauses[0].version))), ...clauseBlocks(clauses, say), text(why.ground)]
      : []),
    title(scope.title),
    text(held ? scope.held : scope.rejected),
    title(contest.title),
    text(appealUntil ? contest.until(date(appealUntil)) : held ? contest.held : contest.closed),
  ]
}
