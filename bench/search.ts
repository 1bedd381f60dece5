import type { Db } from '@/lib/db'
import type { Length } from './bench'
import { type Found, timed } from './figures'

// How long a search of the public site takes in a paper of a thousand articles, and in one of many, at 600 words each.

const each = 20
const few = 1_000

/** Fills the paper twice, and measures both. */
export async function search(db: Db, { rounds }: Length): Promise<Found[]> {
  const many = Number(process.env.BENCH_ARTICLES ?? 10_000)
  if (!Number.isInteger(many) || many <= few)
    throw new Error(`BENCH_ARTICLES is a whole number above ${few}, not “${process.env.BENCH_ARTICLES}”.`)
  await db.section.createMany({ data: [{ slug: 'town', name: 'Town' }] })
  await filled(db, 0, few)
  const small = await measured(db, rounds)
  await filled(db, few, many)
  const large = await measured(db, rounds)
  const means = `In a paper of ${few.toLocaleString('en')} articles of 600 words and in one of ${many.toLocaleString('en')}. The middle one of ${each} in each round.`
  const rows = small.flatMap(({ what, ...one }, i) =>
    [one, large[i]].flatMap((side) =>
      side ? [{ what: `${what}: ${side.found.toLocaleString('en')} found`, unit: 'ms', values: side.values }] : [],
    ),
  )
  return [{ title: 'A search of the site', means, rows }]
}

const batch = 500

async function filled(db: Db, from: number, to: number) {
  const [{ randomOf }, { languages }, { commentText, headlineText }] = await Promise.all([
    import('@/lib/load/random'),
    import('@/lib/load/words'),
    import('@/lib/load/text'),
  ])
  const began = Date.now()
  const random = randomOf(`articles of the bench ${from}`)
  for (let at = from; at < to; at += batch) {
    const data = Array.from({ length: Math.min(batch, to - at) }, (_, i) => {
      const language = random.chance(0.8) ? languages[0] : random.pick(languages)
      if (!language) throw new Error('The load speaks no language.')
      let body = ''
      while (body.length < 3_600) body += `${commentText(random, language, false)}\n\n`
      return {
        ...{ slug: `bench-${at + i}`, headline: headlineText(random, language), body, lang: language.code, sectionSlug: 'town' },
        standfirst: headlineText(random, language),
        publishedAt: new Date(Date.now() - (to - at - i) * 60_000),
      }
    })
    await db.article.createMany({ data })
  }
  await db.$executeRaw`vacuum (analyze) "ArticleWords"`
  await db.$executeRaw`vacuum (analyze) "Article"`
  console.log(`• ${(to - from).toLocaleString('en')} articles stored in ${Math.round((Date.now() - began) / 1_000)} s`)
}

async function measured(db: Db, rounds: number) {
  const [{ search, found }, { askedFrom }, { nearHeadlines }] = await Promise.all([
    import('@/lib/search/search'),
    import('@/lib/search/asked'),
    import('@/lib/search/near'),
  ])
  const { headline = '' } =
    (await db.article.findFirst({ where: { lang: 'en' }, orderBy: { slug: 'asc' }, select: { headline: true } })) ?? {}
  const place = headline.split(/[:,] /).at(-1) ?? ''
  const all = []
  for (const [what, q, sort] of [
    ['a word of most articles', 'council', ''],
    ['the same, newest first', 'council', 'newest'],
    ['two words', 'council bridge', ''],
    ['two words in this order', '"night bus"', ''],
    ['a place', place, ''],
    ['what stands nowhere', 'unheard-of', ''],
  ] as const) {
    const asked = askedFrom({ q, sort })
    const { count } = await found(db, asked, { offset: 0, limit: 1, now: new Date() })
    all.push({ what, found: count, values: await timed(() => search(db, asked), { rounds, each }) })
  }
  const misspelt = [`${place.slice(0, 3)}${place.slice(4)}`, 'bridgge']
  const near = await nearHeadlines(db, misspelt)
  all.push({
    what: 'headlines near two misspelt words',
    found: near.length,
    values: await timed(() => nearHeadlines(db, misspelt), { rounds, each }),
  })
  return all
}
