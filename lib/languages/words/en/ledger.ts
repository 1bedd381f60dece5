// What stands around the public ledger. The recipe of its hashes is the same in every language.

export const ledger = {
  title: 'Moderation log',
  beforeTab: 'Moderation log, entries before {number}',
  soFar: '{count, plural, one {# entry} other {# entries}} so far',
  range: 'Entries {from, number} to {to, number}',
  report: 'Moderation report',
  earlier: 'Earlier entries, as they were written. <log>What this log is, and how to check it</log>',
  newestTitle: 'Newest decisions',
  decisions: 'Decisions',
  none: 'No comment has been published or rejected yet. The first decision will stand here.',
  pages: 'Pages of the log',
  newest: 'Newest',
  newer: 'Newer',
  older: 'Older',
  about1:
    'Every decision on a comment that is or was published or rejected stands here: when, what, by a machine or a moderator, under which clause of which version of the comment policy, on which article. An entry is written together with its decision. None is ever changed or taken away.',
  about2:
    'No reader and no moderator is named, and no comment is quoted or linked to: a decision is about words, and whoever wrote them has not asked to stand in a list. What a moderator noted is told to the author alone. Comments that only waited, or that their authors withdrew while they waited, are not in it.',
  about3:
    'Each entry carries a hash, made of what it says and of the hash before. So an entry that is changed, left out or slipped in later no longer fits those after it. Whoever rules the whole database could still write a new chain from the start. Feeds and files that others have kept show that: keep a hash, and ask for it later.',
  check: 'How to check the hashes',
  head: 'The hash of entry {number, number}, the last: <hash></hash>',
  fewer: 'fewer than {count, number}',
  lastDays: 'The last {count, number} days',
  byAct: 'Decisions, by what was done',
  done: 'What was done',
  byClause: 'By the clause cited',
  byClauseTable: 'Decisions, by the clause they cite',
  clause: 'Clause',
  gone: 'On an article that is not published any more',
  version: 'version {number, number, name}',
  hashOf: 'Hash of entry {number, number}:',
} as const
