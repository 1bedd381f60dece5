import type { Db } from '@/lib/db'
import { setEmbargo } from '@/lib/newsroom/embargo'
import { addEvent } from '@/lib/newsroom/events'
import { addNote } from '@/lib/newsroom/notes'
import { moveArticle } from '@/lib/newsroom/publishing'
import { type Editor, isEditor, publicFields } from '@/lib/people'

// What the demo's newsroom is still at work on: a draft, a text in review under embargo, and one that is published by itself.

const hour = 60 * 60 * 1000
const inWork = [
  {
    slug: 'what-the-tide-gauges-remember',
    headline: 'What the tide gauges of the harbour remember',
    standfirst: '',
    section: 'science',
    topics: ['research'],
    author: 'mara-ellison',
    body: `The oldest tide gauge in Alderhaven is a wooden plank with painted numbers, nailed to the inside of the lock house in 1861. The lock keeper read it twice a day and wrote what he saw into a ledger.

A hundred and eleven of these ledgers lie in the town archive. Two students have begun to type them in.`,
  },
  {
    slug: 'harbour-water-is-cleaner-than-in-forty-years',
    headline: 'Harbour water is cleaner than in forty years',
    standfirst: 'The yearly report finds a tenth of the copper that was measured in the eighties, and says where the rest comes from.',
    section: 'town',
    topics: ['harbour'],
    author: 'mara-ellison',
    body: `The water in Alderhaven’s inner harbour holds a tenth of the copper that it held forty years ago, the harbour authority’s yearly report says. For zinc it is a fifth.

What is left comes mostly from the paint of pleasure boats, no longer from the yards. “A berth for fewer boats would do less than a berth for better paint,” the harbour’s chemist said.

Bathing stays forbidden: the currents at the lock are the same as ever.`,
  },
  {
    slug: 'lighthouse-opens-its-stairs-on-sundays',
    headline: 'The lighthouse opens its stairs on Sundays',
    standfirst:
      'From the first Sunday of the month twenty visitors at a time may climb the 162 steps. The keeper’s room stays as it was left.',
    section: 'culture',
    topics: ['harbour'],
    author: 'tomas-brandt',
    body: `For the first time since its lamp was automated, the lighthouse on the north mole will be open to visitors: every Sunday from ten to four, twenty at a time.

The keeper’s room on the fifth landing has been left as it was when the last keeper shut the door behind him: a table, a bed that is too short, and a shelf of novels with the covers torn off.

A ticket costs nothing. It has to be fetched at the harbour office, in person, “because the stairs want to be thought about first,” as the harbour master put it.`,
  },
] as const

/** Three articles that readers do not see yet. Once, however often it is called. */
export async function demoInWork(db: Db, now = new Date()) {
  const [mara, owen] = [await editor(db, 'editor'), await editor(db, 'admin')]
  const [draft, review, scheduled] = await Promise.all(
    inWork.map((article, nth) => begun(db, mara, article, new Date(now.getTime() - (30 - 9 * nth) * hour))),
  )
  if (!draft || !review || !scheduled) return
  const move = (id: string, move: 'send-for-review' | 'schedule', at: Date | null = null) =>
    moveArticle(db, mara, { article: id, move, status: 'draft', version: 0, at, why: '' })
  await setEmbargo(db, mara, { article: review, until: onTheHour(now, 72) })
  await move(review, 'send-for-review')
  await addNote(db, owen, {
    article: review,
    text: 'Who at the harbour authority confirmed the tenth? The table in the report says 11 per cent.',
  })
  await move(scheduled, 'schedule', onTheHour(now, 48))
}

const onTheHour = (now: Date, hours: number) => new Date(Math.ceil(now.getTime() / hour + hours) * hour)

async function editor(db: Db, role: 'editor' | 'admin'): Promise<Editor> {
  const person = await db.user.findFirstOrThrow({ where: { role }, select: publicFields })
  if (!isEditor(person)) throw new Error('The demo has no editor.')
  return person
}

/** The id of the article, which is a draft now; null where it was here before. */
async function begun(
  db: Db,
  mara: Editor,
  { section, topics, author, ...words }: (typeof inWork)[number],
  at: Date,
): Promise<string | null> {
  if (await db.article.findUnique({ where: { slug: words.slug } })) return null
  return db.$transaction(async (tx) => {
    const known = await tx.topic.findMany({ where: { slug: { in: [...topics] } }, select: { slug: true } })
    const authors = await tx.author.findMany({ where: { slug: author }, select: { slug: true } })
    const { id } = await tx.article.create({
      data: {
        ...{ ...words, sectionSlug: section, status: 'draft', dateline: 'Alderhaven', publishedAt: at, createdAt: at },
        topics: { connect: known },
        bylines: { create: authors.map(({ slug: authorSlug }, position) => ({ authorSlug, position })) },
      },
    })
    await addEvent(tx, mara, { articleId: id, act: 'begun', detail: {}, at })
    return id
  })
}
