import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './passwords'

test('a password opens what it was kept as, and no other does', async () => {
  const stored = await hashPassword('correct horse')
  expect(await verifyPassword('correct horse', stored)).toBe(true)
  expect(await verifyPassword('correct horsE', stored)).toBe(false)
  expect(await verifyPassword('correct horse ', stored)).toBe(false)
  expect(await verifyPassword('', stored)).toBe(false)
})

test('what is kept tells nothing of the password, and differs each time', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(first).toMatch(/^scrypt\$[\w-]{22}\$[\w-]{43}$/)
  expect(first).not.toBe(second)
})

test('the same letters typed on another keyboard are the same password', async () => {
  expect(await verifyPassword('caf\u00e9', await hashPassword('cafe\u0301'))).toBe(true)
})

test('somebody without a password cannot sign in with any', async () => {
  expect(await verifyPassword('', null)).toBe(false)
  expect(await verifyPassword('correct horse', null)).toBe(false)
  expect(await verifyPassword('correct horse', '')).toBe(false)
})
