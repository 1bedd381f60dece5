import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { firstPolicy } from './policy/first'
import { cited, policyInForce, policyVersion } from './policy-versions'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
const second = firstPolicy.filter(({ id }) => id !== 'shouting')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())

test('where there is no policy, none is in force', async () => {
  await expect(policyInForce(db)).rejects.toThrow()
})

test('the first policy is stored once, also by two who start at once', async () => {
  const day = new Date('2026-01-01')
  await Promise.all([ensurePolicy(db, day), ensurePolicy(db, day)])
  await ensurePolicy(db)
  expect(await db.policyVersion.findMany({ select: { number: true } })).toEqual([{ number: 1 }])
  expect((await policyVersion(db, 1)).clauses).toEqual(firstPolicy)
})

test('the policy in force is the newest of its time', async () => {
  await db.policyVersion.create({ data: { number: 2, inForceAt: new Date('2999-01-01'), clauses: second } })
  await db.policyVersion.create({ data: { number: 3, inForceAt: new Date('2999-01-01'), clauses: firstPolicy } })
  const inForce = async (at: string) => (await policyInForce(db, new Date(at))).number
  expect(await inForce('2026-06-01')).toBe(1)
  expect(await inForce('2998-12-31T23:59:59.999Z')).toBe(1)
  expect(await inForce('2999-01-01')).toBe(3)
  await expect(inForce('1999-01-01')).rejects.toThrow()
})

test('an old version can still be read', async () => {
  expect(await policyVersion(db, 2)).toEqual({ number: 2, inForceFrom: new Date('2999-01-01'), clauses: second })
  await expect(policyVersion(db, 99)).rejects.toThrow()
})

test('clauses are cited in the policy’s order, and unknown ones are left out', async () => {
  const clauses = cited(await policyVersion(db, 1), ['length', 'nonsense', 'civility', 'length'])
  expect(clauses.map(({ id }) => id)).toEqual(['civility', 'length'])
})

test('a policy is only ever added to', async () => {
  await expect(db.policyVersion.update({ where: { number: 1 }, data: { clauses: [] } })).rejects.toThrow('never edited')
  await expect(db.policyVersion.delete({ where: { number: 3 } })).rejects.toThrow('never deleted')
})
