/** What the form is told of a comment that was sent. */
export type Posted =
  | { outcome: 'refused'; clauses: { id: string; title: string; messages: string[] }[]; values: Record<string, string> }
  | { outcome: 'held' | 'published' | 'rejected'; id: string; name: string; body: string }
