// What reads a large table from end to end because that is what is asked: said here, with the reason, so that nothing else is.

interface Allowed {
  /** Where. */
  route: string
  tables: readonly string[]
  why: string
}

export const allowed: readonly Allowed[] = [
  {
    route: '/authors',
    tables: ['Byline', 'Article'],
    why: 'it says of every author how much they published; the front remembers the page',
  },
  ...['/sitemap.xml', '/sitemaps/[file]'].map((route) => ({
    ...{ route, tables: ['Article', 'Byline', '_ArticleToTopic', 'Correction', 'ArticleRevision', 'LivePost'] },
    why: 'it is a list of everything, for search engines; the front remembers it',
  })),
  ...['/moderation-report', '/moderation-report/[month]', '/moderation-report/[month]/json'].map((route) => ({
    ...{ route, tables: ['Decision', 'Comment', 'Report', 'Appeal', 'Measure'] },
    why: 'a month of decisions is counted once in a while, behind the page, and remembered (lib/moderation-report/remembered.ts)',
  })),
  {
    ...{ route: '/newsroom/sections', tables: ['Article', '_ArticleToTopic'] },
    why: 'it says of every section and topic how many articles it has, to editors alone',
  },
]

/** Why these tables may be read whole there; '' where they may not. */
export function whyAllowed(route: string, tables: readonly string[]): string {
  return allowed.find((one) => one.route === route && tables.every((table) => one.tables.includes(table)))?.why ?? ''
}
