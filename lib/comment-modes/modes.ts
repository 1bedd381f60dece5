// Who may comment on an article, and what waits. Pure.

export const modes = ['open', 'newcomers', 'held', 'closed', 'off'] as const
export type Mode = (typeof modes)[number]

/** For editors. */
export const modeWords: Record<Mode, { name: string; means: string }> = {
  open: { name: 'Open', means: 'The comment policy decides: a comment in which it finds nothing is published at once.' },
  newcomers: { name: 'Newcomers wait', means: 'As open, but the first comments of everybody wait for a moderator.' },
  held: { name: 'All wait', means: 'Every comment waits for a moderator.' },
  closed: { name: 'Closed', means: 'What was said stays to be read; no new comments are taken.' },
  off: { name: 'Off', means: 'No comments at all: those that are there are not shown.' },
}

/** How strict a mode is; what is off is beyond that. */
export const strictness = (mode: Mode): number => modes.indexOf(mode)

/** The stricter of two. */
export const stricter = (a: Mode, b: Mode): Mode => (strictness(a) >= strictness(b) ? a : b)

/** Why the mode in force is what it is. */
export type Why = 'choice' | 'surge' | 'calm' | 'days'

const day = 86_400_000

/** When comments close by themselves; null for never. `standard` is what the settings say, for an article that says nothing. */
export function closesAt({ publishedAt, closesAfter }: { publishedAt: Date; closesAfter: number | null }, standard: number): Date | null {
  const days = closesAfter ?? standard
  return days > 0 ? new Date(publishedAt.getTime() + days * day) : null
}
