import type { Standing } from './policy/policy'

/** A comment as it arrives, before anything was decided on it. */
export interface NewComment {
  id: string
  articleId: string
  slug: string
  parentId: string | null
  threadId: string
  depth: number
  authorId: string | null
  guestName: string | null
  guestEmail: string | null
  body: string
  quote: string | null
  quoteOf: string | null
  policyVersion: number
  submissionKey: string
  createdAt: Date
  lang: string
  standing: Standing
  fingerprint: number[]
  score: number | null
}
