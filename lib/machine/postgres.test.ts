import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { scratchFolder } from '@/lib/testing/folder'
import { openDatabase } from './postgres'

const folder = scratchFolder('postgres')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a server that was killed in the middle of something is followed by another, once its last process is gone', async () => {
  // The suite's own database is at DATABASE_URL.
  vi.stubEnv('DATABASE_URL', '')
  const killed = await openDatabase(folder)
  const client = new Client({ connectionString: killed.url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const busy = rows[0]?.pid ?? Number.NaN
  process.kill(busy, 'SIGSTOP')
  process.kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const goesOn = pause(2_000).then(() => process.kill(busy, 'SIGCONT'))
  const again = await openDatabase(folder)
  await goesOn
  await expect(client.query('select 1')).rejects.toThrow()
  await again.close()
})
