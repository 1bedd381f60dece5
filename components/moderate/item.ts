import type { Standing } from '@/lib/policy/policy'
import type { Status } from '@/lib/status'
import type { Resemblance } from '@/lib/triage-model'
import type { Claim, Done } from './desk-rows'

export interface ClauseMark {
  start: number
  end: number
  clause: string
}

/** What the desk shows of one comment: no address, and nothing else it does not need. */
export interface Item {
  id: string
  revision: number
  status: Status
  /** When it was posted, in words and in the paper's time zone, and for machines. */
  sent: string
  at: string
  body: string
  name: string
  kind: 'guest' | 'reader' | 'staff'
  standing: Standing
  article: { slug: string; headline: string }
  parent: { name: string; body: string } | null
  /** A passage that it quotes, and whose; of the article where there is no name. */
  quote: { text: string; name: string | null } | null
  findings: { check: string; clause: string; message: string }[]
  marks: ClauseMark[]
  openReports: number
  /** The author has appealed against the rejection, which was this moderator's own or another's. */
  appealed: 'mine' | 'other' | null
  score: number | null
  resembles: Resemblance | null
  claim: Claim | null
  /** The moderator's own decision of a moment ago, which can still be undone; null otherwise. */
  done: Done | null
  latest: string | null
}
