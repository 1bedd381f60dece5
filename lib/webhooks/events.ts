// What an address elsewhere can be told. Pure: the form shows the same ones.

export const events = {
  'article.published': 'An article is published',
  'article.corrected': 'A correction is published',
  'article.withdrawn': 'An article is withdrawn',
  'comment.approved': 'A comment is published',
  'comment.rejected': 'A comment is rejected: its id and the clauses, not its text',
} as const

export type WebhookEvent = keyof typeof events
export const eventNames = Object.keys(events) as [WebhookEvent, ...WebhookEvent[]]

/** Sent by hand, to see that an address answers. */
export const testEvent = 'test'
