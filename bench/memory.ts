import { readdirSync, readFileSync } from 'node:fs'

// What a newsroom's processes have of the machine's memory, as Linux counts it (proc(5)).

const kinds = [
  ['fronts', /front\.mjs/],
  ['site', /site\.mjs|next-server/],
  ['worker', /worker\.mjs/],
] as const

/** Megabytes, by kind of process: `npm start` itself (this pid) and its children, and PostgreSQL with all its backends. */
export function memoryOf(dataDir: string, pid: number): Record<string, number> {
  const postmaster = Number(read(`${dataDir}/postgres/postmaster.pid`).split('\n')[0])
  const sums: Record<string, number> = { 'npm start': share(pid), fronts: 0, site: 0, worker: 0, PostgreSQL: 0 }
  for (const one of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = parentOf(one)
    const kind = parent === pid ? kinds.find(([, command]) => command.test(read(`/proc/${one}/cmdline`)))?.[0] : undefined
    const name = one === postmaster || parent === postmaster ? 'PostgreSQL' : kind
    if (name) sums[name] = (sums[name] ?? 0) + share(one)
  }
  return sums
}

const share = (pid: number) => Number(/^Pss: +(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1_024

/** The fields after the name, which may hold anything and stands in brackets. */
const parentOf = (pid: number) => Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
