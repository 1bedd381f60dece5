import { readdirSync, readFileSync } from 'node:fs'

// What the processes of a newsroom cost, as Linux counts it (proc(5)).

/** Clock ticks are hundredths of a second on every Linux. */
const tick = 10

const kinds = [
  ['fronts', /front\.mjs/],
  ['site', /site\.mjs|next-server/],
  ['worker', /worker\.mjs/],
] as const

/** CPU time so far, in ms, by kind of process: what is left when others share the machine. */
export const cpuTimes = (): Record<string, number> => summed(process.env.DATA_DIR ?? '', process.pid, processorTime)

/** Megabytes of the machine's memory, by kind of process: its own, and its share of what several have together (PSS). */
export const memoryOf = (dataDir: string, pid: number): Record<string, number> => summed(dataDir, pid, share)

/** Of `npm start` itself (this pid), its children, and PostgreSQL with all its backends. */
function summed(dataDir: string, start: number, measure: (pid: number) => number): Record<string, number> {
  const postmaster = Number(read(`${dataDir}/postgres/postmaster.pid`).split('\n')[0])
  const sums: Record<string, number> = { 'npm start': measure(start), fronts: 0, site: 0, worker: 0, PostgreSQL: 0 }
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const pid = Number(name)
    const parent = parentOf(pid)
    const kind = parent === start ? kinds.find(([, command]) => command.test(read(`/proc/${pid}/cmdline`)))?.[0] : undefined
    const whose = pid === postmaster || parent === postmaster ? 'PostgreSQL' : kind
    if (whose) sums[whose] = (sums[whose] ?? 0) + measure(pid)
  }
  return sums
}

/** With that of the children that have ended. */
const processorTime = (pid: number) =>
  fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + ticks, 0) * tick

const share = (pid: number) => Number(/^Pss: +(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1_024

const parentOf = (pid: number) => fieldsOf(pid)[1]

/** Those after the name, which may hold anything and stands in brackets. */
const fieldsOf = (pid: number) => (read(`/proc/${pid}/stat`).split(') ').at(-1) ?? '').split(' ').map(Number)

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
