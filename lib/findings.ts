import { randomBytes } from 'node:crypto'
import type { Db } from './db'
import { log } from './logs'
import type { Finding } from './policy/policy'
import { invalidVersions } from './policy-versions'
import type { Raw } from './raw'

/** Findings as they are stored with a comment's revision. */
export function toFindings(findings: Finding[], revision = 1) {
  return findings.map(({ span, fault: _, ...finding }) => ({ ...finding, revision, start: span?.start ?? null, end: span?.end ?? null }))
}

/** Stores what was found in a revision of a comment. */
export async function keepFindings(tx: Raw, commentId: string, findings: Finding[], revision = 1) {
  if (findings.length === 0) return
  const rows = toFindings(findings, revision).map((finding) => ({ id: newId(), commentId, ...finding }))
  // Each column by its name: while one release follows another the table may have more of them than this one knows.
  await tx.$executeRaw`
    insert into "Finding" (id, "commentId", revision, "check", clause, outcome, message, start, "end")
    select id, "commentId", revision, "check", clause, outcome, message, start, "end"
    from json_populate_recordset(null::"Finding", ${JSON.stringify(rows)}::json)`
}

const newId = () => randomBytes(9).toString('base64url')

/** Keeps which checks failed and why, for the desk: also where the comment itself is refused for something else. */
export async function keepFaults(tx: Raw, findings: Finding[], { policyVersion, at }: { policyVersion: number; at: Date }) {
  const faults = findings.flatMap(({ check, clause, fault }) =>
    fault === undefined ? [] : [{ id: newId(), check, clause, reason: fault, policyVersion, at }],
  )
  if (faults.length === 0) return
  // Why, the desk says: it may quote the comment.
  for (const { check, clause } of faults) log.error({ check, clause, policyVersion }, 'a check of the comment policy failed')
  await tx.$executeRaw`
    insert into "CheckFault" (id, at, "check", clause, "policyVersion", reason)
    select id, at, "check", clause, "policyVersion", reason from json_populate_recordset(null::"CheckFault", ${JSON.stringify(faults)}::json)`
}

export interface CheckTrouble {
  check: string
  clause: string
  reason: string
  times: number
  last: Date
}

const week = 7 * 24 * 60 * 60 * 1000

/** What failed in the last seven days, how often, and when last; the newest first. */
export async function checkTroubles(db: Db, now = new Date()): Promise<CheckTrouble[]> {
  const groups = await db.checkFault.groupBy({
    by: ['check', 'clause', 'reason'],
    where: { at: { gt: new Date(now.getTime() - week), lte: now } },
    _count: true,
    _max: { at: true },
  })
  return groups
    .map(({ check, clause, reason, _count, _max }) => ({ check, clause, reason, times: _count, last: _max.at ?? now }))
    .sort((a, b) => b.last.getTime() - a.last.getTime())
}

/** Everything about the policy that a moderator should know of: checks that fail, and versions that cannot be used. */
export async function policyTroubles(db: Db, now = new Date()) {
  const [checks, versions] = await Promise.all([checkTroubles(db, now), invalidVersions(db, now)])
  return { checks, versions }
}
