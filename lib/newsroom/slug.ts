import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '../db'
import { longestSlug, slugify, slugShape } from '../transfer/slug'

// The last word of an article's address. It follows the headline until somebody writes one by hand, or until readers have it.

/** What else stands below /articles/, now or one day, or would be taken for it. */
const reserved = new Set(['admin', 'all', 'api', 'atom', 'changes', 'comments', 'drafts', 'edit', 'feed', 'index', 'latest', 'live'])
for (const word of ['new', 'null', 'page', 'preview', 'rss', 'search', 'sitemap', 'undefined']) reserved.add(word)

/** True for what is no article's. */
export const isReserved = (slug: string) => reserved.has(slug)

/** What is wrong with the slug by itself, in words for its field; null where nothing is. */
export function slugFault(slug: string): string | null {
  if (slug === '') return 'Write an address: small letters, digits and hyphens.'
  if (slug.length > longestSlug) return `An address has at most ${longestSlug} characters; this one has ${slug.length}.`
  if (!slugShape.test(slug)) return 'Use small letters (a to z), digits, and single hyphens between them.'
  return isReserved(slug) ? `“${slug}” is kept for the site itself. Choose another address.` : null
}

/** What keeps the article from having this slug, in words for its field; null where nothing does. What another had once leads to that one. */
export async function slugProblem(db: Db | Tx, slug: string, articleId: string): Promise<string | null> {
  const fault = slugFault(slug)
  if (fault) return fault
  const other = await db.article.findFirst({ where: { slug, id: { not: articleId } }, select: { headline: true } })
  if (other) return `“${slug}” is the address of “${other.headline || 'an article without a headline'}”. Choose another.`
  const former = await db.formerSlug.findFirst({
    where: { slug, articleId: { not: articleId } },
    select: { article: { select: { headline: true } } },
  })
  return former ? `“${slug}” was the address of “${former.article.headline}” and leads there. Choose another.` : null
}

/** The slug of an article that has no headline yet. */
export const draftSlug = () => `draft-${randomBytes(5).toString('hex')}`

/** True for a slug that stands for none. */
export const isDraftSlug = (slug: string) => /^draft-[0-9a-f]{10}$/.test(slug)

/** True while nobody has written the slug by hand: it is what was made of the headline. */
export function followsHeadline(slug: string, headline: string): boolean {
  const made = fromHeadline(headline)
  return isDraftSlug(slug) || (made !== '' && slug.startsWith(made) && /^(-\d{1,2})?$/.test(slug.slice(made.length)))
}

/** A free slug for the headline: its own, or with the next number behind it; without a headline, the draft's. */
export async function freeSlug(tx: Tx, { headline }: { headline: string }, { articleId, now }: { articleId: string; now: string }) {
  const made = fromHeadline(headline)
  for (let nth = 1; made !== '' && nth < 100; nth++) {
    const slug = nth === 1 ? made : `${made}-${nth}`
    if ((await slugProblem(tx, slug, articleId)) === null) return slug
  }
  return isDraftSlug(now) ? now : draftSlug()
}

/** Addresses are read and spoken: a long headline gives its first words. */
function fromHeadline(headline: string): string {
  const slug = slugify(headline)
  return slug.length <= 80 ? slug : slug.slice(0, 81).replace(/-[^-]*$/, '')
}

/** A slug that another transaction took between the check and the writing. */
export const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'P2002'
