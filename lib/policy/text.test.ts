import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, visible } from './text'

const read = (text: string) => normalise(text).text

describe('normalise', () => {
  test.each([
    ['case, also where one letter becomes two', 'STRASSE Straße', 'strasse strasse'],
    ['both small sigmas', 'ΣΑΣ σας', 'σασ σασ'],
    ['full-width and mathematical letters', 'Ｆｕｌｌ 𝓯𝓾𝓵𝓵', 'full full'],
    ['zero-width, soft hyphen and bidi controls', 'a\u200bb\u00adc\u202ed\u2066e', 'abcde'],
    ['the half of a line end that a form adds', 'one\r\ntwo', 'one\ntwo'],
    ['Cyrillic inside a Latin word', 'pаypаl Нello', 'paypal hello'],
    ['Greek inside a Latin word', 'Ηellο', 'hello'],
    ['small capitals', 'ʜᴇʟʟᴏ', 'hello'],
    ['marks that come apart from their letter', 'cafe\u0301', 'café'],
    ['Cyrillic words stay Cyrillic', 'Москва сосна', 'москва сосна'],
    ['Dari keeps its letters', 'افغانستان می\u200cخواهد', 'افغانستان میخواهد'],
    ['Chinese stays', '日本語 中文。', '日本語 中文。'],
    ['one sign that stands for a sentence', 'محمد ﷺ', 'محمد ﷺ'],
  ])('%s', (_, typed, expected) => expect(read(typed)).toBe(expected))

  test('knows where its letters were typed', () => {
    const typed = 'A ﬃ\u200b\u200bx e\u0301!'
    const reading = normalise(typed)
    expect(reading.text).toBe('a ffix é!')
    expect(reading.span(2, 4)).toEqual({ start: 2, end: 3 })
    expect(reading.span(5, 6)).toEqual({ start: 5, end: 6 })
    expect(reading.span(7, 8)).toEqual({ start: 7, end: 9 })
    expect(reading.at(reading.text.length)).toBe(typed.length)
  })

  test('twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = read(typed)
        expect(read(once)).toBe(once)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aAсВοΗßİıŉǰΐςΣﬃ⑴ㅋㅏﾊﾞ\u0301\u0323\u0345\u200b\u200d\u00ad\u0307í')), (letters) => {
        const once = read(letters.join(''))
        expect(read(once)).toBe(once)
      }),
    )
  })

  test('every character has a place in what was typed, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const reading = normalise(typed)
        let from = 0
        for (let i = 0; i < reading.text.length; i++) {
          const { start, end } = reading.span(i, i + 1)
          expect(reading.at(i)).toBe(start)
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(typed.length)
          from = start
        }
      }),
    )
  })
})

test.each([
  ['\u200b\u200d\u2060\ufeff\u3164\u2800', ''],
  ['a\0b\tc\nd', 'ab\tc\nd'],
  ['می\u200cخواهد', 'میخواهد'],
  ['❤\ufe0f', '❤'],
])('visible leaves out what shows nothing: %j', (typed, expected) => expect(visible(typed)).toBe(expected))
