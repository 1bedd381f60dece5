import { withDatabase } from '@/lib/machine/with-database'
import { counted } from '@/lib/text'

const usage = `Usage:
  npm run ledger -- verify [--head HASH]   makes every hash of the moderation log anew, and names the first row that was changed

With --head it also proves that an entry with this hash, which you have from the page, the feed or a copy, is still part of the
chain. Without, whoever can change the whole database could have made the chain anew, or left out its end. The answer is 0 where
all is as it was written, 1 where something is not. DATA_DIR and DATABASE_URL choose the newsroom as for npm start; it may be running.`

const words = process.argv.slice(3)
const [name, option, hash = ''] = words
const head = hash.toLowerCase()
const isKnown = words.length === 1 || (words.length === 3 && option === '--head' && /^[0-9a-f]{64}$/.test(head))

if (words.some((word) => word === '--help' || word === '-h')) console.log(usage)
else if (name !== 'verify' || !isKnown) {
  if (option === '--head' && words.length === 3) console.error(`“${hash}” is no hash: one has 64 hexadecimal digits.\n`)
  console.error(usage)
  process.exitCode = 2
} else if (!(await proved())) process.exitCode = 1
// Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
process.exit()

async function proved(): Promise<boolean> {
  const progress = (read: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${read.toLocaleString('en')} read `)
  }
  const {
    entries,
    emptied,
    fault,
    head: last,
  } = await withDatabase(async (db) => {
    // Loaded late: what it imports wants the client that withDatabase makes.
    const { verify } = await import('@/lib/ledger/verify')
    return verify(db, { progress, ...(head && { head }) })
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  const many = entries === 1 ? '1 entry' : `${entries.toLocaleString('en')} entries`
  if (fault) {
    console.log(`${fault.words}\n${many} before it ${entries === 1 ? 'is' : 'are'} as written.`)
    return false
  }
  console.log(`${many}, each as it was written${head ? '; that hash is part of the chain' : ''}.\nThe last hash is ${last}`)
  if (emptied > 0)
    console.log(`${counted(emptied, 'note')} ${emptied === 1 ? 'was' : 'were'} emptied because a comment’s author had themselves erased.`)
  return true
}
