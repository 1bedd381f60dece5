import type { Edition } from '../policy-versions'

/** A version and its time in force. */
export interface Life extends Edition {
  state: 'announced' | 'in force' | 'past'
  /** When the one after it took its place; left out where there is none, or none yet. */
  until?: Date
  /** The version that it took the place of. */
  predecessor?: number
}

/** The versions with their times. They come, and are returned, in the order in which they take each other's place, newest first. */
export function history(editions: Edition[], now: Date): Life[] {
  const current = editions.findIndex(({ inForceFrom }) => inForceFrom <= now)
  return editions.map(({ number, inForceFrom, summary }, index) => {
    const [next, last] = [editions[index - 1], editions[index + 1]]
    const state = inForceFrom > now ? 'announced' : index === current ? 'in force' : 'past'
    return { number, inForceFrom, summary, state, ...(next && { until: next.inForceFrom }), ...(last && { predecessor: last.number }) }
  })
}
