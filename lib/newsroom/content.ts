import { z } from 'zod'
import type { Prisma } from '../db'
import { longestBody } from './typed'

// What editors write of an article, as one value: the working copy and every revision hold it, and the article's own columns
// are what of it stands on the page. It may be half-finished: what has to be there before it is published is the checklist's.

export { longestBody }

const line = (longest: number) => z.string().max(longest).default('')

export const contentSchema = z.object({
  slug: line(200),
  headline: line(300),
  standfirst: line(1_000),
  /** Markdown. */
  body: line(longestBody),
  /** The slug of a section. */
  section: line(200),
  /** Slugs of topics. */
  topics: z.array(z.string()).default([]),
  /** Slugs of authors, in the order they are printed. */
  authors: z.array(z.string()).default([]),
  dateline: line(200),
  /** A BCP 47 tag, and its direction. */
  lang: z.string().default('en'),
  dir: z.enum(['ltr', 'rtl']).default('ltr'),
  image: z
    .object({
      src: z.string(),
      alt: line(1_000),
      caption: line(1_000),
      credit: line(300),
      width: z.number().nullable().default(null),
      height: z.number().nullable().default(null),
    })
    .nullable()
    .default(null),
  credit: line(300),
  source: line(1_000),
  keyPoints: z.array(z.string()).default([]),
})

export type Content = z.infer<typeof contentSchema>

/** What contentOf() reads of an article. */
export const contentFields = {
  ...{ slug: true, headline: true, standfirst: true, body: true, sectionSlug: true, dateline: true, lang: true, dir: true },
  ...{ imageSrc: true, imageAlt: true, imageCaption: true, imageCredit: true, imageWidth: true, imageHeight: true },
  ...{ credit: true, source: true, keyPoints: true },
  topics: { select: { slug: true }, orderBy: { slug: 'asc' } },
  bylines: { select: { authorSlug: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect

/** The content that stands in the article's own columns. */
export function contentOf(article: Prisma.ArticleGetPayload<{ select: typeof contentFields }>): Content {
  const { slug, headline, standfirst, body, dateline, lang, credit, source, keyPoints } = article
  const { imageSrc, imageAlt, imageCaption, imageCredit, imageWidth, imageHeight } = article
  return {
    ...{ slug, headline, standfirst, body, dateline, lang, credit, source, keyPoints },
    dir: article.dir === 'rtl' ? 'rtl' : 'ltr',
    section: article.sectionSlug,
    topics: article.topics.map((topic) => topic.slug),
    authors: article.bylines.map((byline) => byline.authorSlug),
    image:
      imageSrc === null
        ? null
        : { src: imageSrc, alt: imageAlt, caption: imageCaption, credit: imageCredit, width: imageWidth, height: imageHeight },
  }
}

/** The columns of a picture, or of none. */
export const imageColumns = (image: Partial<NonNullable<Content['image']>> | null | undefined) => ({
  imageSrc: image?.src ?? null,
  imageAlt: image?.alt ?? '',
  imageCaption: image?.caption ?? '',
  imageCredit: image?.credit ?? '',
  imageWidth: image?.width ?? null,
  imageHeight: image?.height ?? null,
})

/** The content kept in a revision or a working copy. */
export const readContent = (kept: unknown): Content => contentSchema.parse(kept)

/** True when nothing differs. Topics have no order. */
export const isSame = (a: Content, b: Content): boolean => inOneOrder(a) === inOneOrder(b)

/** True when nothing differs but the address. */
export const readsTheSame = (a: Content, b: Content): boolean => isSame({ ...a, slug: b.slug }, b)

function inOneOrder(content: Content): string {
  const { topics, ...rest } = contentSchema.parse(content)
  return JSON.stringify({ ...rest, topics: [...new Set(topics)].sort() })
}
