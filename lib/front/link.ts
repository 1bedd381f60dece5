import type { Got } from './copies'
import type { Trust } from './forwarded'
import type { Matches, Pages } from './store'

// What a front and the process that keeps the pages say to each other. Everything goes over one channel that keeps its order:
// who is told to forget a page is never given the old one afterwards.

/** What a front has to know to begin. */
export interface Begin extends Trust {
  port: number
  host?: string
  upstream: number
}

export type ToFront =
  | { begin: Begin }
  | { upstream: number }
  | { forget: Matches }
  | { ask: number; got: Got }
  | { ask: number; fault: string }
/** A front is there, and told how to begin; then it listens, and asks. */
export type ToStore = 'there' | 'open' | { ask: number; path: string }

interface End<Out, In> {
  send(message: Out): void
  hear(heard: (message: In) => void): void
}

/** Answers what the front at the other end asks of these pages, and tells it what to forget. Returns what ends that. */
export function servePages(pages: Pages, front: End<ToFront, ToStore>): () => void {
  front.hear((message) => {
    // The channel serves others too: lib/machine/asking.ts.
    if (typeof message === 'string' || !('path' in message)) return
    const { ask, path } = message
    pages.get(path).then(
      (got) => front.send({ ask, got }),
      (error) => front.send({ ask, fault: String(error) }),
    )
  })
  return pages.onForget((forget) => front.send({ forget }))
}

/** The pages at the other end. */
export function pagesOver(store: End<ToStore, ToFront>): Pages {
  const waiting = new Map<number, { resolve: (got: Got) => void; reject: (error: Error) => void }>()
  const told = new Set<(which: Matches) => void>()
  let asked = 0
  store.hear((message) => {
    if ('forget' in message) for (const forgotten of told) forgotten(message.forget)
    if (!('ask' in message)) return
    const asker = waiting.get(message.ask)
    waiting.delete(message.ask)
    if ('got' in message) asker?.resolve(message.got)
    else asker?.reject(new Error(message.fault))
  })
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject })
        store.send({ ask: asked, path })
      }),
    onForget: (forgotten) => {
      told.add(forgotten)
      return () => void told.delete(forgotten)
    },
  }
}
