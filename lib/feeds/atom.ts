import { declaration, element, htmlElement, textElement } from '../xml'
import { type Channel, type Entry, mediaTypes, type Person, selfOf } from './channel'

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:thr': 'http://purl.org/syndication/thread/1.0' }

/** The channel as Atom (RFC 4287), with what answers what (RFC 4685). */
export function atom(channel: Channel): string {
  const { title, page, description, lang, updated, entries, publisher, hub } = channel
  const head = [
    textElement('id', selfOf(channel, 'atom')),
    textElement('title', title),
    textElement('subtitle', description),
    textElement('updated', updated.toISOString()),
    person('author', publisher),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('link', { rel: 'self', type: mediaTypes.atom, href: selfOf(channel, 'atom') }),
    ...(hub ? [element('link', { rel: 'hub', href: hub })] : []),
  ]
  const inside = [...head, ...entries.map(entry)].join('\n')
  return `${declaration}${element('feed', { ...namespaces, 'xml:lang': lang }, `\n${inside}\n`)}\n`
}

function entry({ id, url, title, html, summary, authors, tags, published, updated, lang, talk, answers }: Entry): string {
  const parts = [
    textElement('id', id),
    textElement('title', title),
    textElement('updated', updated.toISOString()),
    textElement('published', published.toISOString()),
    ...authors.map((author) => person('author', author)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: url }),
    ...(talk
      ? [element('link', { rel: 'replies', type: mediaTypes.atom, href: `${talk.feed}/atom.xml`, 'thr:count': String(talk.count) })]
      : []),
    ...(answers ? [element('thr:in-reply-to', { ref: answers.id, href: answers.url, type: 'text/html' })] : []),
    ...tags.map(({ name, url: scheme }) => element('category', { term: name, scheme, label: name })),
    ...(summary ? [textElement('summary', summary)] : []),
    htmlElement('content', html, { type: 'html' }),
  ]
  return element('entry', { 'xml:lang': lang }, `\n${parts.join('\n')}\n`)
}

const person = (name: string, { name: called, url }: Person): string =>
  element(name, {}, textElement('name', called) + (url ? textElement('uri', url) : ''))
