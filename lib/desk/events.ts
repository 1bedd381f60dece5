import type { Raw } from '../raw'
import type { Act, Status } from '../status'
import type { QueueName } from './view'

// What the open desks are told, over PostgreSQL, when a transaction commits. Each says enough to draw by; whoever missed one
// asks for the state of what it shows (lib/desk/state.ts).

export const deskChannel = 'viewpoints_desk'

export type DeskEvent =
  | { kind: 'came'; comment: string }
  /** The author has changed the text of a comment that waits. */
  | { kind: 'edited'; comment: string; revision: number }
  | { kind: 'decided'; comment: string; decision: string; act: Act; status: Status; revision: number; by: string; byId: string | null }
  | { kind: 'claimed'; comment: string; by: string; byId: string; until: string }
  | { kind: 'released'; comment: string }
  | { kind: 'reported'; comment: string; reports: number }
  | { kind: 'appealed'; comment: string }

/** Who is on a comment, and until when (ISO 8601). */
export interface ClaimShown {
  by: string
  byId: string
  until: string
}

export interface CommentState {
  id: string
  status: Status
  revision: number
  openReports: number
  /** The claim that holds; null where nobody is on it. */
  claim: ClaimShown | null
  /** The latest decision, by whomever; null where there is none. */
  decided: { decision: string; act: Act; by: string; byId: string | null } | null
}

/** What a desk asks for that may have missed something. */
export interface DeskState {
  counts: Record<QueueName, number>
  comments: CommentState[]
}

/** Every open desk hears of it once the transaction has committed. PostgreSQL carries at most 8,000 bytes; these are some 200. */
export async function tellDesks(tx: Raw, event: DeskEvent) {
  await tx.$executeRaw`select pg_notify(${deskChannel}, ${JSON.stringify(event)})`
}
