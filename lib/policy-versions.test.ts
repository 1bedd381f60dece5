import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { standardPolicy } from './policy/standard'
import { cited, editions, invalidVersions, policyInForce, policyVersion } from './policy-versions'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
const second = standardPolicy.filter(({ id }) => id !== 'shouting')

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
  expect((await policyVersion(db, 1)).clauses).toEqual(standardPolicy)
})

test('the policy in force is the newest of its time', async () => {
  await db.policyVersion.create({ data: { number: 2, inForceAt: new Date('2999-01-01'), clauses: second } })
  await db.policyVersion.create({ data: { number: 3, inForceAt: new Date('2999-01-01'), clauses: standardPolicy } })
  const inForce = async (at: string) => (await policyInForce(db, new Date(at))).number
  expect(await inForce('2026-06-01')).toBe(1)
  expect(await inForce('2998-12-31T23:59:59.999Z')).toBe(1)
  expect(await inForce('2999-01-01')).toBe(3)
  await expect(inForce('1999-01-01')).rejects.toThrow()
})

test('an old version can still be read', async () => {
  expect(await policyVersion(db, 2)).toEqual({
    ...{ number: 2, inForceFrom: new Date('2999-01-01'), preamble: [], summary: '', appealDays: 183, reportsToHold: 3 },
    // What a version says that was made before there was such a term.
    ...{ restrictOf: 0, restrictShare: 50 },
    clauses: second,
  })
  await expect(policyVersion(db, 99)).rejects.toThrow()
})

test('clauses are cited in the policy’s order, and unknown ones are left out', async () => {
  const clauses = cited(await policyVersion(db, 1), ['length', 'nonsense', 'civility', 'length'])
  expect(clauses.map(({ id }) => id)).toEqual(['civility', 'length'])
})

test('a policy that was in force is only ever added to', async () => {
  await expect(db.policyVersion.update({ where: { number: 1 }, data: { clauses: [] } })).rejects.toThrow('never edited')
  await expect(db.policyVersion.update({ where: { number: 3 }, data: { clauses: [] } })).rejects.toThrow('never edited')
  await expect(db.policyVersion.delete({ where: { number: 1 } })).rejects.toThrow('never deleted')
})

test('one that is only announced can be taken back, and its number given to another', async () => {
  const announced = { number: 4, inForceAt: new Date('2999-06-01') }
  await db.policyVersion.create({ data: { ...announced, clauses: second } })
  expect((await policyVersion(db, 4)).clauses).toEqual(second)
  await db.policyVersion.delete({ where: { number: 4 } })
  await db.policyVersion.create({ data: { ...announced, clauses: standardPolicy, summary: 'Another.' } })
  expect(await policyVersion(db, 4)).toMatchObject({ clauses: standardPolicy, summary: 'Another.' })
  expect((await editions(db)).map(({ number }) => number)).toEqual([4, 3, 2, 1])
})

describe('a version that does not validate', () => {
  const broken = [{ ...standardPolicy[0], id: 'one', checks: [{ check: 'links', most: 'many' }] }]

  test('is passed over: the last valid one stays in force, and the desk is told where it is wrong', async () => {
    expect(await invalidVersions(db)).toEqual([])
    await db.policyVersion.create({ data: { number: 7, inForceAt: new Date('2026-02-01'), clauses: [] } })
    await db.policyVersion.create({ data: { number: 8, inForceAt: new Date('2026-02-02'), clauses: broken } })
    await db.policyVersion.create({ data: { number: 9, inForceAt: new Date('2026-02-03'), clauses: 'nonsense' } })
    expect((await policyInForce(db)).number).toBe(7)
    expect(await invalidVersions(db)).toEqual([
      { number: 8, fault: expect.stringContaining('clause 1 (one), checks.0.most: ') },
      { number: 9, fault: expect.stringContaining('the policy: ') },
    ])
    await expect(policyVersion(db, 8)).rejects.toThrow('clause 1 (one), checks.0.most: ')
  })

  test('is forgotten by the desk when a valid one comes after it', async () => {
    await db.policyVersion.create({ data: { number: 10, inForceAt: new Date('2026-02-04'), clauses: second } })
    expect((await policyInForce(db)).number).toBe(10)
    expect(await invalidVersions(db)).toEqual([])
    expect((await editions(db)).map(({ number }) => number)).not.toContain(8)
  })
})
