import type { Pool } from 'pg'
import type { Who } from './addresses'
import { visits } from './addresses'
import { type Asked, type Explained, explain, largeTables, shapeOf } from './explain'
import { sampleOf } from './sample'
import type { Answered } from './site'

export interface Page {
  route: string
  address: string
  /** Why nothing was looked at; '' where something was. */
  fault: string
  /** What no page before has asked. */
  queries: Explained[]
}

interface Given {
  pool: Pool
  visit: (address: string, cookie: string) => Promise<Answered>
  /** Of those whom the pages are shown; null where there is nobody. */
  cookies: Record<Who, string | null>
  /** A table with more rows is large. */
  large?: number
}

/** Asks for every page that readers, moderators and editors have, and explains each query when it is asked for the first time. */
export async function* pagesExplained({ pool, visit, cookies, large: from }: Given): AsyncGenerator<Page> {
  const [sample, tables] = [await sampleOf(pool), await largeTables(pool, from)]
  const large = new Set(tables.keys())
  const seen = new Set<string>()
  for (const [route, { who, addresses }] of Object.entries(visits)) {
    const cookie = cookies[who]
    const wanted = [...new Set(addresses(sample).filter((address) => address !== null))]
    if (wanted.length === 0 || cookie === null) {
      yield { route, address: route, fault: 'this newsroom has nothing for it', queries: [] }
      continue
    }
    for (let address = wanted.shift(); address !== undefined; address = wanted.shift()) {
      const { status, text, asked } = await visit(address, cookie)
      if (status >= 400) {
        // A list may be shorter than its second page.
        yield { route, address, fault: `it answered ${status}`, queries: [] }
        continue
      }
      const next = nextOf(route, address, text)
      if (next) wanted.push(next)
      yield { route, address, fault: '', queries: await explained(pool, { asked, large, seen }) }
    }
  }
}

async function explained(pool: Pool, { asked, large, seen }: { asked: Asked[]; large: ReadonlySet<string>; seen: Set<string> }) {
  const all: Explained[] = []
  for (const query of asked) {
    const shape = shapeOf(query.text)
    const found = await explain(pool, query, large)
    // The same question may have another plan with other values: of those without fault the first is enough.
    if (seen.has(shape) && found.whole.length === 0) continue
    if (seen.has(`${shape} ${found.whole}`)) continue
    seen.add(shape).add(`${shape} ${found.whole}`)
    all.push(found)
  }
  return all
}

/** The address of the page after this one, by the link that leads there; only from a first page. */
function nextOf(route: string, address: string, text: string): string | null {
  if (/[?&](after|cursor)=/.test(address)) return null
  const path = address.split('?')[0] ?? route
  const json = /"(?:next|after)":"([^"]+)"/.exec(text)?.[1]
  if (json && path.startsWith('/api/')) {
    if (!json.includes('/')) return `${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(json)}`
    const url = new URL(json, 'http://here')
    return `${url.pathname}${url.search}`
  }
  const link = [...text.matchAll(/href="([^"]*[?&](?:amp;)?after=[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  return link.find((href) => href.split('?')[0] === path) ?? null
}
