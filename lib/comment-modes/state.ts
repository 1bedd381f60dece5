import { z } from 'zod'
import type { Db, Tx } from '../db'
import { type Mode, modes, type Why } from './modes'

// What is known of an article's comment mode: since when, and why.

const detail = z.object({
  from: z.enum(modes),
  to: z.enum(modes),
  why: z.enum(['choice', 'surge', 'calm', 'days']),
})

export interface ModeChange {
  from: Mode
  to: Mode
  why: Why
  at: Date
  /** Null for the program. */
  by: string | null
}

/** The changes of the mode in force, newest first. */
export async function modeChanges(db: Db | Tx, articleId: string, take: number): Promise<ModeChange[]> {
  const rows = await db.articleEvent.findMany({
    where: { articleId, act: 'comment-mode' },
    orderBy: { seq: 'desc' },
    take,
    select: { detail: true, at: true, by: { select: { name: true } } },
  })
  return rows.map((row) => ({ ...detail.parse(row.detail), at: row.at, by: row.by?.name ?? null }))
}

/** Why and since when this mode is in force; null where it always was, or was brought in. */
export async function modeSince(db: Db | Tx, { id, commentMode }: { id: string; commentMode: Mode }): Promise<ModeChange | null> {
  const [last] = await modeChanges(db, id, 1)
  return last?.to === commentMode ? last : null
}

/** The days after which comments close where an article does not say; 0 for never. Kept among the settings. */
export async function standardDays(db: Db | Tx): Promise<number> {
  const kept = await db.setting.findUnique({ where: { key: 'commentsCloseAfterDays' }, select: { value: true } })
  return z.number().int().min(0).max(mostDays).catch(0).parse(kept?.value)
}

export const mostDays = 3_650
