import { Agent } from 'node:http'
import { counted } from '../metrics/counted'
import { shows } from '../pages'
import { type Got, rememberCopies } from './copies'
import { followedRender } from './followed'
import { listenForPages } from './listen'
import { render } from './render'

/** Which pages are no longer known to be true. */
export type Matches = { slug: string } | 'all'

/** Where a front gets its pages, and hears which of them it has to forget. */
export interface Pages {
  get(path: string): Promise<Got>
  /** Returns what ends it. */
  onForget(forgotten: (which: Matches) => void): () => void
}

interface Settings {
  /** The port where Next listens now: it may be started again on another. */
  upstream: () => number
  databaseUrl: string
}

/** The one place of this machine where pages are rendered and remembered, for all of its fronts; forgotten when the database says so. */
export async function openStore({ upstream, databaseUrl }: Settings): Promise<Pages & { close(): Promise<void> }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const copies = rememberCopies({ render: (path) => followedRender((told) => render(path, { port: upstream(), agent, told })) })
  counted.remembered = copies.size
  const told = new Set<(which: Matches) => void>()
  const tell = (which: Matches) => {
    for (const forgotten of told) forgotten(which)
  }
  const listener = await listenForPages(databaseUrl, {
    changed: (slug) => {
      copies.forget((path) => shows(path, slug))
      tell({ slug })
    },
    // What was said while nobody listened is not known.
    missed: () => {
      copies.doubt()
      tell('all')
    },
  })
  return {
    get: copies.get,
    onForget: (forgotten) => {
      told.add(forgotten)
      return () => void told.delete(forgotten)
    },
    close: async () => {
      await listener.close()
      agent.destroy()
    },
  }
}
