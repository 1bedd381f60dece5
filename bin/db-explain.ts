import { resolve } from 'node:path'
import { encode } from 'next-auth/jwt'
import { openSite } from '@/lib/explain/site'
import { buildIfOlder } from '@/lib/machine/build'
import { siteEnvironment } from '@/lib/machine/newsroom'
import { withDatabase } from '@/lib/machine/with-database'

const usage = `Usage:
  npm run db:explain [-- --quiet]

Asks for every page of readers, moderators and editors in this newsroom, prints each query with the plan that PostgreSQL has for
it, and ends with 1 where one reads a large table from end to end. It says something where there is much: npm run seed:load.
DATA_DIR and DATABASE_URL choose the newsroom as for npm start; it may be running. --quiet prints the faults alone.`

const words = process.argv.slice(3)
const quiet = words.includes('--quiet')
if (words.some((word) => word !== '--quiet')) {
  console.error(usage)
  process.exit(words.some((word) => word === '--help' || word === '-h') ? 0 : 2)
}
const say = (line: string) => console.error(`• ${line}`)
const dataDir = resolve(process.env.DATA_DIR || 'data')

await withDatabase(async (db) => {
  await buildIfOlder(say)
  // Loaded late: what they import wants the database that is open by now.
  const [{ pool }, { pagesExplained }, { sampleOf }, { visitors }, { report }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/explain/newsroom'),
    import('@/lib/explain/sample'),
    import('@/lib/explain/visitors'),
    import('@/lib/explain/report'),
  ])
  const rates = { RATE_LIMIT_COMMENTS: 'off', RATE_LIMIT_REPORTS: 'off', RATE_LIMIT_SIGN_IN: 'off' }
  const environment = { ...(await siteEnvironment(process.env.DATABASE_URL ?? '', dataDir)), ...rates, NODE_ENV: 'production' as const }
  const secret = environment.NEXTAUTH_SECRET
  process.env.NEXTAUTH_SECRET = secret
  const { reader } = await sampleOf(pool)
  const { cookies, close } = await visitors(db, { reader, seal: (token) => encode({ token, secret }) })
  const site = await openSite(environment)
  try {
    const faults = await report(pagesExplained({ pool, visit: site.visit, cookies }), { pool, quiet, print: console.log })
    if (faults > 0) process.exitCode = 1
  } finally {
    await site.close()
    await close()
  }
}).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
// Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
process.exit()
