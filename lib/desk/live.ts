import { db } from '../db'
import { queueCounts } from './counts'
import { type Hub, makeHub } from './hub'

// `next dev` loads this file again after every change, and a route may have its own copy.
const kept = globalThis as { viewpointsDesks?: Hub }

/** All desks that are open in this process. */
export function openDesks(): Hub {
  kept.viewpointsDesks ??= makeHub({ url: process.env.DATABASE_URL ?? '', count: () => queueCounts(db) })
  return kept.viewpointsDesks
}
