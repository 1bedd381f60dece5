import type { Cited } from '@/components/comments/posted'

/** What the author is told of a change. */
export type Changed =
  | { outcome: 'refused'; clauses: Cited[]; text: string }
  | { outcome: 'held'; clauses: Cited[] }
  | { outcome: 'published' | 'same' }
