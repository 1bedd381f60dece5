import { expect, test } from 'vitest'
import { localTime, momentOf } from './time-zone'

test.each([
  ['2026-11-25T14:05', 'UTC', '2026-11-25T14:05:00.000Z'],
  ['2026-11-25T14:05', 'Europe/Berlin', '2026-11-25T13:05:00.000Z'],
  ['2026-07-01T00:30', 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
  ['2026-11-25T14:05', 'Asia/Kabul', '2026-11-25T09:35:00.000Z'],
  ['2026-11-25T14:05', 'America/New_York', '2026-11-25T19:05:00.000Z'],
  ['2026-12-31T23:59', 'Pacific/Kiritimati', '2026-12-31T09:59:00.000Z'],
  // Just before and after the clocks change.
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  // Shown twice: the first.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
])('%s in %s is %s', (local, zone, moment) => {
  const found = momentOf(local, zone)
  expect(found?.toISOString()).toBe(moment)
  expect(found && localTime(found, zone)).toBe(local)
})

test.each(['2026-03-29T02:30', '2026-02-30T10:00', '2026-11-25T24:00', '2026-11-25', 'tomorrow', ''])(
  '%s is no time in Berlin',
  (local) => {
    expect(momentOf(local, 'Europe/Berlin')).toBeNull()
  },
)
