import type { Item } from './item'

/** Whether the text is blurred until somebody asks for it: it has a banned word, or resembles what was rejected more than the moderator wants to meet unprepared. */
export function isBlurred({ score, findings }: Pick<Item, 'score' | 'findings'>, blurAbove: number): boolean {
  return findings.some(({ check }) => check === 'words') || (score !== null && score > blurAbove)
}
