import { type Channel, type Entry, type Person, selfOf } from './channel'

/** The channel as JSON Feed 1.1. */
export function jsonFeed(channel: Channel): string {
  const { title, page, description, lang, entries, publisher, hub } = channel
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: selfOf(channel, 'json'),
    description,
    language: lang,
    authors: [person(publisher)],
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(item),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function item({ id, url, title, html, summary, authors, tags, published, updated, lang, image }: Entry) {
  return {
    id,
    url,
    title,
    content_html: html,
    ...(summary && { summary }),
    ...(image && { image: image.url }),
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    ...(authors.length > 0 && { authors: authors.map(person) }),
    ...(tags.length > 0 && { tags: tags.map(({ name }) => name) }),
    language: lang,
  }
}

const person = ({ name, url }: Person) => ({ name, ...(url && { url }) })
