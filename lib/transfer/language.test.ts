import { expect, test } from 'vitest'
import { language } from './language'

test.each([
  ['EN', { lang: 'en', dir: 'ltr' }],
  ['fa-af', { lang: 'fa-AF', dir: 'rtl' }],
  ['prs', { lang: 'fa-AF', dir: 'rtl' }],
  ['ur-Latn', { lang: 'ur-Latn', dir: 'ltr' }],
  // Node has no name for these.
  ['haz', { lang: 'haz', dir: 'rtl' }],
  ['uzs', { lang: 'uzs', dir: 'rtl' }],
  ['xx', undefined],
  ['klingonx', undefined],
  ['english_uk', undefined],
  ['', undefined],
])('The language of the tag “%s” and its direction', (tag, expected) => {
  expect(language(tag)).toEqual(expected)
})
