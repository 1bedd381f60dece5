import { z } from 'zod'

// Where a page of a list ended: the moment and the id of its last item, so that what is published meanwhile shifts nothing.

export interface Place {
  at: Date
  id: string
}

const cursorOf = ({ at, id }: Place): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

/** What was given out as a cursor; anything else is refused. */
export const placeIn = z
  .string()
  .max(200)
  .transform((text, context): Place => {
    const [, at = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\w-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
    if (!at || Number.isNaN(Date.parse(at))) context.addIssue('is no cursor of this list: take it from `next`')
    return { at: new Date(at), id }
  })
  .describe('Where the page before ended: take it from `next`.')

/** The items of one page, and where it ended if there are more: of one item more than was asked for. */
export function pageOf<T extends Place>(items: T[], limit: number): { items: T[]; cursor: string | null } {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, cursor: last && items.length > limit ? cursorOf(last) : null }
}
