// What stands around the comments of an article, as the server writes it. What is done with them in the browser is in talk.

export const comments = {
  title: 'Comments',
  count: '{count, plural, one {# comment} other {# comments}}',
  waiting: '{count, number} waiting',
  mode: {
    open: 'moderated before publication',
    newcomers: 'first comments wait for a moderator',
    held: 'every comment waits for a moderator',
  },
  wait: {
    decided: {
      minutes: 'median wait {count, plural, one {# minute} other {# minutes}}',
      hours: 'median wait {count, plural, one {# hour} other {# hours}}',
    },
    /** Of all comments of the paper, where these have waited longer than those that were decided lately. */
    waiting: {
      minutes: 'median wait of those waiting now: {count, plural, one {# minute} other {# minutes}} so far',
      hours: 'median wait of those waiting now: {count, plural, one {# hour} other {# hours}} so far',
    },
  },
  order: {
    label: 'Order of comments',
    oldest: 'Oldest first',
    newest: 'Newest first',
    picked: 'Picked first',
  },
  none: 'Nobody has commented yet. The first word is yours.',
  pages: {
    label: 'Pages of comments',
    earlier: 'Earlier threads',
    more: 'More threads',
    here: 'Page {page, number} of {pages, number}',
  },
  rounded: 'Respect is counted from five on and rounded down: it is no contest.',
  by: 'Comment by {name}',
  staff: 'Staff',
  pick: 'Editors’ pick',
  picks: 'Editors’ picks',
  inPlace: 'Read it in its place',
  atLeast: '{count, number}+',
  respect: 'Respect',
  reply: 'Reply',
  share: 'Share',
  report: 'Report',
  more: 'More',
  replies: '<hide>Hide </hide>{count, plural, one {# reply} other {# replies}}',
  gone: 'A comment that stood here is no longer shown.',
  fromArticle: 'from the article',
  back: 'Back to the article and its comments',
  replyPage: {
    tab: 'Reply to a comment',
    title: 'Reply to <name></name>',
    on: 'on <article></article>',
  },
  hidden: {
    nobody:
      'Nobody. “Hide this person”, under More at a comment, folds up all that somebody writes: for you alone, and they are not told. Of guests, all of the name are hidden.',
    some: 'What they write is folded up for you alone. They are not told. Of guests, all of the name are hidden.',
    erased: 'Somebody whose name was erased',
    since: 'since <when></when>',
    stop: 'Stop hiding',
  },
  respectPage: {
    own: 'This comment is your own',
    ownWhy: 'Respect comes from others.',
    given: 'You respect this comment',
    givenWhy: 'Nobody is told that it was you.',
    why: 'Respect says that something was well said, whether or not you agree.',
    back: 'Back to the comment',
    takeBack: 'Take it back',
    signIn: 'Respect is given once by a person: sign in, and give it then.',
  },
  pickPage: {
    about: 'A pick is shown first, above the comments of its article, and marked.',
    picked: 'It is an editors’ pick, by {name}.',
    pick: 'Pick',
    unpick: 'Unpick',
  },
} as const
