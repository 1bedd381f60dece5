import type { Db, Prisma, Tx } from '../db'
import type { Editor } from '../people'
import { counted } from '../text'
import { byItself } from './event-words'

// Who changed what about sections and topics, and when: written with the change, in its transaction.

/** What can happen to them, with what is kept of it. */
export interface SectionEvents {
  'section-added': { slug: string; name: string }
  'section-renamed': { slug: string; from: string; to: string }
  'section-described': { slug: string; name: string }
  'section-moved': { slug: string; name: string; to: number; of: number }
  'section-removed': { slug: string; name: string }
  'topic-added': { slug: string; name: string }
  'topic-renamed': { slug: string; from: string; to: string }
  'topic-merged': { slug: string; name: string; into: string; articles: number }
  'topic-removed': { slug: string; name: string }
}

type Said = { [Act in keyof SectionEvents]: (detail: SectionEvents[Act]) => string }

const said: Said = {
  'section-added': ({ slug, name }) => `added the section “${name}”, /sections/${slug}`,
  'section-renamed': ({ from, to }) => `renamed the section “${from}” to “${to}”`,
  'section-described': ({ name }) => `changed what is said of the section “${name}”`,
  'section-moved': ({ name, to, of }) => `moved the section “${name}” to place ${to} of ${of}`,
  'section-removed': ({ slug, name }) => `removed the section “${name}”, /sections/${slug}`,
  'topic-added': ({ slug, name }) => `added the topic “${name}”, /topics/${slug}`,
  'topic-renamed': ({ from, to }) => `renamed the topic “${from}” to “${to}”`,
  'topic-merged': ({ name, into, articles }) => `merged the topic “${name}”, with ${counted(articles, 'article')}, into “${into}”`,
  'topic-removed': ({ slug, name }) => `removed the topic “${name}”, /topics/${slug}`,
}

interface Event<Act extends keyof SectionEvents> {
  act: Act
  detail: SectionEvents[Act]
  at: Date
}

/** A section that is moved step by step is one line, when nothing else happened between. */
const oneMove = 10 * 60_000

/** Adds a line to the history of sections and topics. */
export async function addSectionEvent<Act extends keyof SectionEvents>(tx: Tx, editor: Editor, { act, detail, at }: Event<Act>) {
  const data = { act, detail: detail as unknown as Prisma.InputJsonObject, at, byId: editor.id }
  if (act === 'section-moved') {
    const last = await tx.sectionEvent.findFirst({ orderBy: { seq: 'desc' } })
    const before = last?.detail as { slug?: string } | undefined
    const goesOn = last?.act === act && last.byId === editor.id && before?.slug === detail.slug
    if (goesOn && at.getTime() - last.at.getTime() < oneMove) {
      await tx.sectionEvent.update({ where: { id: last.id }, data })
      return
    }
  }
  await tx.sectionEvent.create({ data })
}

/** Who did what to sections and topics, newest first. */
export async function sectionHistory(db: Db, take = 30) {
  const events = await db.sectionEvent.findMany({
    orderBy: { seq: 'desc' },
    take,
    select: { id: true, act: true, detail: true, at: true, by: { select: { name: true } } },
  })
  return events.map(({ id, act, detail, at, by }) => ({ id, at, who: by?.name ?? byItself, words: inWords(act, detail) }))
}

/** An act that this version does not know says its own name. */
function inWords(act: string, detail: unknown): string {
  const words = Object.hasOwn(said, act) ? (said[act as keyof SectionEvents] as (detail: unknown) => string) : () => act
  return words(detail)
}
