import type { Article } from '../articles'
import type { Discussion } from '../discussion'
import { articleText } from '../markdown'
import { siteAddress } from '../site'
import { excerpt } from '../text'
import type { Node, Shown } from '../threads'
import type { Dates } from './dates'
import { breadcrumbs, organization } from './paper'
import { pictureOf } from './picture'

/** So many comments are told to search engines; the others are on the page. */
const mostComments = 20

interface About {
  article: Article
  dates: Dates
  discussion: Pick<Discussion, 'threads' | 'count'>
}

/** For an article's page: the article with its corrections and its first comments, and the way to it. */
export function articleData({ article, dates, discussion }: About) {
  const { slug, headline, section } = article
  const path = `/articles/${encodeURIComponent(slug)}`
  const way = breadcrumbs([
    { name: section.name, path: `/sections/${encodeURIComponent(section.slug)}` },
    { name: headline, path },
  ])
  return { '@context': 'https://schema.org', '@graph': [newsArticle({ article, dates, discussion }, siteAddress(path)), way] }
}

function newsArticle({ article, dates, discussion }: About, url: string) {
  const { headline, standfirst, section, topics, bylines, corrections, lang, body, imageSrc, imageWidth, imageHeight, imageAlt } = article
  const share = pictureOf(article)
  const publisher = organization()
  return {
    '@type': article.coverage === 'none' ? 'NewsArticle' : 'LiveBlogPosting',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline,
    ...(standfirst && { description: standfirst }),
    image: [
      ...(imageSrc ? [image({ url: imageSrc, alt: imageAlt, width: imageWidth, height: imageHeight })] : []),
      image({ url: share.path, alt: share.alt, width: share.width, height: share.height }),
    ],
    datePublished: article.publishedAt.toISOString(),
    dateModified: dates.changed.toISOString(),
    author:
      bylines.length > 0
        ? bylines.map(({ author }) => person(author))
        : [{ '@type': 'Organization', name: publisher.name, url: publisher.url }],
    publisher,
    publishingPrinciples: publisher.publishingPrinciples,
    articleSection: section.name,
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    inLanguage: lang,
    isAccessibleForFree: true,
    wordCount: wordsOf(body),
    ...(corrections.length > 0 && { correction: corrections.map(correction(url)) }),
    ...(article.coverage !== 'none' && liveFields(article, dates, url)),
    ...(article.commentMode !== 'off' && {
      commentCount: discussion.count,
      discussionUrl: `${url}#comments`,
      comment: shownIn(discussion.threads).slice(0, mostComments).map(comment(url)),
    }),
  }
}

/** What live coverage adds: its times, and its newest posts. */
function liveFields({ publishedAt, coverage, lang }: Article, { posts, changed }: Dates, url: string) {
  return {
    coverageStartTime: publishedAt.toISOString(),
    ...(coverage === 'ended' && { coverageEndTime: changed.toISOString() }),
    liveBlogUpdate: posts.map((post) => ({
      '@type': 'BlogPosting',
      '@id': `${url}#post-${post.id}`,
      url: `${url}#post-${post.id}`,
      headline: post.headline || excerpt(articleText(post.body), 100),
      articleBody: excerpt(articleText(post.body), 5_000),
      datePublished: post.at.toISOString(),
      dateModified: post.updatedAt.toISOString(),
      inLanguage: lang,
    })),
  }
}

const person = ({ name, slug, title }: { name: string; slug: string; title: string }) => ({
  '@type': 'Person',
  name,
  url: siteAddress(`/authors/${encodeURIComponent(slug)}`),
  ...(title && { jobTitle: title }),
})

const image = ({ url, alt, width, height }: { url: string; alt: string; width: number | null; height: number | null }) => ({
  '@type': 'ImageObject',
  url: siteAddress(url),
  ...(alt && { caption: alt }),
  ...(width && height && { width, height }),
})

const correction =
  (url: string) =>
  ({ note, at }: { note: string; at: Date }) => ({
    '@type': 'CorrectionComment',
    text: note,
    datePublished: at.toISOString(),
    url: `${url}#corrections`,
  })

const comment =
  (url: string) =>
  ({ id, body, name, at, parentId }: Shown) => ({
    '@type': 'Comment',
    '@id': `${url}#comment-${id}`,
    url: `${url}#comment-${id}`,
    text: body,
    author: { '@type': 'Person', name },
    dateCreated: at.toISOString(),
    ...(parentId && { parentItem: { '@type': 'Comment', '@id': `${url}#comment-${parentId}` } }),
  })

/** The comments of these threads as they stand on the page, one after another. */
function shownIn(nodes: Node[]): Shown[] {
  return nodes.flatMap((node) => [...(node.comment === 'gone' ? [] : [node.comment]), ...shownIn(node.replies)])
}

const wordsOf = (markdown: string): number => articleText(markdown).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u200C-]*/gu)?.length ?? 0
