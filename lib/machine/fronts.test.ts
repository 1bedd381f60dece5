import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Matches, Pages } from '../front/store'
import { log } from '../logs'
import { scratchFolder } from '../testing/folder'
import { startFronts } from './fronts'

const folder = scratchFolder('fronts')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sick = join(folder, 'sick')
/** Begins when it is told to, and tells its id in place of a page's path; once not, where it is sick. */
const program = join(folder, 'front.mjs')
writeFileSync(
  program,
  `import { existsSync, rmSync } from 'node:fs'
if (existsSync(${JSON.stringify(sick)})) {
  rmSync(${JSON.stringify(sick)})
  process.exit(1)
}
process.on('message', (message) => 'begin' in message && process.send('open') && process.send({ ask: 1, path: String(process.pid) }))
process.once('disconnect', () => process.exit())
process.send('there')`,
)

test.skipIf(availableParallelism() < 2)(
  'one that is killed takes nobody along: who is just telling it something, or starts it in vain',
  async () => {
    vi.spyOn(log, 'error').mockImplementation(() => {})
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never)
    const pids: number[] = []
    const told: ((which: Matches) => void)[] = []
    const pages: Pages = {
      get: async (path) => {
        pids.push(Number(path))
        throw new Error('There are no pages here.')
      },
      onForget: (forgotten) => {
        told.push(forgotten)
        return () => {}
      },
    }
    const trust = { trustProxy: false, https: false }
    const fronts = await startFronts({ ...trust, pages, upstream: () => 1, metrics: async () => '', port: 1, program })
    const many = fronts.channels().length
    await vi.waitFor(() => expect(pids).toHaveLength(many))
    writeFileSync(sick, '')
    process.kill(pids[0] ?? Number.NaN, 'SIGKILL')
    // Nobody here has heard of it yet.
    const until = Date.now() + 100
    while (Date.now() < until);
    for (const forgotten of told) forgotten('all')
    fronts.moved(2)
    await vi.waitFor(() => expect(pids).toHaveLength(many + 1), 10_000)
    expect(existsSync(sick)).toBe(false)
    expect(exit).not.toHaveBeenCalled()
    await fronts.close()
  },
)
