import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secret } from './secrets'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viewpoints-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a secret is made once and is the same ever after', async () => {
  const made = await secret(folder, 'auth-secret')
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(await secret(folder, 'auth-secret')).toBe(made)
  expect(readFileSync(join(folder, 'auth-secret'), 'utf8')).toBe(made)
})

test('two secrets are different', async () => {
  expect(await secret(folder, 'one')).not.toBe(await secret(folder, 'two'))
})

test('a secret is read by its owner alone', async () => {
  await secret(folder, 'auth-secret')
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
})

test('a folder that is not there is made', async () => {
  const deeper = join(folder, 'new', 'data')
  await secret(deeper, 'auth-secret')
  expect(readdirSync(deeper)).toEqual(['auth-secret'])
})

test('a secret that somebody wrote by hand is kept, without the end of its line', async () => {
  writeFileSync(join(folder, 'auth-secret'), 'of my own\n')
  expect(await secret(folder, 'auth-secret')).toBe('of my own')
})
