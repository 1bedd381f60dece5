// What components in the browser say on every page: each word here is carried by every page, so few.

export const client = {
  sections: 'Sections',
  desk: 'Desk',
  signIn: 'Sign in',
  clause: 'Clause “<title></title>”',
  lost: 'That did not reach us: the connection may be down. Your text is still here; please try again.',
  marked: 'Please look at what is marked below.',
  failure: {
    title: 'Something failed on our side',
    text: 'It is not you. A comment you were writing is kept in this browser. Please try again in a moment.',
    again: 'Try again',
    instead: 'Or go to <front>the front page</front>, or <search>search the articles</search>.',
  },
} as const
