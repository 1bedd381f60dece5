// What components in the browser say on an article.

export const reading = {
  share: 'Share this article',
  copied: 'Link copied',
  copyThis: 'Copy this link: {url}',
  play: 'Play here',
  playTitle: 'Play here: {title}',
  contacts: 'Your browser then contacts {service}, which may keep that.',
  close: 'Close the player',
  newPosts: '{count, plural, one {# new post} other {# new posts}}',
  shown: '{count, plural, one {# new post is shown} other {# new posts are shown}} on top.',
} as const
