import { loadOf } from '@/lib/load/arguments'
import { progressBar, span } from '@/lib/load/progress'
import { withDatabase } from '@/lib/machine/with-database'

const usage = `Usage:
  npm run seed:load -- --comments N [--articles 300] [--people 5000] [--seed 1]

Fills this newsroom with a believable past: articles over half a year, and comments with all that was decided on them. The same
seed makes the same texts, and is loaded once. Ctrl-C ends it: what is in by then stays, and no batch is half there.
DATA_DIR and DATABASE_URL choose the newsroom as for npm start; it may be running.`

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
  let stored = 0
  let clear = () => {}
  try {
    await withDatabase(async (db) => {
      // Loaded late: what it imports wants the client that withDatabase makes.
      const { loadNewsroom } = await import('@/lib/load/load')
      const bar = progressBar(process.stdout, load.comments)
      clear = bar.clear
      await loadNewsroom(db, load, (done) => {
        stored = done
        bar.show(done)
        if (interrupted) throw new Error('it was interrupted')
      })
    })
    clear()
    console.log(`${stored.toLocaleString('en')} comments are in, in ${span((Date.now() - began) / 1_000)}.`)
  } catch (error) {
    clear()
    const reason = error instanceof Error ? error.message || error : error
    console.error(
      `The load ended early: ${reason}. ${stored.toLocaleString('en')} of ${load.comments.toLocaleString('en')} comments are in.`,
    )
    process.exitCode = 1
  }
}
