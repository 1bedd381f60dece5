import { type Card, sections } from '../articles'
import type { Db, Prisma } from '../db'
import { headOfSection } from '../lists'
import { arranged } from './arrangement'
import { type Blocks, front, mostInBand, mostSeconds, placed, type Slot, sectionOfPlace, whereIs } from './blocks'
import { secondsName } from './moves-in-words'

// A page as it is arranged: every place with what was chosen for it and with what fills it until somebody chooses.

const rowFields = {
  ...{ id: true, headline: true, lang: true, dir: true, status: true, publishedAt: true, imageSrc: true },
  section: { select: { slug: true, name: true } },
} satisfies Prisma.ArticleSelect

export type BoardArticle = Prisma.ArticleGetPayload<{ select: typeof rowFields }>

export interface BoardSlot {
  slot: Slot
  name: string
  /** So many can be chosen. */
  most: number
  chosen: BoardArticle[]
  fills: Card[]
}

export interface Board {
  lead: BoardSlot
  seconds: BoardSlot
  /** The sections on a front, in order. */
  bands: BoardSlot[]
  /** Sections that the front leaves out. */
  out: { slug: string; name: string }[]
}

/** The board of a page with these blocks. */
export async function boardOf(db: Db, place: string, { blocks, now = new Date() }: { blocks: Blocks; now?: Date }): Promise<Board> {
  const [rows, all] = await Promise.all([db.article.findMany({ where: { id: { in: placed(blocks) } }, select: rowFields }), sections(db)])
  const chosen = (ids: string[]) => ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const fills = place === front ? await fillsOfFront(db, blocks, now) : await fillsOfSection(db, place, { blocks, now })
  const slot = (name: Slot, title: string, more: { most: number; ids: string[] }): BoardSlot => {
    return { slot: name, name: title, most: more.most, chosen: chosen(more.ids), fills: fills.get(name) ?? [] }
  }
  const bands = blocks.bands ?? []
  return {
    lead: slot('lead', 'Lead', { most: 1, ids: blocks.lead ? [blocks.lead] : [] }),
    seconds: slot('seconds', secondsName(place), { most: mostSeconds(place), ids: blocks.seconds }),
    bands: bands.flatMap(({ section, pinned }) => {
      const known = all.find(({ slug }) => slug === section)
      return known ? [slot(`section:${section}`, known.name, { most: mostInBand, ids: pinned })] : []
    }),
    out: place === front ? all.filter(({ slug }) => !bands.some(({ section }) => section === slug)) : [],
  }
}

async function fillsOfFront(db: Db, blocks: Blocks, now: Date): Promise<Map<Slot, Card[]>> {
  const page = await arranged(db, now, blocks)
  const free = (cards: Card[]) => cards.filter(({ id }) => whereIs(blocks, id) === null)
  return new Map<Slot, Card[]>([
    ['lead', free(page.lead ? [page.lead] : [])],
    ['seconds', free(page.seconds)],
    ...page.bands.map(({ slug, cards }): [Slot, Card[]] => [`section:${slug}`, free(cards)]),
  ])
}

async function fillsOfSection(db: Db, place: string, { blocks, now }: { blocks: Blocks; now: Date }): Promise<Map<Slot, Card[]>> {
  const head = await headOfSection(db, sectionOfPlace(place) ?? '', { blocks, now })
  return new Map<Slot, Card[]>([['lead', head.slice(0, 1).filter(({ id }) => whereIs(blocks, id) === null)]])
}

/** What can be placed: published or to be, newest first, with these words in the headline. */
export async function articlesToPlace(db: Db, place: string, { words = '', take = 30 }: { words?: string; take?: number } = {}) {
  const section = sectionOfPlace(place)
  return db.article.findMany({
    where: {
      status: { in: ['published', 'scheduled'] },
      ...(section && { sectionSlug: section }),
      AND: words
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, 8)
        .map((word) => ({ headline: { contains: word, mode: 'insensitive' as const } })),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: rowFields,
  })
}
