import { declaration, element, htmlElement, textElement, xml } from '../xml'
import { type Channel, type Entry, mediaTypes, selfOf } from './channel'

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
}

/** RFC 822, as RSS wants its dates, with the year in four figures. */
const date = (at: Date) => at.toUTCString().replace('GMT', '+0000')

/** The channel as RSS 2.0. Authors are Dublin Core's: RSS itself takes only e-mail addresses. */
export function rss(channel: Channel): string {
  const { title, page, description, lang, updated, entries, hub } = channel
  const head = [
    textElement('title', title),
    textElement('link', page),
    textElement('description', description),
    textElement('language', lang),
    textElement('lastBuildDate', date(updated)),
    element('atom:link', { href: selfOf(channel, 'rss'), rel: 'self', type: mediaTypes.rss }),
    ...(hub ? [element('atom:link', { href: hub, rel: 'hub' })] : []),
  ]
  const inside = [...head, ...entries.map(item)].join('\n')
  return `${declaration}${element('rss', namespaces, `\n${element('channel', {}, `\n${inside}\n`)}\n`)}\n`
}

function item({ id, url, title, html, summary, authors, tags, published, updated, lang, image, talk }: Entry): string {
  const parts = [
    textElement('title', title),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'false' }),
    textElement('pubDate', date(published)),
    ...(updated > published ? [textElement('atom:updated', updated.toISOString())] : []),
    ...authors.map(({ name }) => textElement('dc:creator', name)),
    textElement('dc:language', lang),
    ...tags.map((tag) => textElement('category', tag.name, { domain: tag.url })),
    // A description is HTML, so its text is escaped.
    ...(summary ? [htmlElement('description', xml(summary))] : []),
    htmlElement('content:encoded', html),
    ...(image ? [element('media:content', { url: image.url, medium: 'image' }, textElement('media:description', image.alt))] : []),
    ...(talk
      ? [
          textElement('comments', talk.page),
          textElement('wfw:commentRss', `${talk.feed}/feed.xml`),
          textElement('slash:comments', String(talk.count)),
        ]
      : []),
  ]
  return element('item', {}, `\n${parts.join('\n')}\n`)
}
