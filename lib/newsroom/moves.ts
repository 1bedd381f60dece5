import { z } from 'zod'
import { type Band, type Blocks, mostInBand, mostSeconds, type Slot, slotSchema, whereIs } from './blocks'

// What an editor can do to an arrangement, one thing at a time. An article stands in one place: putting it somewhere takes it
// from where it was.

const article = z.string().min(1)
const section = z.string().min(1)

export const moveSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('put'), article, to: slotSchema, at: z.coerce.number().int().min(0).optional() }),
  z.object({ act: z.enum(['up', 'down', 'lead', 'take']), article }),
  z.object({ act: z.enum(['section-up', 'section-down', 'section-on', 'section-off']), section }),
  z.object({ act: z.enum(['show', 'hide']), part: z.enum(['discussed', 'latest']) }),
  z.object({ act: z.literal('places'), places: z.coerce.number().int().min(0).max(4) }),
])

export type Move = z.infer<typeof moveSchema>

/** The blocks after the move: the same when there was nothing to move. */
export function moved(blocks: Blocks, move: Move, place: string): Blocks {
  switch (move.act) {
    case 'put':
      return put(blocks, { ...move, place })
    case 'lead':
      return put(blocks, { article: move.article, to: 'lead', place })
    case 'take':
      return without(blocks, move.article)
    case 'up':
    case 'down':
      return step(blocks, move.article, { by: move.act === 'up' ? -1 : 1, place })
    case 'show':
    case 'hide':
      return { ...blocks, [move.part]: move.act === 'show' }
    case 'places':
      return { ...blocks, places: move.places, seconds: blocks.seconds.slice(0, move.places) }
    default:
      return { ...blocks, bands: bandsAfter(blocks.bands ?? [], move.act, move.section) }
  }
}

interface Put {
  article: string
  to: Slot
  /** Before the one that stands there, counted without the article itself; at the end where it is left out. */
  at?: number | undefined
  place: string
}

function put(blocks: Blocks, { article, to, at, place }: Put): Blocks {
  const rest = without(blocks, article)
  if (to === 'lead') {
    // Whatever led goes on as the first of those after it.
    const seconds = rest.lead ? [rest.lead, ...rest.seconds] : rest.seconds
    return sized({ ...rest, lead: article, seconds }, place)
  }
  if (to === 'seconds') return sized({ ...rest, seconds: inserted(rest.seconds, article, at) }, place)
  const slug = to.slice('section:'.length)
  const bands = (rest.bands ?? []).map((band) =>
    band.section === slug ? { ...band, pinned: inserted(band.pinned, article, at).slice(0, mostInBand) } : band,
  )
  return { ...rest, bands }
}

/** There is a place for every second lead that was chosen, and no more than there may be. */
function sized(blocks: Blocks, place: string): Blocks {
  const seconds = blocks.seconds.slice(0, mostSeconds(place))
  return { ...blocks, seconds, places: Math.min(4, Math.max(blocks.places, seconds.length)) }
}

function inserted(list: string[], id: string, at = list.length): string[] {
  return [...list.slice(0, at), id, ...list.slice(at)]
}

function without(blocks: Blocks, id: string): Blocks {
  return {
    ...blocks,
    lead: blocks.lead === id ? null : blocks.lead,
    seconds: blocks.seconds.filter((other) => other !== id),
    bands: blocks.bands?.map((band) => ({ ...band, pinned: band.pinned.filter((other) => other !== id) })) ?? null,
  }
}

function step(blocks: Blocks, article: string, { by, place }: { by: -1 | 1; place: string }): Blocks {
  const where = whereIs(blocks, article)
  if (!where) return blocks
  const { slot, index, of } = where
  if (slot === 'lead') {
    const [next, ...others] = blocks.seconds
    return by === 1 ? sized({ ...blocks, lead: next ?? null, seconds: [article, ...others] }, place) : blocks
  }
  if (slot === 'seconds' && index === 0 && by === -1) return put(blocks, { article, to: 'lead', place })
  const to = index + by
  return to < 0 || to >= of ? blocks : put(blocks, { article, to: slot, at: to, place })
}

function bandsAfter(bands: Band[], act: 'section-up' | 'section-down' | 'section-on' | 'section-off', section: string): Band[] {
  const from = bands.findIndex((band) => band.section === section)
  const band = bands[from]
  if (act === 'section-on') return band ? bands : [...bands, { section, pinned: [] }]
  if (!band) return bands
  const others = bands.filter((other) => other !== band)
  if (act === 'section-off') return others
  const to = from + (act === 'section-up' ? -1 : 1)
  return to < 0 ? bands : [...others.slice(0, to), band, ...others.slice(to)]
}
