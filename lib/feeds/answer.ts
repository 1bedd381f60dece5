import { db } from '../db'
import { presentSlug } from '../former-slugs'
import { presentTopic } from '../former-topics'
import { siteAddress } from '../site'
import { articlesChannel, type Place } from './articles'
import { atom } from './atom'
import { type Channel, type Format, feedPath, mediaTypes, selfOf } from './channel'
import { commentsChannel } from './comments'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const write: Record<Format, (channel: Channel) => string> = { rss, atom, json: jsonFeed }

type Kind = Place['kind'] | 'articles'

/** What answers at the address of a feed: below the front page, a section, a topic, an author, or an article (its comments). */
export function feedAt(kind: Kind, format: Format) {
  return async (_request: Request, { params }: { params: Promise<{ slug?: string } | undefined> }): Promise<Response> => {
    const { slug = '' } = (await params) ?? {}
    const channel = await (kind === 'articles' ? commentsChannel(db, slug) : articlesChannel(db, { kind, slug }))
    if (channel) return sent(channel, format)
    const now = await moved(kind, slug)
    const location = now && siteAddress(feedPath(`/${kind}/${encodeURIComponent(now)}`, format))
    if (location) return new Response(null, { status: 301, headers: { Location: location } })
    return new Response('There is no such feed.\n', { status: 404, headers: plain })
  }
}

/** Where it is now that had this address: an article by its last word, a topic by what it was merged into. */
async function moved(kind: Kind, slug: string): Promise<string | null> {
  if (kind === 'articles') return presentSlug(db, slug)
  return kind === 'topics' ? presentTopic(db, slug) : null
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }

function sent(channel: Channel, format: Format): Response {
  const links = [`<${selfOf(channel, format)}>; rel="self"`, ...(channel.hub ? [`<${channel.hub}>; rel="hub"`] : [])]
  return new Response(write[format](channel), {
    headers: {
      'Content-Type': `${mediaTypes[format]}; charset=utf-8`,
      'Last-Modified': channel.updated.toUTCString(),
      'Access-Control-Allow-Origin': '*',
      Link: links.join(', '),
    },
  })
}
