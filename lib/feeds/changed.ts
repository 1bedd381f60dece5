import type { Prisma } from '../db'

/** What changedAt() asks of an article. The last of each is enough. */
export const changedFields = {
  publishedAt: true,
  corrections: { orderBy: { at: 'desc' }, select: { at: true, note: true } },
  revisions: { where: { public: true }, orderBy: { number: 'desc' }, take: 1, select: { at: true } },
  posts: { where: { removedAt: null }, orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
} satisfies Prisma.ArticleSelect

interface Dated {
  publishedAt: Date
  corrections: { at: Date }[]
  revisions: { at: Date }[]
  posts: { updatedAt: Date }[]
}

/**
 * When what readers see of an article last changed. Its row is also written when its comments close, say, which is no news of it,
 * nor is a revision that no reader has seen. One that was put back with another text has changed then, whether they are told what or not.
 */
export function changedAt({ publishedAt, corrections, revisions, posts }: Dated): Date {
  const times = [publishedAt, ...corrections.map(({ at }) => at), ...revisions.map(({ at }) => at), ...posts.map((post) => post.updatedAt)]
  return new Date(Math.max(...times.map((at) => at.getTime())))
}
