import { readdirSync, readFileSync } from 'node:fs'

// What the processes of a newsroom cost, as Linux counts it (proc(5)): CPU time is what is left when others share the machine.

/** Clock ticks are hundredths of a second on every Linux. */
const tick = 10

interface Stat {
  pid: number
  parent: number
  /** With that of the children that have ended. */
  ms: number
}

const kinds = { fronts: /front\.mjs/, site: /site\.mjs|next-server/, worker: /worker\.mjs/ }

/** CPU time so far, in ms: of this newsroom's fronts, site and worker, of `npm start` itself (this process), and of PostgreSQL with all its backends. */
export function cpuTimes(): Record<string, number> {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(Number(pid)) ?? [])
  const postmaster = Number(read(`${process.env.DATA_DIR}/postgres/postmaster.pid`).split('\n')[0])
  const ours = all.filter(({ parent }) => parent === process.pid)
  const { user, system } = process.cpuUsage()
  return {
    ...Object.fromEntries(
      Object.entries(kinds).map(([name, command]) => [name, sum(ours.filter(({ pid }) => command.test(commandOf(pid))))]),
    ),
    'npm start': (user + system) / 1_000,
    PostgreSQL: sum(all.filter(({ pid, parent }) => pid === postmaster || parent === postmaster)),
  }
}

const sum = (stats: Stat[]) => stats.reduce((ms, stat) => ms + stat.ms, 0)

function statOf(pid: number): Stat | null {
  const text = read(`/proc/${pid}/stat`)
  // The name in brackets may hold anything, and comes second.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent = 0] = fields
  return text ? { pid, parent, ms: fields.slice(11, 15).reduce((a, b) => a + b, 0) * tick } : null
}

const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`)

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
