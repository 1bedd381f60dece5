import { editionOf } from './languages/editions'
import type { Raw } from './raw'

// Which addresses are public pages, and which of them show an article. The front (lib/front) remembers and
// forgets by these; a public page is rendered without cookies, so it cannot depend on who asks.

const publicPages = [
  /^\/$/,
  /^\/(articles|sections|topics|authors)\/[^/]/,
  /^\/authors$/,
  /^\/privacy$/,
  /^\/comment-policy(\/\d{1,6}){0,2}$/,
  /^\/corrections(\/[1-9]\d{0,4})?$/,
  /^\/moderation-report(\/20\d\d-\d\d)?$/,
  /^\/moderation-log(\/before\/(51|[1-9]\d{0,8}[05]1))?$/,
]
/** Those on which any article may stand. */
const lists = [/^\/$/, /^\/(sections|topics|authors)\//, /^\/authors$/, /^\/corrections($|\/)/]
/** Feeds, and what search engines read: the same for everybody too. */
const files = [/^\/((feed|atom)\.xml|feed\.json|(news-)?sitemap\.xml|sitemaps\/[^/]+\.xml)$/, /^\/(robots\.txt|share\.png)$/]
const isOneOf = (patterns: RegExp[], path: string) => patterns.some((pattern) => pattern.test(path))

/** True for a page, or a file, that is the same document for every visitor. */
export function isPublicPage(path: string): boolean {
  // What has an empty step leads to the address without it, and what ends so is the framework's data of any address at all.
  if (path.includes('//') || path.endsWith('.rsc')) return false
  return isOneOf(publicPages, editionOf(path).path) || isOneOf(files, path)
}

/** What is said when every page has changed: the paper has another name, or another colour. */
export const allPages = '/*'

/** What is said when the comment policy's pages have changed. No slug has a slash. */
export const policyPages = '/comment-policy'

/** True when a page at this path, in any edition, shows something of the article (its own pages, and every list with its headline or count), or of what a word with a slash names: that page and all below it. */
export function shows(address: string, slug: string): boolean {
  const { path } = editionOf(address)
  if (slug === allPages) return true
  if (slug.startsWith('/')) return path === slug || path.startsWith(`${slug}/`)
  const own = `/articles/${slug}`
  return path === own || path.startsWith(`${own}/`) || isOneOf(lists, path) || isOneOf(files, path)
}

export const channel = 'viewpoints_pages'

/** When the transaction commits, every front forgets the pages that show these articles. */
export async function forgetPages(tx: Raw, slugs: string[]) {
  for (const slug of new Set(slugs)) await tx.$executeRaw`select pg_notify(${channel}, ${slug})`
}
