import type { Tx } from '../db'
import { type Blocks, front, placed, type Slot, whereIs } from './blocks'
import type { Move } from './moves'

// What a move did, as it is said aloud to whoever made it.

interface Made {
  place: string
  move: Move
  before: Blocks
  after: Blocks
  isChanged: boolean
}

/** "“Headline” is now 2 of 3 in Second leads." and what had to make room. */
export async function saidOf(tx: Tx, { place, move, before, after, isChanged }: Made): Promise<string> {
  if (!('article' in move)) return saidOfPart(tx, move, isChanged)
  const lost = placed(before).filter((id) => id !== move.article && !placed(after).includes(id))
  const articles = await tx.article.findMany({ where: { id: { in: [move.article, ...lost] } }, select: { id: true, headline: true } })
  const quoted = (id: string) => `“${articles.find((article) => article.id === id)?.headline ?? 'An article that is gone'}”`
  const where = whereIs(after, move.article)
  if (!where) return `${quoted(move.article)} is taken out.`
  const name = await nameOfSlot(tx, where.slot, place)
  const stands = where.slot === 'lead' ? 'the lead' : `${where.index + 1} of ${where.of} in ${name}`
  const fallen = lost.length > 0 ? ` ${lost.map(quoted).join(' and ')} had to make room.` : ''
  return isChanged ? `${quoted(move.article)} is now ${stands}.${fallen}` : `${quoted(move.article)} stays: it is ${stands}.`
}

async function saidOfPart(tx: Tx, move: Exclude<Move, { article: string }>, isChanged: boolean): Promise<string> {
  if (move.act === 'places') return `Second leads: ${move.places}.`
  if ('part' in move)
    return `${move.part === 'latest' ? 'The latest' : 'The most discussed'} ${move.act === 'show' ? 'stand on the page' : 'are left out'}.`
  const name = await sectionName(tx, move.section)
  if (!isChanged) return `${name} stays where it is.`
  const did = { 'section-up': 'moved up', 'section-down': 'moved down', 'section-on': 'added at the end', 'section-off': 'left out' }
  return `${name} is ${did[move.act]}.`
}

async function nameOfSlot(tx: Tx, slot: Slot, place: string): Promise<string> {
  if (slot === 'lead') return 'Lead'
  if (slot === 'seconds') return secondsName(place)
  return sectionName(tx, slot.slice('section:'.length))
}

async function sectionName(tx: Tx, slug: string): Promise<string> {
  return (await tx.section.findUnique({ where: { slug }, select: { name: true } }))?.name ?? slug
}

/** What the places after the lead are called. */
export const secondsName = (place: string): string => (place === front ? 'Second leads' : 'After the lead')
