import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { discussed, said } from '../testing/discussed'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
}, 120_000)
afterEach(() => void vi.useRealTimers())
afterAll(() => close?.())

test('When a month ends, each month is there once at once', async () => {
  await said(db, await discussed(db), { at: new Date('2026-10-12') })
  const { rememberedMonths } = await import('./remembered')
  const monthsAt = async (time: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })
    return (await rememberedMonths()).map(({ month }) => month)
  }
  expect(await monthsAt('2026-10-31T23:50:00Z')).toEqual(['2026-10'])
  expect(await monthsAt('2026-11-01T00:10:00Z')).toEqual(['2026-11', '2026-10'])
})
