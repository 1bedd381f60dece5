'use client'

import type { Item } from './item'

/** Which text in which state the moderator decides on, as a form says it. */
export function Seen({ item, act, undoes }: { item: Item; act?: string; undoes?: string | undefined }) {
  const fields = { comment: item.id, revision: item.revision, seen: item.status, ...(act && { act }), ...(undoes && { undoes }) }
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
