import { loadOf } from '@/lib/load/arguments'
import { expected, progressBars, span } from '@/lib/load/progress'
import { withDatabase } from '@/lib/machine/with-database'

const usage = `Usage:
  npm run seed:load [-- --comments 5000000] [--articles 100000] [--people 500000] [--seed 1]

Fills this newsroom with a believable past: articles over half a year, and comments with all that was decided on them. Without
--articles and --people there is an article for fifty comments, and a reader for ten. The same seed makes the same texts, and is
loaded once. Ctrl-C ends it, and then nothing of it is in. A site that is open waits until it is done.
DATA_DIR and DATABASE_URL choose the newsroom as for npm start.`

const words = process.argv.slice(3)
if (words.some((word) => word === '--help' || word === '-h')) console.log(usage)
else {
  const load = loadOf(words)
  if (typeof load === 'string') {
    console.error(`${load}\n\n${usage}`)
    process.exitCode = 2
  } else await run(load)
}
// Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
process.exit()

async function run(load: Exclude<ReturnType<typeof loadOf>, string>) {
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true))
  const began = Date.now()
  const [articles, comments, people] = [load.articles, load.comments, load.people].map((number) => number.toLocaleString('en'))
  console.log(`• ${articles} articles, ${comments} comments and ${people} people: ${expected(load)}`)
  const bars = progressBars(process.stdout, { articles: 'articles', comments: 'comments', indexes: 'indexes and references' })
  try {
    await withDatabase(async (db) => {
      // Loaded late: what it imports wants the client that withDatabase makes.
      const { loadNewsroom } = await import('@/lib/load/load')
      await loadNewsroom(db, load, (step, done, of) => {
        bars.show(step, done, of)
        if (interrupted) throw new Error('it was interrupted')
      })
    })
    bars.clear()
    console.log(`All of it is in, in ${span((Date.now() - began) / 1_000)}.`)
  } catch (error) {
    bars.clear()
    console.error(`The load ended early, and nothing of it is in: ${error instanceof Error ? error.message || error : error}.`)
    process.exitCode = 1
  }
}
