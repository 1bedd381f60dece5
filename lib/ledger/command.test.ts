import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'

let site: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(() => site?.close())

/** `npm run ledger -- …` */
function run(...args: string[]) {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, DATABASE_URL: site.url }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.mjs', 'ledger', ...args], { cwd, env, encoding: 'utf8' })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

test('the ledger is proved from the command line, and what was changed is named', { timeout: 120_000 }, async () => {
  const { byEveryDoor, ledgerNewsroom } = await import('../testing/random-ledger')
  const given = await ledgerNewsroom(site.db)
  expect(run('verify')).toEqual({ status: 0, stdout: `0 entries, each as it was written.\nThe last hash is ${'0'.repeat(64)}`, stderr: '' })
  await byEveryDoor(site.db, { ...given, seed: 3 })
  const count = await site.db.ledgerEntry.count()
  const { hash } = await site.db.ledgerEntry.findUniqueOrThrow({ where: { number: count } })
  expect(run('verify', '--head', hash.toUpperCase())).toEqual({
    status: 0,
    stdout: `${count} entries, each as it was written; that hash is part of the chain.\nThe last hash is ${hash}`,
    stderr: '',
  })
  const unknown = run('verify', '--head', 'ab'.repeat(32))
  expect(unknown).toMatchObject({ status: 1, stderr: '' })
  expect(unknown.stdout).toContain(`No entry has the hash ${'ab'.repeat(32)}`)
  const { decisionId } = await site.db.ledgerEntry.findUniqueOrThrow({ where: { number: 20 } })
  await site.db.$transaction([
    site.db.$executeRaw`set local session_replication_role = replica`,
    site.db.$executeRaw`update "Decision" set note = 'I never said that.' where id = ${decisionId}`,
  ])
  expect(run('verify')).toEqual({
    status: 1,
    stdout: `The decision ${decisionId} was changed since entry 20 was written: note. (Or the entry was given another decision.)\n19 entries before it are as written.`,
    stderr: '',
  })
})

test('how to use it is told', { timeout: 60_000 }, () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run ledger -- verify') })
  for (const words of [[], ['prove'], ['verify', '--head'], ['verify', '--head', 'abc'], ['verify', 'x']])
    expect(run(...words), words.join(' ')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage:') })
  expect(run('verify', '--head', 'abc').stderr).toContain('“abc” is no hash: one has 64 hexadecimal digits.')
})
