import { z } from 'zod'

// How a page is arranged: which articles stand where because an editor wants them there. What nobody chose is filled by the
// newest. Articles are named by their ids, so that one keeps its place when its address changes.

const article = z.string().min(1).max(40)

const blocksSchema = z.object({
  lead: article.nullable().default(null),
  /** After the lead, in this order. */
  seconds: z.array(article).max(12).default([]),
  /** How many second leads a front has; those that are not chosen are filled. */
  places: z.number().int().min(0).max(4).default(2),
  /** The sections on a front, in this order; null: all of them, in the paper's order. */
  bands: z
    .array(z.object({ section: z.string(), pinned: z.array(article).max(12).default([]) }))
    .nullable()
    .default(null),
  discussed: z.boolean().default(true),
  latest: z.boolean().default(true),
})

export type Blocks = z.infer<typeof blocksSchema>
export type Band = NonNullable<Blocks['bands']>[number]

/** What a page is that nobody arranged. */
export const unarranged: Blocks = blocksSchema.parse({})

/** What was kept in the database. */
export const readBlocks = (kept: unknown): Blocks => blocksSchema.parse(kept)

export const front = '/'

/** A page that can be arranged: the front, or that of a section. */
export const placeSchema = z.string().regex(/^\/$|^\/sections\/[^/]+$/, 'There is no such page.')

/** The section whose page it is; null for the front. */
export const sectionOfPlace = (place: string): string | null => (place === front ? null : place.slice('/sections/'.length))

/** Where its desk is. */
export const deskOf = (place: string): string => (place === front ? '/newsroom/front' : `/newsroom/front${place}`)

/** How many can be chosen after the lead: on the front, on a section's page, in a section's band. */
export const mostSeconds = (place: string): number => (place === front ? 4 : 8)
export const mostInBand = 4

/** Every article that somebody placed. */
export const placed = ({ lead, seconds, bands }: Blocks): string[] => [
  ...(lead ? [lead] : []),
  ...seconds,
  ...(bands ?? []).flatMap(({ pinned }) => pinned),
]

/** "lead", "seconds", or "section:" and the slug of a band's section. */
export type Slot = 'lead' | 'seconds' | `section:${string}`

export const slotSchema = z.custom<Slot>(
  (value) => typeof value === 'string' && /^(lead|seconds|section:.+)$/.test(value),
  'Choose a place.',
)

export interface Where {
  slot: Slot
  /** From 0, and of how many. */
  index: number
  of: number
}

/** Where an article was placed; null where it was not. */
export function whereIs({ lead, seconds, bands }: Blocks, id: string): Where | null {
  const slots: [Slot, string[]][] = [
    ['lead', lead ? [lead] : []],
    ['seconds', seconds],
    ...(bands ?? []).map(({ section, pinned }): [Slot, string[]] => [`section:${section}`, pinned]),
  ]
  for (const [slot, ids] of slots) {
    const index = ids.indexOf(id)
    if (index >= 0) return { slot, index, of: ids.length }
  }
  return null
}
