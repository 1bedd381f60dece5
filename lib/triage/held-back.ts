import { hashOf } from './hash'

/**
 * Whether the decisions on this author's comments are never learnt, so that they can tell how good the model is: one author
 * in five. By author, because people repeat themselves: on their other comments the model would look better than it is.
 */
export const isHeldBack = (authorKey: string) => hashOf(authorKey, 5) % 5 === 0

/** Whether the model has learnt enough to say anything: 50 decisions, at least 10 of them removals and 10 not. */
export function isEnough({ removed, kept }: { removed: number; kept: number }): boolean {
  return removed + kept >= 50 && removed >= 10 && kept >= 10
}
