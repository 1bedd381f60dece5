import type { Order, QueueName } from '@/lib/desk/view'
import type { Item } from './item'

/** The list with the moderator's last decision in the place that its comment had: by time where that is the order, in front otherwise. */
export function withDecided(items: Item[], decided: Item | null, order: Order): Item[] {
  if (!decided) return items
  const others = items.filter(({ id }) => id !== decided.id)
  if (order !== 'oldest' && order !== 'newest') return [decided, ...others]
  const later = (a: Item, b: Item) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
  return [...others, decided].sort(order === 'oldest' ? later : (a, b) => later(b, a))
}

/** The comment to open: the one that is asked for, but what was just decided makes room for the next; else the first that is undecided. */
export function opened(items: Item[], wanted: string | undefined, queue: QueueName): string | null {
  const at = items.findIndex(({ id }) => id === wanted)
  const asked = items[at]
  if (asked && (!asked.done || queue === 'decided' || queue === 'all')) return asked.id
  const next = [...items.slice(Math.max(at, 0)), ...items].find(({ done }) => !done)
  return (next ?? asked ?? items[0])?.id ?? null
}
