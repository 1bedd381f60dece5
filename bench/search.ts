import type { Db } from '@/lib/db'
import { quantile } from './bench'

// How long a search of the public site takes in a paper of a thousand articles, and in one of many, at 600 words each.

const rounds = 100
const few = 1_000

/** Fills the paper twice, measures both, and prints the times side by side. */
export async function search(db: Db) {
  const many = Number(process.env.BENCH_ARTICLES ?? 10_000)
  if (!Number.isInteger(many) || many <= few)
    throw new Error(`BENCH_ARTICLES is a whole number above ${few}, not “${process.env.BENCH_ARTICLES}”.`)
  await db.section.createMany({ data: [{ slug: 'town', name: 'Town' }] })
  await filled(db, 0, few)
  const small = await measured(db)
  await filled(db, few, many)
  const large = await measured(db)
  const [thousand, all] = [few, many].map((n) => n.toLocaleString('en'))
  console.log(`\nThe search with ${thousand} articles and with ${all}: ${rounds} rounds each, in ms`)
  console.table(
    small.map(({ what, found, p50, p99 }, i) => ({
      what,
      [`found, ${thousand}`]: found,
      [`p50, ${thousand}`]: p50,
      [`p99, ${thousand}`]: p99,
      [`found, ${all}`]: large[i]?.found,
      [`p50, ${all}`]: large[i]?.p50,
      [`p99, ${all}`]: large[i]?.p99,
    })),
  )
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

async function measured(db: Db) {
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
    all.push(await timed(what, count, () => search(db, asked)))
  }
  const misspelt = [`${place.slice(0, 3)}${place.slice(4)}`, 'bridgge']
  const near = await nearHeadlines(db, misspelt)
  all.push(await timed('headlines near two misspelt words', near.length, () => nearHeadlines(db, misspelt)))
  return all
}

async function timed(what: string, found: number, work: () => Promise<unknown>) {
  for (let i = 0; i < 10; i++) await work()
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return { what, found, p50: rounded(quantile(times, 0.5)), p99: rounded(quantile(times, 0.99)) }
}

const rounded = (value: number) => Math.round(value * 10) / 10
