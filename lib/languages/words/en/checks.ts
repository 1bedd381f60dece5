import type { CheckName, Settings } from '../../../policy/settings'

// What the comment policy says of its checks and its terms. The numbers are those of a version's settings, so that the words
// cannot say one thing while the machine does another; a share is said in a hundred.

export const checks = {
  length:
    'At most {max, plural, one {# character} other {# characters}} fit, and {min, plural, =1 {an empty comment is refused} other {fewer than # characters are refused}}.',
  unreadable:
    'More than {marks, plural, one {# mark} other {# marks}} heaped on one letter, or more than {emoji, number} emoji in a comment, {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  repetition:
    'The same sign {hold, number} times in a row waits for a moderator; {refuse, number} times is refused. Dots, dashes, digits and laughter may go on to {drawn, number}.',
  shouting:
    'From {letters, plural, one {# letter} other {# letters}} on, a comment with more than {share, number} per cent of them in capitals {outcome, select, hint {brings a hint} hold {waits for a moderator} other {is refused}}. Abbreviations are not counted.',
  links:
    'More than {newcomer, plural, one {# link} other {# links}} from a newcomer, or {trusted, number} from a trusted author, wait for a moderator; more than {most, number} are refused.',
  shorteners: 'Addresses that hide where they lead {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  disguised: 'Addresses in disguise {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  blocked: 'Links to some sites, on a list that is not printed here, always wait.',
  allowed: 'Links to {count, plural, one {# well-known site} other {# well-known sites}} are not counted.',
  banned: 'A list of words, not printed here. What is on it waits for a moderator, in any disguise.',
  suspect: 'A second list, of words to think twice about, brings a hint.',
  harmless: 'Names and phrases in which such a word is harmless pass.',
  personal: '{what} {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  what: {
    email: 'e-mail addresses',
    card: 'payment card numbers',
    iban: 'bank account numbers',
    nationalId: 'national identity numbers',
    address: 'home addresses',
  },
  phones:
    'Phone numbers with the prefix of their country {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  localPhones:
    'Phone numbers with the prefix of their country, and local ones without it ({country}), {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  offices: 'Those of public offices that the newsroom has listed may be named.',
  sameAgain:
    'Your own text again within {hours, plural, one {# hour} other {# hours}} is refused{near, plural, =100 {} other {; one that is # per cent the same waits for a moderator}}. Fewer than {letters, plural, one {# letter} other {# letters}} may stand under several articles.',
  alike:
    'From {letters, plural, one {# letter} other {# letters}} on, a text that is {share, number} per cent the same as one of {others, plural, =1 {somebody else} other {# other people}} within a day {outcome, select, hint {brings a hint} hold {waits for a moderator} other {is refused}}.',
  flood:
    'After {most, plural, one {# comment} other {# comments}} within {minutes, plural, one {# minute} other {# minutes}}, the author’s next {outcome, select, hint {brings a hint} hold {waits for a moderator} other {is refused}}.',
  language:
    'From {letters, plural, one {# letter} other {# letters}} on, a comment that is surely in another language than the article {outcome, select, hint {brings a hint} hold {waits for a moderator} other {is refused}}{count, plural, =0 {} one {; {also} is welcome everywhere} other {; {also} are welcome everywhere}}.',
  promotion:
    'The turns of phrase that advertising has, from a list that is not printed here, {outcome, select, hint {bring a hint} hold {wait for a moderator} other {are refused}}.',
  impersonation:
    'A guest’s name that can be taken for one of our staff’s, or for that of a reader with an account, {outcome, select, hint {brings a hint} hold {waits for a moderator} other {is refused}}.',
  newcomer:
    'Comments of guests wait for a moderator{approvals, plural, =0 {} one {, and with an account the first ones, until # has been approved} other {, and with an account the first ones, until # have been approved}}.',
  learned:
    'What resembles comments that moderators rejected waits for one, where such a guess was right at least {share, number} per cent of the time.',
  terms: {
    appeals: 'If your comment is rejected you may appeal once, within {days, plural, =1 {one day} other {# days}}; somebody else decides.',
    reports:
      'When {readers, plural, =1 {one trusted reader reports} other {# trusted readers report}} a comment under the same clause, it waits for a moderator.',
    rejections:
      'When moderators rejected {share, plural, =50 {at least half} =100 {all} other {at least # in a hundred}} of an author’s last {of, number} decided comments, the next ones wait for a moderator, until enough are approved. Fewer than {least, number} decided comments are too few to count.',
  },
  changes: {
    added: 'Now checked by the program. {sentence}',
    removed: 'No longer checked by the program: {check}.',
    changed: '{label}: {from} → {to}',
    list: '{label}: {change}',
    more: '{count, number} added',
    fewer: '{count, number} taken away',
    order: 'in another order',
    share: '{share, number} per cent',
    values: { hint: 'a hint', hold: 'waits', refuse: 'refused', off: 'off', none: 'none', yes: 'yes', no: 'no' },
    terms: {
      appealDays: 'Days for an appeal',
      reportsToHold: 'Trusted reports that make a comment wait',
      restrictOf: 'Decided comments by which an author may come to wait',
      restrictShare: 'Rejections in a hundred of those that make an author wait',
    },
  },
  names: {
    length: 'length',
    unreadable: 'marks and emoji',
    repetition: 'repeated signs',
    shouting: 'capitals',
    links: 'links',
    words: 'words',
    personal: 'private details',
    phones: 'phone numbers',
    'same-again': 'your own earlier comments',
    alike: 'other people’s comments',
    flood: 'pace',
    language: 'language',
    promotion: 'advertising',
    impersonation: 'names',
    newcomer: 'who writes',
    learned: 'earlier decisions',
  },
  settings: {
    length: { min: 'Fewest characters', max: 'Most characters' },
    unreadable: { marks: 'Most marks stacked on one letter', emoji: 'Most emoji in one comment', outcome: 'What a finding leads to' },
    repetition: {
      hold: 'The same sign so many times in a row is held',
      refuse: 'So many times in a row is refused',
      drawn: 'Dashes, dots, digits or laughter in a row that are still fine',
    },
    shouting: {
      share: 'Share of capitals above which a comment shouts',
      letters: 'Fewest letters before it is looked at',
      outcome: 'What a finding leads to',
    },
    links: {
      newcomer: 'Most links from a newcomer',
      trusted: 'Most links from a trusted author',
      most: 'Most links from anybody',
      blocked: 'Blocked domains',
      allowed: 'Allowed domains',
      shorteners: 'Addresses that hide where they lead',
      disguised: 'Addresses in disguise',
    },
    words: {
      english: 'Use the English list that comes with the program',
      banned: 'Banned words and phrases',
      suspect: 'Suspect words and phrases',
      allowed: 'Words and phrases that pass',
    },
    personal: {
      email: 'E-mail addresses',
      card: 'Payment card numbers',
      iban: 'Bank account numbers',
      nationalId: 'National identity numbers',
      address: 'Home addresses, where one can be told',
      allowed: 'Addresses, numbers and mail domains of public offices that may be named',
    },
    phones: {
      country: 'Country whose numbers may be written without a prefix',
      allowed: 'Numbers of public offices that may be named',
      outcome: 'What a finding leads to',
    },
    'same-again': {
      hours: 'For how many hours',
      minLength: 'Shortest text, without spaces, that may not stand under several articles',
      near: 'From which likeness nearly the same counts',
    },
    alike: {
      similarity: 'From which likeness somebody else’s text is the same',
      minLength: 'Shortest text, without spaces, that is compared',
      others: 'How many others must have posted it',
      outcome: 'What a finding leads to',
    },
    flood: { minutes: 'In how many minutes', most: 'Most comments of one author', outcome: 'What a finding leads to' },
    language: {
      also: 'Languages welcome besides the article’s own',
      minLetters: 'Fewest letters before a language is told',
      outcome: 'What a finding leads to',
    },
    promotion: { phrases: 'Phrases of your own that advertise', outcome: 'What a finding leads to' },
    impersonation: { outcome: 'What a finding leads to' },
    newcomer: { approvalsToBeTrusted: 'Approved comments after which an author is trusted' },
    learned: { precision: 'How often it must have been right on decisions it had not seen before it may hold' },
  } satisfies { [Name in CheckName]: Record<Exclude<keyof Settings[Name], 'check'>, string> },
} as const
