import { expect, test } from 'vitest'
import { instant } from './dates'
import { language } from './language'
import { shifted } from './shift'

test.each([
  ['2026-11-23', '2026-11-23T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-11-23T08:30', '2026-11-23T08:30:00.000Z'],
  ['2026-11-23 08:30:15', '2026-11-23T08:30:15.000Z'],
  ['2026-11-23T08:30:15.123456Z', '2026-11-23T08:30:15.123Z'],
  ['2026-11-23t08:30z', '2026-11-23T08:30:00.000Z'],
  ['2026-11-23T08:30:00+04:30', '2026-11-23T04:00:00.000Z'],
  ['2026-11-23T08:30:00 +0430', '2026-11-23T04:00:00.000Z'],
])('%s is an instant', (text, iso) => expect(instant(text)?.toISOString()).toBe(iso))

test.each([
  '',
  '2026',
  '2026-11',
  '23.11.2026',
  'yesterday',
  '2026-02-30',
  '2023-02-29',
  '2026-13-01',
  '2026-11-23T25:00',
  '2026-11-23T08:61',
  '0000-01-01',
  '1763886600',
])('“%s” is none', (text) => expect(instant(text)).toBeUndefined())

test.each(['ar', 'fa', 'fa-AF', 'ps', 'ur', 'he', 'iw', 'ckb', 'yi', 'dv', 'sd', 'ug', 'az-Arab', 'en-Hebr', 'pa-PK'])(
  '%s runs from right to left',
  (tag) => expect(language(tag)?.dir).toBe('rtl'),
)
test.each(['en', 'de-AT', 'ur-Latn', 'sd-Deva', 'zh-Hant', 'az'])('%s runs from left to right', (tag) =>
  expect(language(tag)?.dir).toBe('ltr'),
)
test.each(['', 'x', 'english_uk', 'e n', 'toolonglanguage'])('“%s” is no language', (tag) => expect(language(tag)).toBeUndefined())
test('a tag is kept in its canonical form', () => expect(language('FA-af')?.lang).toBe('fa-AF'))

test('every time in a value is moved', () => {
  const value = { at: new Date(1_000), name: 'x', list: [{ at: new Date(2_000) }], none: null, left: undefined }
  expect(shifted(value, 500)).toEqual({ at: new Date(1_500), name: 'x', list: [{ at: new Date(2_500) }], none: null, left: undefined })
})
