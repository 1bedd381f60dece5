import { expect, test, vi } from 'vitest'
import { written } from './moment'

const at = new Date('2026-11-29T16:30:00Z')
const sameDay = new Date('2026-11-29T23:00:00Z')
const sameYear = new Date('2026-12-01T00:00:00Z')
const later = new Date('2027-02-01T00:00:00Z')

test.each([
  ['en', '29 November 2026 at 16:30', 'Sunday, 29 November 2026'],
  ['fa-AF', '۸ قوس ۱۴۰۵ ساعت ۱۶:۳۰', 'یکشنبه ۸ قوس ۱۴۰۵'],
  ['ps', '۸ لیندۍ ۱۴۰۵، ۱۶:۳۰', 'يونۍ ۸ لیندۍ ۱۴۰۵'],
  ['ar', '٢٩ نوفمبر ٢٠٢٦ في ٤:٣٠ م', 'الأحد، ٢٩ نوفمبر ٢٠٢٦'],
])('a moment in %s is printed as its readers write it', (lang, full, day) => {
  expect(
    [written(at, 'full', lang), written(at, 'day', lang)].map((text) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')),
  ).toEqual([full, day])
})

test('in few letters it is the time on the same day, then the date, then with its year', () => {
  expect([sameDay, sameYear, later].map((today) => written(at, 'brief', 'en', today))).toEqual(['16:30', '29 Nov', '29 Nov 2026'])
  expect([sameDay, sameYear, later].map((today) => written(at, 'brief', 'ps', today))).toEqual(['۱۶:۳۰', '۸ لیندۍ', '۸ لیندۍ ۱۴۰۵'])
  expect(written(at, 'short', 'ps', sameYear)).toBe('۸ لیندۍ، ۱۶:۳۰')
})

test('a moment is that of the paper, wherever the machine stands', () => {
  vi.stubEnv('TZ', 'Asia/Kabul')
  expect(written(at, 'full', 'de')).toContain('16:30')
  vi.unstubAllEnvs()
})

test('a language that nobody here knows gets the words of the paper', () => {
  expect(written(at, 'full', 'xx')).toBe('29 November 2026 at 16:30')
})
