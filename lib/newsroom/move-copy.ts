import type { Tx } from '../db'
import type { Editor } from '../people'
import type { Content } from './content'

/**
 * Moves what is being written on to this text, in the transaction that changes the page beside it: whoever has the text open
 * learns of it, also where nobody had written yet, and does not put back what was there.
 */
export async function moveCopy(
  tx: Tx,
  editor: Editor | null,
  { articleId, content, now = new Date() }: { articleId: string; content: Content; now?: Date },
) {
  const data = { content, at: now, byId: editor?.id ?? null }
  await tx.workingCopy.upsert({
    where: { articleId },
    create: { articleId, ...data, version: 1 },
    update: { ...data, version: { increment: 1 } },
  })
}
