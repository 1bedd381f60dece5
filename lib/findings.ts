import type { Finding } from './policy/policy'

/** Findings as they are stored with a comment's revision. */
export function toFindings(findings: Finding[], revision = 1) {
  return findings.map(({ span, ...finding }) => ({ ...finding, revision, start: span?.start ?? null, end: span?.end ?? null }))
}
