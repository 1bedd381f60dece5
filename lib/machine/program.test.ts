import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { log } from '../logs'
import { scratchFolder } from '../testing/folder'
import { startProgram } from './program'

const folder = scratchFolder('program')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what ends by itself is started again, and again where that is in vain', async () => {
  vi.spyOn(log, 'error').mockImplementation(() => {})
  vi.spyOn(log, 'fatal').mockImplementation(() => {})
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never)
  const [file, sick] = [join(folder, 'program.mjs'), join(folder, 'sick')]
  writeFileSync(
    file,
    `import { existsSync, rmSync } from 'node:fs'
const sick = ${JSON.stringify(sick)}
if (existsSync(sick)) {
  rmSync(sick)
  process.exit(1)
}
process.once('disconnect', () => process.exit())
process.send(process.pid)`,
  )
  const told: number[] = []
  const program = await startProgram<number>({ name: 'It', file, environment: process.env }, (pid) => void told.push(pid))
  const first = program.told()
  writeFileSync(sick, '')
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(told).toHaveLength(1), 10_000)
  expect(told).toEqual([program.told()])
  expect(told).not.toContain(first)
  expect([existsSync(sick), exit.mock.calls]).toEqual([false, []])
  await program.close()
})
