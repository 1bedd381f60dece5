import type { QueueName, View } from '@/lib/desk/view'
import type { Item } from './item'

/**
 * The list with the moderator's last decision in it: in the place that its comment had where the list goes by the time of the
 * comments, in front where it does not; among what is decided, and among all, only where it stands there anyway.
 */
export function withDecided(items: Item[], decided: Item | null, { queue, order }: Pick<View, 'queue' | 'order'>): Item[] {
  // Appealed since: it is no longer a decision to take back.
  if (!decided || decided.appealed) return items
  if (queue === 'decided' || queue === 'all') return items.map((item) => (item.id === decided.id ? decided : item))
  const others = items.filter(({ id }) => id !== decided.id)
  if (queue === 'appeals' || order !== 'oldest') return [decided, ...others]
  return [...others, decided].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The comment to open: the one that is asked for, but what was just decided makes room for the next; else the first that is undecided. */
export function opened(items: Item[], wanted: string | undefined, queue: QueueName): string | null {
  const at = items.findIndex(({ id }) => id === wanted)
  const asked = items[at]
  if (asked && (!asked.done || queue === 'decided' || queue === 'all')) return asked.id
  const next = [...items.slice(Math.max(at, 0)), ...items].find(({ done }) => !done)
  return (next ?? asked ?? items[0])?.id ?? null
}
