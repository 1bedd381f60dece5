// A feed before it is written as RSS, Atom or JSON. All addresses are whole.

export interface Person {
  name: string
  url: string | null
}

export interface Tag {
  name: string
  url: string | null
}

export interface Entry {
  /** The same for good, whatever becomes of the address. */
  id: string
  url: string
  title: string
  /** The whole text, as safe HTML. */
  html: string
  /** A sentence or two, as plain text. */
  summary: string
  authors: Person[]
  tags: Tag[]
  published: Date
  updated: Date
  lang: string
  image: { url: string; alt: string } | null
  /** Where readers talk about it, and the address of the feed of that, without its ending; null for what is talk itself. */
  talk: { page: string; feed: string; count: number } | null
  /** The id and address of what it answers. */
  answers: { id: string; url: string } | null
}

export interface Channel {
  title: string
  description: string
  /** The page that shows the same to people. */
  page: string
  /** Where the three files are, without their ending. */
  base: string
  lang: string
  updated: Date
  entries: Entry[]
  /** The paper itself. */
  publisher: Person
  /** Where changes are told at once (WebSub), where there is such a place. */
  hub: string | null
}

export const formats = ['rss', 'atom', 'json'] as const
export type Format = (typeof formats)[number]

/** What the file of a format is called below its page. */
const fileOf: Record<Format, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

export const formatNames: Record<Format, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

export const mediaTypes: Record<Format, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** The address of the feed below a page. */
export const feedPath = (page: string, format: Format): string => `${page === '/' ? '' : page}/${fileOf[format]}`

/** The whole address of a channel's file. */
export const selfOf = (channel: Channel, format: Format): string => `${channel.base}/${fileOf[format]}`
