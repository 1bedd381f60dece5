import { db } from './db'
import { newerPosts, shownPosts } from './live-posts'
import { makeTalkHub, type TalkHub } from './talk-live'

// `next dev` loads this file again after every change, and a route may have its own copy.
const kept = globalThis as { viewpointsLive?: TalkHub }

/** All live coverage that is read in this process. */
export function liveCoverage(): TalkHub {
  kept.viewpointsLive ??= makeTalkHub({ url: process.env.DATABASE_URL ?? '', newer: newerPosts(db), shown: shownPosts(db) })
  return kept.viewpointsLive
}
