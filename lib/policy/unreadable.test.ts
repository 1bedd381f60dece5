import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Facts } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01T12:00:00Z') }

/** What the check marks, or a finding's message where it marks nothing. */
function marked(settings: Record<string, unknown>, body: string, name = '') {
  const clause = clauseSchema.parse({
    id: 'one',
    title: 'One',
    text: 'One.',
    breach: 'hold',
    checks: [{ check: 'unreadable', ...settings }],
  })
  return check([clause], { body, name }, facts).map(
    ({ fault, message, span }) => fault ?? (span ? body.slice(span.start, span.end) : message),
  )
}

const many = (unit: string, times: number) => unit.repeat(times)

describe('marks', () => {
  test.each([
    ['بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ ٱلرَّحِيمِ'],
    ['הַדָּגָ֥ה בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
    ['हिन्दी में क्षत्रिय, स्त्री, कर्त्तव्य'],
    ['ที่นี่ไม่มีน้ำ เป็นปู่ย่า'],
    ['Tiếng Việt có nhiều dấu, đường phố Nguyễn'.normalize('NFD')],
    ['བོད་སྐད། བསྒྲུབས་ཧྐྵྨླྺྼྻྂ'],
    ['naïve café, Ångström, i\u0302\u0303'],
    ['❤️ 1️⃣ ☎️'],
    [`four marks: e${many('\u0301', 4)}`],
  ])('%s passes', (body) => expect(marked({}, body)).toEqual([]))

  test.each([
    [`h${many('\u0335', 5)}i`, `h${many('\u0335', 5)}`],
    [`so z${many('\u0301\u0316', 4)}a${many('\u0301\u0316', 4)}lgo`, `z${many('\u0301\u0316', 4)}a${many('\u0301\u0316', 4)}`],
    [`ق${many('\u0651', 6)}لب`, `ق${many('\u0651', 6)}`],
    [`Д${many('\u0489', 9)}а`, `Д${many('\u0489', 9)}`],
    [`字${many('\u030d', 12)}`, `字${many('\u030d', 12)}`],
    [`a${many('\u0301\u200d', 5)}b`, `a${many('\u0301\u200d', 5)}`],
  ])('%j is marked', (body, place) => expect(marked({}, body)).toEqual([place]))

  test('how many is a setting', () => expect(marked({ marks: 2 }, `e${many('\u0301', 3)}`)).toHaveLength(1))
  test('a name is read too', () => expect(marked({}, 'Hello', `Z${many('\u0301', 9)}`)).toEqual([expect.stringContaining('Sign')]))
})

describe('emoji', () => {
  test.each([
    [12, '😀', 0],
    [13, '😀', 1],
    [12, '👨‍👩‍👧‍👦', 0],
    [13, '👨‍👩‍👧‍👦', 1],
    [12, '👍🏽', 0],
    [12, '🇦🇫', 0],
    [13, '🇦🇫', 1],
    [12, '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 0],
    [12, '1️⃣', 0],
    [13, '1️⃣', 1],
    [13, '❤️ ', 1],
    [40, '© ', 0],
    [40, '→', 0],
    [40, '1', 0],
    [40, '好', 0],
  ])('%i times %s: %i', (times, unit, findings) => expect(marked({}, many(unit, times))).toHaveLength(findings))

  test('marks from the first too many to the last', () => expect(marked({ emoji: 2 }, 'a 😀 b 👍🏽 c 🇦🇫 d 😎 e')).toEqual(['🇦🇫 d 😎']))
})
