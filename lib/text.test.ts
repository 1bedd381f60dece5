import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted, excerpt, initials, paragraphs } from './text'

describe('paragraphs', () => {
  test('are divided by blank lines, also by those with spaces in them', () => {
    expect(paragraphs('One.\nStill one.\n\nTwo.\n \t\nThree.\n\n\n\nFour.')).toEqual(['One.\nStill one.', 'Two.', 'Three.', 'Four.'])
  })

  test('of an empty text are none', () => {
    expect(paragraphs('')).toEqual([])
    expect(paragraphs(' \n\n \n')).toEqual([])
  })
})

describe('initials', () => {
  test.each([
    ['Mara Ellison', 'ME'],
    ['mara ellison', 'ME'],
    ['Ledger', 'L'],
    ['Anna Maria van der Berg', 'AM'],
    ['Élodie Ñuñez', 'ÉÑ'],
    ['Ольга Иванова', 'ОИ'],
    ['σοφία', 'Σ'],
    ['سارا کریمی', 'سک'],
    ['דנה לוי', 'דל'],
    ['山田 太郎', '山太'],
    ['김민지', '김'],
    ['𐐷𐐲𐑌 𐐶𐐨', '𐐏𐐎'],
    ['  "Quill"  ', 'Q'],
    ['42nd reader', '4R'],
    ['— … —', ''],
    ['🦊', ''],
    ['', ''],
  ])('of “%s” are “%s”', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('an excerpt', () => {
  test('of a short text is the text on one line', () => {
    expect(excerpt('  One\n\ntwo\tthree ', 13)).toBe('One two three')
  })

  test('of a long text ends at a word', () => {
    expect(excerpt('One two three', 12)).toBe('One two…')
    expect(excerpt('One two three', 7)).toBe('One two…')
    expect(excerpt('One two three', 6)).toBe('One…')
  })

  test('of one long word is cut inside it', () => {
    expect(excerpt('Donaudampfschiff', 5)).toBe('Donau…')
  })

  test('is the beginning of the text, and never longer than asked for', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 1, max: 60 }), (text, length) => {
        const cut = excerpt(text, length).replace(/…$/, '')
        expect(cut.length).toBeLessThanOrEqual(length)
        expect(text.startsWith(cut)).toBe(true)
      }),
    )
  })
})

test.each([
  [0, '0 comments'],
  [1, '1 comment'],
  [2, '2 comments'],
  [1204, '1,204 comments'],
])('%i comments are counted in words', (count, words) => {
  expect(counted(count, 'comment')).toBe(words)
})
