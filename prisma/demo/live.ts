import type { Db } from '@/lib/db'
import { forgetPages } from '@/lib/pages'

// An evening that the demo covers live: the last post is of a few minutes ago, and no one has ended it.

const slug = 'gale-tests-the-barriers-on-north-quay'
const minute = 60_000

const keyPoints = [
  'The barriers on North Quay hold; water stands 40 centimetres against them.',
  'Saltgate and the ferry slip are closed until the water has gone.',
  'Nobody is hurt. Nine people and a parrot spend the night in the assembly rooms.',
]

interface Told {
  /** Minutes ago. */
  ago: number
  headline?: string
  body: string
  key?: boolean
  pinned?: boolean
}

const posts: Told[] = [
  {
    ago: 7,
    headline: 'The water has turned',
    body: 'The gauge at the mole has fallen for ten minutes running, the harbour office says. It is too early to open Saltgate: the wind still pushes, and the streets drain only when the harbour is below them.',
    key: true,
  },
  {
    ago: 21,
    body: 'A reader asks whether the pumps on Fish Steps run on mains. They do not: each has its own engine, and fuel for eleven hours.',
  },
  {
    ago: 34,
    headline: 'Highest reading: 4.62 metres',
    body: `The gauge at the mole read 4.62 metres above datum, 94 centimetres over the tables and 18 below the night of 9 January.

| When | Tables (m) | Measured (m) |
|---|---:|---:|
| An hour before | 3.31 | 4.12 |
| Half an hour before | 3.58 | 4.47 |
| High water | 3.68 | 4.62 |`,
    key: true,
  },
  {
    ago: 52,
    headline: 'One joint leaks, and is held with sandbags',
    body: 'Between the fourth and fifth panel of the barrier water comes through “like from a garden hose”, the foreman said. Six volunteers laid two rows of sandbags behind it in nine minutes.',
  },
  {
    ago: 75,
    body: 'The last ferry of the day stays on the far side. Its 41 passengers are given supper by the parish; the first boat back is planned for the morning.',
  },
  {
    ago: 98,
    headline: 'Nine people leave their homes',
    body: 'The council advised the ground floors of North Quay 3 to 17 to go to the assembly rooms. Nine people have come, with two dogs and a parrot. “In January we had no time to find our shoes,” one of them said.',
  },
  { ago: 121, body: 'Saltgate and the road to the ferry slip are closed. The bus line 14 turns at the market.' },
  {
    ago: 164,
    headline: 'Where we are',
    body: 'The barrier of 62 panels stands from the Fish Steps to the old customs house. Its crest is 5.1 metres above datum, 30 centimetres lower than the wall that is to replace it. The harbour office does not expect the water to reach it.',
    pinned: true,
  },
  {
    ago: 203,
    headline: 'The barriers are up',
    body: 'It took 22 people two hours and ten minutes, twenty minutes less than at the rehearsal in October. The last panel was set before the rain came.',
    key: true,
  },
  {
    ago: 241,
    headline: 'We are at the quay',
    body: 'The harbour office has raised its warning to the second of three steps. We report from North Quay until the water has gone. Times are those of the paper; what we hear and have not seen ourselves, we say so.',
  },
]

/** Covers the gale, once. */
export async function demoLive(db: Db, now: Date) {
  const article = await db.article.findUnique({ where: { slug }, select: { id: true, coverage: true } })
  if (article?.coverage !== 'none') return
  const editor = await db.user.findFirstOrThrow({ where: { role: 'editor' }, select: { id: true } })
  const before = (ago: number) => new Date(now.getTime() - ago * minute)
  await db.$transaction(async (tx) => {
    await tx.article.update({ where: { id: article.id }, data: { coverage: 'live', keyPoints, publishedAt: before(245) } })
    await tx.livePost.createMany({
      data: posts.map(({ ago, ...post }) => ({ ...post, articleId: article.id, byId: editor.id, at: before(ago), updatedAt: before(ago) })),
    })
    await forgetPages(tx, [slug])
  })
}
