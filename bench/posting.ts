import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type Bench, quantile } from './bench'
import type { Asked, Told } from './crowd'
import { cpuTimes } from './processes'

// How many comments a second are taken: checked, stored and answered, while the crowd, the site and the database share the machine.

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const rounds = [
  { way: 'script', connections: 16 },
  { way: 'script', connections: 64 },
  { way: 'plain', connections: 16 },
  { way: 'plain', connections: 64 },
] as const

/** Prints what was taken, how quickly, and what it cost each process; throws where a comment that was acknowledged is not there exactly once. */
export async function posting({ site, article }: Bench) {
  const dataDir = process.env.DATA_DIR ?? ''
  const crowd = fork('bench/crowd.ts', [], { execArgv: ['--import', 'tsx'] })
  const ask = async (asked: Asked): Promise<Told> => {
    crowd.send(asked)
    const [told] = await Promise.race([
      once(crowd, 'message'),
      once(crowd, 'exit').then(() => Promise.reject(new Error('The crowd is gone.'))),
    ])
    return told
  }
  try {
    await ask({ kind: 'come', site, article })
    for (const way of ['script', 'plain'] as const) await ask({ kind: 'post', way, connections: 16, seconds: Math.min(seconds, 5) })
    const rows = []
    for (const { way, connections } of rounds) {
      const before = cpuTimes(dataDir)
      const began = performance.now()
      const { times = [], others = [] } = await ask({ kind: 'post', way, connections, seconds })
      const took = (performance.now() - began) / 1000
      const after = cpuTimes(dataDir)
      if (others.length > 0) console.log(`• ${others.length} were not taken; the first answer: ${others[0]}`)
      const cost = Object.entries(after).map(([name, ms]) => [`${name}, ms`, tenths((ms - (before[name] ?? 0)) / times.length)])
      rows.push({
        form: `${way}, ${connections} connections`,
        'taken a second': Math.round(times.length / took),
        p50: Math.round(quantile(times, 0.5)),
        p99: Math.round(quantile(times, 0.99)),
        ...Object.fromEntries(cost),
      })
    }
    console.log(
      `\nComments taken, in rounds of ${seconds} s: by the form’s script and by the plain form; then the CPU time of each process for one comment`,
    )
    console.table(rows)
    const { fault, stored = 0 } = await ask({ kind: 'compare' })
    if (fault) throw new Error(fault)
    console.log(
      `${stored.toLocaleString('en')} comments were acknowledged, and each is in the database once; the counts and the ledger agree.`,
    )
  } finally {
    crowd.disconnect()
  }
}

const tenths = (ms: number) => Math.round(ms * 100) / 100
