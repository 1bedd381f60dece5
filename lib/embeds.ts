// What is shown of other sites: a link, and, where a reader asks for it and the service is one of these, its player in a frame.
// The front's policy (lib/front/security.ts) lets a page of ours frame nothing else. Pure: it runs in browsers too.

export interface Player {
  /** The service as people call it. */
  service: string
  /** Who is contacted: the address of its player that keeps least. */
  src: string
  /** What it is told of where it stands. */
  referrer: 'no-referrer' | 'strict-origin'
}

interface Service extends Omit<Player, 'src'> {
  origin: string
  /** The player's path for an address of the service; null for its other pages. */
  player: (url: URL) => string | null
}

const youtubeId = /^[\w-]{11}$/
const hostOf = ({ hostname }: URL) => hostname.replace(/^(www|m)\./, '')

function youtube(url: URL): string | null {
  const [, first = '', second = ''] = url.pathname.split('/')
  const host = hostOf(url)
  if (host === 'youtu.be') return player(first)
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return null
  if (first === 'watch') return player(url.searchParams.get('v') ?? '')
  return ['embed', 'live', 'shorts'].includes(first) ? player(second) : null

  function player(id: string) {
    const start = /^(\d{1,6})s?$/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')?.[1]
    return youtubeId.test(id) ? `/embed/${id}${start ? `?start=${start}` : ''}` : null
  }
}

function vimeo(url: URL): string | null {
  if (!['vimeo.com', 'player.vimeo.com'].includes(hostOf(url))) return null
  const [, id, key] = /^\/(?:video\/)?(\d{1,12})(?:\/([0-9a-f]{6,16}))?\/?$/.exec(url.pathname) ?? []
  return id ? `/video/${id}?dnt=1${key ? `&h=${key}` : ''}` : null
}

function archive(url: URL): string | null {
  const id = /^\/(?:details|embed)\/([\w.-]{1,100})\/?$/.exec(url.pathname)?.[1]
  return hostOf(url) === 'archive.org' && id ? `/embed/${id}` : null
}

const services: Service[] = [
  // Its player refuses to play (error 153) where it is not told at least whose page it stands on.
  { service: 'YouTube', origin: 'https://www.youtube-nocookie.com', referrer: 'strict-origin', player: youtube },
  { service: 'Vimeo', origin: 'https://player.vimeo.com', referrer: 'no-referrer', player: vimeo },
  { service: 'Internet Archive', origin: 'https://archive.org', referrer: 'no-referrer', player: archive },
]

/** The origins that an article's page may frame. */
export const playerOrigins = services.map(({ origin }) => origin)

/** The player for what is at this address; null where there is none that we know. */
export function playerFor(address: string): Player | null {
  const url = webAddress(address)
  if (!url) return null
  for (const { service, origin, referrer, player } of services) {
    const path = player(url)
    if (path) return { service, referrer, src: origin + path }
  }
  return null
}

/** The address of a page elsewhere, as a browser understands it; null for anything else. */
export function webAddress(address: string): URL | null {
  if (!/^https?:\/\//i.test(address.trim()) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.username || url.password ? null : url
}
