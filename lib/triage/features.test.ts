import fc from 'fast-check'
import { expect, test } from 'vitest'
import { features, places, sources } from './features'
import { shapesOf } from './shape'

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())

test('every text has distinct places, is one long, and is the same each time', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { at, values } = features(text)
      expect(new Set(at).size).toBe(at.length)
      expect(at.every((place) => place < places)).toBe(true)
      expect(values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 4)
      expect(features(text)).toEqual({ at, values })
    }),
  )
})

test('half a character, controls and endless words do no harm', () => {
  for (const text of ['', ' ', '\uD83D', '\0\uFFFE', 'a'.repeat(200_000), '\u0301'.repeat(10_000)])
    expect(features(text).at.length).toBeGreaterThan(0)
  expect(features('x '.repeat(50_000))).toEqual(features('x '.repeat(2_500)))
})

const likeness = (a: string, b: string) => {
  const first = features(a)
  const values = new Map(Array.from(first.at, (place, i) => [place, first.values[i] ?? 0]))
  const second = features(b)
  return second.values.reduce((sum, value, i) => sum + value * (values.get(second.at[i] ?? 0) ?? 0), 0)
}

test.each([
  ['case and look-alikes', 'Subscribe to my channel', 'subscribe to my chаnnel', 'The report leaves out the villages'],
  ['a changed letter', 'subscribe to my channel', 'subscrlbe to my channels', 'the report leaves out villages'],
  ['Chinese, without spaces', '这个频道非常好请订阅', '请订阅我的频道非常好', '昨天政府公布了新的预算'],
  ['Thai, without spaces', 'กดติดตามช่องของฉัน', 'ช่องของฉันกดติดตาม', 'รัฐบาลประกาศงบประมาณใหม่'],
  ['Persian', 'کانال من را دنبال کنید', 'لطفا کانال من را دنبال کنید', 'دولت بودجه تازه را اعلام کرد'],
])('%s: what is alike is near', (_, text, alike, other) => {
  expect(likeness(text, alike)).toBeGreaterThan(0.35)
  expect(likeness(text, alike)).toBeGreaterThan(2 * likeness(text, other))
})

test('the shape tells links, capitals and exclamation marks', () => {
  const more = (text: string, than: string) => shapesOf(text).filter((shape) => !shapesOf(than).includes(shape)).length
  expect(more('see example.com now', 'see the example now')).toBe(1)
  expect(more('READ THIS NOW PLEASE', 'read this now please')).toBe(1)
  expect(more('read this now!!', 'read this now, ')).toBe(1)
  expect(shapesOf('')).toHaveLength(1)
})

test('every place of the words is a source, with where it stands', () => {
  const text = 'Free money, ＦＲＥＥ money'
  const { reading, parts } = sources(text)
  const { at } = features(text)
  expect([...parts.keys()].filter((place) => !at.includes(place))).toEqual([])
  expect(at.length - parts.size).toBe(shapesOf(text).length)
  const words = [...parts.values()].flat().map(([start, end]) => reading.text.slice(start, end))
  expect(words.filter((word) => word === 'free')).not.toHaveLength(0)
  expect(words).toContain('free money')
})
