import { type Card, cardsById, latest, mostDiscussed, sections } from '../articles'
import type { Db, Tx } from '../db'
import { type Blocks, front, placed, readBlocks, unarranged } from './blocks'

// What an arranged page prints. Of the articles that editors placed those stand that are published now; the other places are
// filled by the newest.

/** The arrangement whose time came last; null where nobody arranged the page. */
export async function arrangementInForce(db: Db | Tx, place: string, now = new Date()) {
  const row = await db.arrangement.findFirst({
    where: { place, liveAt: { lte: now } },
    orderBy: [{ liveAt: 'desc' }, { seq: 'desc' }],
    include: { by: { select: { name: true } } },
  })
  return row && { ...row, blocks: readBlocks(row.blocks) }
}

/** The blocks in force; those of a page that nobody arranged where there are none. */
export async function blocksInForce(db: Db | Tx, place: string, now = new Date()): Promise<Blocks> {
  return (await arrangementInForce(db, place, now))?.blocks ?? unarranged
}

export interface ArrangedBand {
  slug: string
  name: string
  cards: Card[]
}

export interface ArrangedFront {
  lead: Card | null
  seconds: Card[]
  /** Null where the front has none. */
  latest: Card[] | null
  discussed: Card[] | null
  bands: ArrangedBand[]
  /** What is live now. */
  live: Card[]
}

/** So many stories has a band, and so many the column of the latest. */
const inBand = 4
const inLatest = 7

/** What the front prints now: by the blocks, or by those in force. But for the most discussed, which is a ranking, nothing stands twice. */
export async function arranged(db: Db, now = new Date(), blocks?: Blocks): Promise<ArrangedFront> {
  const wanted = blocks ?? (await blocksInForce(db, front, now))
  const [pinned, newest, all, live, discussed] = await Promise.all([
    cardsById(db, placed(wanted), now),
    latest(db, { take: 60, now }),
    sections(db),
    latest(db, { where: { coverage: 'live' }, take: 8, now }),
    wanted.discussed ? mostDiscussed(db, { now }) : null,
  ])
  const used = new Set(pinned.keys())
  const take = (fits: (card: Card) => boolean, most: number) => {
    const free = newest.filter((card) => !used.has(card.id) && fits(card)).slice(0, Math.max(0, most))
    for (const { id } of free) used.add(id)
    return free
  }
  const chosen = (ids: string[]) => ids.flatMap((id) => pinned.get(id) ?? [])

  const lead = (wanted.lead && pinned.get(wanted.lead)) || take(() => true, 1)[0] || null
  const seconds = chosen(wanted.seconds)
  // A row of stories that look alike: with a picture, and in the page's direction. Where there are too few, any will do.
  seconds.push(...take((card) => card.imageSrc !== null && card.dir === 'ltr', wanted.places - seconds.length))
  // What is live stands over everything, unless it leads.
  const above = live.filter(({ id }) => id !== lead?.id && !seconds.some((card) => card.id === id)).slice(0, 3)
  for (const { id } of above) used.add(id)
  const latestOnes = wanted.latest ? take(() => true, Math.min(inLatest, Math.ceil(newest.length / 4))) : null
  const wantedBands = wanted.bands ?? all.map(({ slug }) => ({ section: slug, pinned: [] }))
  const bands = await Promise.all(
    wantedBands.flatMap(({ section, pinned: ids }) => {
      const known = all.find(({ slug }) => slug === section)
      if (!known) return []
      const own = chosen(ids).filter((card) => !above.some(({ id }) => id === card.id))
      const fill = take((card) => card.section.slug === section, inBand - own.length)
      return [bandOf(known, own.length > 0 ? [...own, ...fill] : pictureFirst(fill))]
    }),
  )

  /** A section whose stories are older than the newest of the whole paper is asked for its own. */
  async function bandOf({ slug, name }: { slug: string; name: string }, cards: Card[]): Promise<ArrangedBand> {
    if (cards.length >= inBand || newest.length < 60) return { slug, name, cards }
    const others = await latest(db, {
      where: { sectionSlug: slug, id: { notIn: [...used, ...cards.map(({ id }) => id)] } },
      take: inBand - cards.length,
      now,
    })
    return { slug, name, cards: [...cards, ...others] }
  }

  return {
    ...{ lead, seconds, latest: latestOnes, discussed },
    bands: bands.filter(({ cards }) => cards.length > 0),
    live: above,
  }
}

/** First the newest with a picture that reads in the page's direction, where nobody chose another. */
function pictureFirst(cards: Card[]): Card[] {
  const first = cards.find((card) => card.imageSrc && card.dir === 'ltr')
  return first ? [first, ...cards.filter((card) => card !== first)] : cards
}
