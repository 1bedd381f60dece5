import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge'

const base = 'one\n\ntwo\n\nthree\n\nfour'

describe('two changes of one text', () => {
  test.each<[string, string, string, string | null]>([
    ['of different paragraphs', base.replace('one', '1'), base.replace('four', '4'), '1\n\ntwo\n\nthree\n\n4'],
    ['of neighbours', base.replace('two', '2'), base.replace('three', '3'), 'one\n\n2\n\n3\n\nfour'],
    ['of which one is none', base, base.replace('two', '2'), base.replace('two', '2')],
    ['that are the same', base.replace('two', '2'), base.replace('two', '2'), base.replace('two', '2')],
    ['with a same part', base.replace('two', '2').replace('one', '1'), base.replace('two', '2'), '1\n\n2\n\nthree\n\nfour'],
    ['that add at both ends', `zero\n\n${base}`, `${base}\n\nfive`, `zero\n\n${base}\n\nfive`],
    ['that take away and change', base.replace('two\n\n', ''), base.replace('four', '4'), 'one\n\nthree\n\n4'],
    ['of the same line', base.replace('two', '2'), base.replace('two', 'II'), null],
    ['that add at the same place', `${base}\n\nfive`, `${base}\n\nsix`, null],
    ['that take away what was changed', base.replace('two\n\n', ''), base.replace('two', '2'), null],
  ])('%s', (_, one, other, merged) => {
    expect(mergeTexts(base, one, other)).toBe(merged)
    expect(mergeTexts(base, other, one)).toBe(merged)
  })
})
