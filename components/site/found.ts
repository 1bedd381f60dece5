import type { Metadata } from 'next'
import type { Article } from '@/lib/articles'
import { feedPath, formatNames, formats, mediaTypes } from '@/lib/feeds/channel'
import { addresses, editionHere } from '@/lib/languages/request'
import { siteName } from '@/lib/site'
import { paperPicture, pictureOf, type SharePicture } from '@/lib/structured/picture'

// What pages say of themselves to search engines, to feed readers and to where they are shared.

interface Found {
  path: string
  title: string
  /** The title is the whole of it: the paper's name is not added. */
  absolute?: boolean
  description?: string
  /** The page whose feeds these are, and what they are called; the paper's own where it is left out. */
  feeds?: { page: string; title: string }
}

/** A page that lists something, or stands by itself: one in each edition. */
export async function pageMetadata({ path, title, absolute = false, description, feeds }: Found): Promise<Metadata> {
  const [{ canonical, languages }, { lang }] = await Promise.all([addresses(path), editionHere()])
  return {
    title: absolute ? { absolute: title } : title,
    ...(description && { description }),
    alternates: { canonical, languages, types: feedLinks(feeds) },
    openGraph: { type: 'website', ...shared({ path: canonical, title, description, lang, picture: paperPicture() }) },
    twitter: { card: 'summary_large_image' },
  }
}

/** An article's page. Its other views, and those of other editions, have the same text: whoever looks for it finds one. */
export function articleMetadata(article: Article, changed: Date): Metadata {
  const { slug, headline, standfirst, lang, publishedAt, bylines, section, topics, commentMode } = article
  const path = `/articles/${encodeURIComponent(slug)}`
  const description = standfirst || undefined
  return {
    title: headline,
    ...(description && { description }),
    authors: bylines.map(({ author }) => ({ name: author.name, url: `/authors/${author.slug}` })),
    alternates: {
      canonical: path,
      types: commentMode === 'off' ? feedLinks() : feedLinks({ page: path, title: `Comments on “${headline}”` }),
    },
    openGraph: {
      type: 'article',
      ...shared({ path, title: headline, description, lang, picture: pictureOf(article) }),
      publishedTime: publishedAt.toISOString(),
      modifiedTime: changed.toISOString(),
      authors: bylines.map(({ author }) => author.name),
      section: section.name,
      tags: topics.map(({ name }) => name),
    },
    twitter: { card: 'summary_large_image' },
    robots: { 'max-image-preview': 'large', 'max-snippet': -1, index: true, follow: true },
  }
}

interface Shared {
  path: string
  title: string
  description: string | undefined
  lang: string
  picture: SharePicture
}

function shared({ path, title, description, lang, picture: { path: url, ...picture } }: Shared) {
  return {
    siteName: siteName(),
    title,
    ...(description && { description }),
    url: path,
    locale: localeOf(lang),
    images: [{ url, type: 'image/png', ...picture }],
  }
}

/** en_GB, fa_AF: a language with a region, which is the likeliest where none is said. English is that of the paper. */
export function localeOf(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang === 'en' ? 'en-GB' : lang).maximize()
    return region ? `${language}_${region}` : language
  } catch {
    return 'en_GB'
  }
}

/** Where feed readers find what is on the page, and everything. */
export function feedLinks(feeds?: { page: string; title: string }) {
  const pages = [...(feeds && feeds.page !== '/' ? [feeds] : []), { page: '/', title: siteName() }]
  return Object.fromEntries(
    formats.map((format) => [
      mediaTypes[format],
      pages.map(({ page, title }) => ({ url: feedPath(page, format), title: `${title} (${formatNames[format]})` })),
    ]),
  )
}
