import { z } from 'zod'
import { sections } from '../articles'
import type { Db, Tx } from '../db'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { arrangementInForce } from './arrangement'
import { type Blocks, front, placeSchema, readBlocks, sectionOfPlace, unarranged } from './blocks'
import { type Move, moved } from './moves'
import { saidOf } from './moves-in-words'

// What editors are arranging: one draft a page, theirs together. Every change is a row, so that the last can be undone, and so
// that whoever changes it says which they saw. Without a draft, the next change begins from what is live.

export interface FrontDraft {
  blocks: Blocks
  /** Names what was seen: the row it came from. */
  version: string
  /** How many changes can be undone. */
  steps: number
  by: string | null
  at: Date | null
}

/** So many changes can be undone. */
const kept = 50

const drafts = (place: string) => ({ place, liveAt: null })

/** The draft of a page, or what is live there. */
export async function frontDraft(db: Db | Tx, place: string, now = new Date()): Promise<FrontDraft> {
  const [row, steps, inForce] = await Promise.all([
    db.arrangement.findFirst({ where: drafts(place), orderBy: { seq: 'desc' }, include: { by: { select: { name: true } } } }),
    db.arrangement.count({ where: drafts(place) }),
    arrangementInForce(db, place, now),
  ])
  const blocks = row ? readBlocks(row.blocks) : (inForce?.blocks ?? unarranged)
  const version = String((row ?? inForce)?.seq ?? 0)
  return { blocks: await withBands(db, place, blocks), version, steps, by: row?.by?.name ?? null, at: row?.at ?? null }
}

/** A front has the sections that it has: all of them, as long as nobody chose. */
async function withBands(db: Db | Tx, place: string, blocks: Blocks): Promise<Blocks> {
  if (place !== front || blocks.bands) return blocks
  return { ...blocks, bands: (await sections(db as Db)).map(({ slug }) => ({ section: slug, pinned: [] })) }
}

/** Whoever changes a page's arrangement does it alone until the transaction ends. */
export async function alone(tx: Tx, place: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`arrangement ${place}`}, 0))`
}

export const seenSchema = z.object({ place: placeSchema, version: z.string().regex(/^\d{1,20}$/) })
export type Seen = z.infer<typeof seenSchema>

/** The draft as it was seen, or as the same editor has changed it since, who may press faster than pages come; a Refusal when somebody else has. */
export async function seenDraft(tx: Tx, editor: Editor, { place, version }: Seen): Promise<FrontDraft> {
  await alone(tx, place)
  const draft = await frontDraft(tx, place)
  if (draft.version === version) return draft
  const seq = { gt: BigInt(version) }
  const others = await tx.arrangement.count({ where: { place, seq, OR: [{ byId: null }, { byId: { not: editor.id } }] } })
  if (BigInt(draft.version) > BigInt(version) && others === 0) return draft
  const who = draft.by ? `${draft.by} has` : 'Somebody else has'
  throw new Refusal(`${who} changed this page meanwhile. This is how it stands now: do it again if it is still wanted.`)
}

/** Keeps the blocks as the newest state of the draft. */
export async function keepDraft(tx: Tx, editor: Editor, { place, blocks }: { place: string; blocks: Blocks }) {
  await tx.arrangement.create({ data: { place, blocks, byId: editor.id } })
  const old = await tx.arrangement.findMany({ where: drafts(place), orderBy: { seq: 'desc' }, skip: kept, select: { id: true } })
  if (old.length > 0) await tx.arrangement.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

/** One change of the draft; returns what it did, in words. A Refusal for an article that cannot stand there. */
export async function changeFront(tx: Tx, editor: Editor, { place, version, ...move }: Seen & Move): Promise<string> {
  const { blocks } = await seenDraft(tx, editor, { place, version })
  if (move.act === 'put' || move.act === 'lead') await checkArticle(tx, place, move.article)
  const after = moved(blocks, move, place)
  const isChanged = JSON.stringify(after) !== JSON.stringify(blocks)
  if (isChanged) await keepDraft(tx, editor, { place, blocks: after })
  return saidOf(tx, { place, move, before: blocks, after, isChanged })
}

async function checkArticle(tx: Tx, place: string, id: string) {
  const article = await tx.article.findUnique({ where: { id }, select: { status: true, sectionSlug: true } })
  if (article?.status !== 'published' && article?.status !== 'scheduled')
    throw new Refusal('This article is neither published nor scheduled, so it cannot stand on a page.')
  const section = sectionOfPlace(place)
  if (section && article.sectionSlug !== section) throw new Refusal('This article is of another section.')
}

/** Takes back the last change, whoever made it. A Refusal when there is none. */
export async function undoFront(tx: Tx, editor: Editor, seen: Seen): Promise<string> {
  const { steps, version } = await seenDraft(tx, editor, seen)
  if (steps === 0) throw new Refusal('There is nothing to undo.')
  await tx.arrangement.deleteMany({ where: { ...drafts(seen.place), seq: BigInt(version) } })
  return 'The last change is undone.'
}

/** The draft becomes what is live now, which can be undone. */
export async function startOver(tx: Tx, editor: Editor, seen: Seen, now = new Date()): Promise<string> {
  await seenDraft(tx, editor, seen)
  const { place } = seen
  const blocks = (await arrangementInForce(tx, place, now))?.blocks ?? unarranged
  await keepDraft(tx, editor, { place, blocks })
  return 'The draft is what is live now.'
}
