import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem } from 'node:os'
import type { Length } from './bench'
import { asMarkdown, type Found, reached } from './figures'

/** Writes bench/RESULTS.md: the machine, the date, and what was found. */
export function writeResults(found: Found[], { rounds, seconds }: Length) {
  const all = found.flatMap(({ rows }) => rows).filter((row) => row.goal)
  const missed = all.filter((row) => !reached(row))
  const text = [
    '# What was measured',
    '',
    '`npm run bench` writes this file; nothing here is written by hand. Every figure is the middle one of its rounds, with the least and the most beside it. The crowd, the site and the database share the machine, so times say something about this machine alone; ratios carry over.',
    '',
    `- ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds, ${seconds} s where a crowd comes`,
    `- ${availableParallelism()} cores (${cpus()[0]?.model.trim() || process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}`,
    `- Node ${process.versions.node}; PostgreSQL as npm start brings it; nginx and wrk from Debian`,
    `- ${all.length - missed.length} of ${all.length} goals reached`,
    '',
    ...found.map(asMarkdown),
  ].join('\n')
  writeFileSync('bench/RESULTS.md', text)
}
