export const site = {
  motto: 'News, and what readers say of it',
  edition: 'English edition',
  skip: 'Skip to the text',
  language: 'Language',
  footer: {
    about: 'News, and what readers say of it. Every decision on a comment cites a clause of one published policy.',
    sections: 'All sections',
    comments: 'Comments',
    policy: 'Comment policy',
    moderation: 'How comments are moderated',
    report: 'Moderation report',
    log: 'Moderation log',
    corrections: 'Corrections',
    privacy: 'Privacy',
    signIn: 'Sign in',
    times: 'Times on this site are in {timeZone}.',
  },
  missing: {
    tab: 'Not found',
    title: 'This page is not here',
    text: 'The address may be mistyped, or the article was withdrawn. <front>The front page</front> has what is new.',
  },
} as const
