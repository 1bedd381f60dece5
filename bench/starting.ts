import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'
import { startNewsroom } from '@/lib/testing/newsroom'
import type { Length } from './bench'
import type { Found, Row } from './figures'
import { needed } from './nginx'
import { memoryOf } from './processes'
import { pace } from './wrk'

/** From `npm start` to the first page, on nothing and on what is there; and what the processes take of the machine's memory. */
export async function starting({ rounds, seconds }: Length): Promise<Found[]> {
  needed('wrk')
  const times: Record<'cold' | 'warm', number[]> = { cold: [], warm: [] }
  const memory: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    const folder = scratchFolder(`starting-${round}`)
    rmSync('.next', { recursive: true, force: true })
    for (const start of ['cold', 'warm'] as const) {
      const { site, newsroom, took } = await started(folder)
      times[start].push(took)
      if (start === 'warm') await remembered(memory, folder, newsroom.pid ?? 0, site, seconds)
      await newsroom.signal('SIGTERM')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  const all: Row[] = Object.entries(memory).map(([what, values]) => ({
    ...{ what, unit: 'MB', values },
    ...(what.startsWith('all') && { goal: { atMost: 600 } }),
  }))
  return [
    {
      title: 'From npm start to the first page',
      means:
        'Until the front page is answered. Cold: packages installed, but no build and no data. Warm: the build and the demo newsroom are there.',
      rows: [
        { what: 'cold', unit: 's', values: times.cold },
        { what: 'warm', unit: 's', values: times.warm, goal: { atMost: 10 } },
      ],
    },
    {
      title: 'Memory',
      means: `Of each process of a newsroom just opened, and after a crowd of 16 has read the front page for ${seconds} s: what it has of the machine’s memory, with its share of what several of them have together (PSS).`,
      rows: all,
    },
  ]
}

async function started(folder: string) {
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const began = performance.now()
  const newsroom = startNewsroom({ PORT: String(port), DATA_DIR: folder })
  while (
    !(await fetch(site).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (newsroom.hasEnded()) throw new Error(`It ended instead:\n${newsroom.output()}`)
    await pause(20)
  }
  return { site, newsroom, took: (performance.now() - began) / 1_000 }
}

async function remembered(memory: Record<string, number[]>, folder: string, pid: number, site: string, seconds: number) {
  const note = (when: string) => {
    const each = memoryOf(folder, pid)
    const all = Object.values(each).reduce((sum, one) => sum + one, 0)
    for (const [name, value] of Object.entries({ ...each, all }))
      memory[`${name}, ${when}`] = [...(memory[`${name}, ${when}`] ?? []), value]
  }
  await pause(3_000)
  note('opened')
  await pace(`${site}/`, 16, seconds)
  note('after the crowd')
}
