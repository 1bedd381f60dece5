import type { Prisma, Tx } from '../db'
import type { Editor } from '../people'

// Who changed what about an article, and when: written with the change, in its transaction.

/** What can happen to an article, with what is kept of it. */
export interface Events {
  begun: Record<string, never>
  'sent-for-review': Record<string, never>
  'sent-back': { why: string }
  /** Its time came and it could not be published: it waits for review again. */
  returned: { why: string }
  scheduled: { at: string }
  unscheduled: Record<string, never>
  embargoed: { until: string | null }
  published: Record<string, never>
  /** Changed on the page, without a word to readers but the public difference. */
  changed: { revision: number }
  corrected: { revision: number; note: string }
  withdrawn: { why: string }
  /** `hidden`: what was changed up to then, readers are not shown. */
  'put-back': { hidden?: true }
  'slug-changed': { from: string; to: string }
  /** A topic that it has was merged into another. */
  'topics-merged': { from: string; to: string }
  'revision-restored': { revision: number }
  /** The comment mode in force; `why` is choice, surge, or days. */
  'comment-mode': { from: string; to: string; why: 'choice' | 'surge' | 'calm' | 'days' }
  coverage: { from: string; to: string }
  noted: Record<string, never>
}

/** Adds a line to the article's history; without an editor the program did it. */
export async function addEvent<Act extends keyof Events>(
  tx: Tx,
  editor: Editor | null,
  { articleId, act, detail, at = new Date() }: { articleId: string; act: Act; detail: Events[Act]; at?: Date },
) {
  await tx.articleEvent.create({ data: { articleId, act, detail: detail as Prisma.InputJsonObject, at, byId: editor?.id ?? null } })
}
