import { withDatabase } from '@/lib/machine/with-database'
import { kinds } from '@/lib/transfer/intake'
import { Problems } from '@/lib/transfer/problem'
import { reporter } from '@/lib/transfer/report'

const usage = `Usage:
  npm run import -- articles FILE…    Markdown with YAML front matter, or plain text
  npm run import -- comments FILE…    JSON Lines: one comment a line

Articles are known by their slug, comments by their id: what is here already is updated.
When anything is wrong with any of the files, all of it is listed and nothing is stored.
Works beside a running site; DATA_DIR and DATABASE_URL choose the database as for npm start.`

const [kind = '', ...files] = process.argv.slice(3)
const read = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined
const isHelp = (word: string) => word === '--help' || word === '-h'

if ([kind, ...files].some(isHelp)) console.log(usage)
else if (!read || files.length === 0 || files.some((file) => file.startsWith('-'))) {
  console.error(usage)
  process.exitCode = 2
} else await run(read)
// Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
process.exit()

async function run(read: (typeof kinds)['articles']) {
  // The first Ctrl-C ends the import in good order, the second at once.
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true))
  const { progress, clear } = reporter(process.stderr)
  try {
    const store = await read(files)
    const summary = await withDatabase((db) =>
      store(db, (step) => {
        if (interrupted) throw new Error('it was interrupted')
        progress(step)
      }),
    )
    clear()
    console.log(summary)
  } catch (error) {
    clear()
    if (error instanceof Problems)
      console.error(`Nothing was imported. What is wrong (${error.all.length.toLocaleString('en')}):\n${error.message}`)
    else console.error(`Nothing was imported: ${error instanceof Error ? error.message || error : error}`)
    process.exitCode = 1
  }
}
