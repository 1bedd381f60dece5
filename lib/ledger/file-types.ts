/** Where the ledger is to be had as a file, by its media type. */
export const ledgerFiles = {
  'application/rss+xml': '/moderation-log.rss',
  'text/csv': '/moderation-log.csv',
  'application/json': '/moderation-log.json',
}
