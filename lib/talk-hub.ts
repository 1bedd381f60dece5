import { db } from './db'
import { makeTalkHub, newerIn, shownIn, type TalkHub } from './talk-live'

// `next dev` loads this file again after every change, and a route may have its own copy.
const kept = globalThis as { viewpointsTalk?: TalkHub }

/** All articles whose comments are read in this process. */
export function articleTalk(): TalkHub {
  kept.viewpointsTalk ??= makeTalkHub({ url: process.env.DATABASE_URL ?? '', newer: newerIn(db), shown: shownIn(db) })
  return kept.viewpointsTalk
}
