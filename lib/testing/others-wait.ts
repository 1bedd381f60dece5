import { expect, vi } from 'vitest'
import type { Db } from '../db'

/** Waits until somebody else waits for a lock. */
export async function othersWait(db: Db): Promise<void> {
  await vi.waitFor(async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    expect(row?.count).toBeGreaterThan(0)
  }, 3_000)
}
