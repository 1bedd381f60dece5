/** A clause that was cited, and what there is to say about it. */
export interface Cited {
  id: string
  title: string
  messages: string[]
}

/** What the form is told of a comment that was sent. */
export type Posted =
  | { outcome: 'refused'; clauses: Cited[]; values: Record<string, string> }
  | ({ outcome: 'held'; clauses: Cited[] } & Stored)
  | ({ outcome: 'published' | 'rejected' } & Stored)

interface Stored {
  id: string
  name: string
  body: string
  /** The comment’s own page, which its author alone can open; '' for words that were here before, from another connection. */
  href: string
  /** Without an account, the address is all there is to come back by. */
  keep: boolean
}
