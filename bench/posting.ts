import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type Bench, quantile } from './bench'
import type { Asked, Told } from './crowd'
import type { Found, Row } from './figures'
import { cpuTimes } from './processes'

const crowds = [
  { way: 'script', connections: 16, what: 'by the form’s script, 16 at once', goal: 500 },
  { way: 'script', connections: 64, what: 'by the form’s script, 64 at once' },
  { way: 'plain', connections: 16, what: 'by the form without scripts, 16 at once' },
  { way: 'alone', connections: 16, what: 'checked and stored alone, not through Next, 16 at once' },
  { way: 'unnamed', connections: 16, what: 'through Next alone: sent back for want of a name, 16 at once' },
] as const

/** How many comments a second are taken: checked, stored and answered. Throws where one that was acknowledged is not there exactly once. */
export async function posting({ site, article, rounds, seconds }: Bench): Promise<Found[]> {
  const crowd = fork('bench/crowd.ts', [], { execArgv: ['--import', 'tsx'] })
  const gone = once(crowd, 'exit').then(() => Promise.reject(new Error('The crowd is gone.')))
  // Nobody may be asking when it goes.
  gone.catch(() => {})
  const ask = async (asked: Asked): Promise<Told> => {
    crowd.send(asked)
    return (await Promise.race([once(crowd, 'message'), gone]))[0]
  }
  try {
    await ask({ kind: 'come', site, article })
    const rows: Row[] = []
    for (const { what, way, connections, ...given } of crowds) {
      // The first find nothing compiled, and some thousand less than there will be.
      await ask({ kind: 'post', way, connections, seconds: 3 * seconds })
      const found: Record<string, number>[] = []
      for (let round = 0; round < rounds; round++) found.push(await taken(() => ask({ kind: 'post', way, connections, seconds })))
      const values = (name: string) => found.map((one) => one[name] ?? Number.NaN)
      const { goal } = { goal: undefined, ...given }
      rows.push({ what, unit: 'a second', values: values('taken'), ...(goal && { goal: { atLeast: goal } }) })
      rows.push({ what: '… the slowest of a hundred', unit: 'ms', values: values('p99'), ...(goal && { goal: { atMost: 150 } }) })
      for (const name of [...Object.keys(cpuTimes()), 'the crowd'])
        rows.push({ what: `… of the processor’s time for each: ${name}`, unit: 'ms', values: values(name) })
    }
    const { fault, stored = 0 } = await ask({ kind: 'compare' })
    if (fault) throw new Error(fault)
    const means = `Guests and readers who are signed in, each with words of their own and from an address of their own, post under an article with 200 comments: every check of the standard policy reads each, and it waits for a moderator. Checked and stored alone is what the action does, in the crowd’s own process; through Next alone is a form that is sent back before anything is asked of the database: what the way there and back costs a comment. ${stored.toLocaleString('en')} were acknowledged, and each is in the database once; the counts and the ledger agree.`
    return [{ title: 'Comments taken', means, rows }]
  } finally {
    crowd.disconnect()
  }
}

/** What one crowd got taken, how quickly, and what that cost each process. */
async function taken(post: () => Promise<Told>): Promise<Record<string, number>> {
  const [before, began] = [cpuTimes(), performance.now()]
  const { times = [], others = [], cost: own = 0 } = await post()
  const seconds = (performance.now() - began) / 1_000
  const cost = Object.entries(cpuTimes()).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / times.length])
  if (others.length > 0) console.log(`• ${others.length} were not taken; the first answer: ${others[0]}`)
  return { taken: times.length / seconds, p99: quantile(times, 0.99), 'the crowd': own / times.length, ...Object.fromEntries(cost) }
}
