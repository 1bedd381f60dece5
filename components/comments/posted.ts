/** A clause that was cited, and what there is to say about it. */
export interface Cited {
  id: string
  title: string
  messages: string[]
}

/** What the form is told of a comment that was sent. */
export type Posted =
  | { outcome: 'refused'; clauses: Cited[]; values: Record<string, string> }
  | { outcome: 'held'; id: string; name: string; body: string; clauses: Cited[] }
  | { outcome: 'published' | 'rejected'; id: string; name: string; body: string }
