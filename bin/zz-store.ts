export {}

const [{ db }, { readComments, storeComments }] = await Promise.all([import('@/lib/db'), import('@/lib/transfer/comments')])
await db.section.createMany({ data: [{ slug: 'tests', name: 'Tests', position: 900 }], skipDuplicates: true })
await db.article.create({
  data: {
    slug: 'measured',
    headline: 'Measured',
    body: 'The first paragraph.\n\nThe second.',
    publishedAt: new Date(Date.now() - 300 * 86400000),
    sectionSlug: 'tests',
  },
})
const words =
  'the council says that a wall of stone will hold for fifty years and nobody asks who pays for it when the sea comes over the road again in a winter storm while the harbour waits'.split(
    ' ',
  )
let seed = 7
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
const lines: string[] = []
const roots: string[] = []
for (let i = 0; i < 200; i++) {
  const text = Array.from({ length: 20 + Math.floor(rnd() * 50) }, () => words[Math.floor(rnd() * words.length)]).join(' ')
  const id = `m${Array.from({ length: 11 }, () => 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'[Math.floor(rnd() * 62)]).join('')}`
  const parent =
    i >= 50
      ? rnd() < 0.6
        ? roots[Math.floor(rnd() * 50)]
        : lines.length
          ? JSON.parse(lines[Math.floor(rnd() * lines.length)] ?? '{}').id
          : undefined
      : undefined
  if (i < 50) roots.push(id)
  lines.push(
    JSON.stringify({
      article: 'measured',
      id,
      name: `Reader ${Math.floor(rnd() * 90)}`,
      email: `r${i}@reader.example`,
      text,
      at: new Date(Date.now() - (400 - i) * 60000).toISOString(),
      status: 'approved',
      ...(parent && { parent }),
    }),
  )
}
await storeComments(db, readComments('m', lines.join('\n')))

process.exit(0)
