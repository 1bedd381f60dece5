import { expect, test } from 'vitest'
import { drawable } from './letters'

test.each([
  ['Market hall reopens – “café”', { text: 'Market hall reopens – “café”', how: 'set' }],
  ['Łódź, Đà Nẵng, İzmir', { text: 'Łódź, Đà Nẵng, İzmir', how: 'set' }],
  ['کتاب‌خانه ۱۲۳ Viewpoints', { text: 'کتاب‌خانه ۱۲۳ Viewpoints', how: 'shaped' }],
  ['A 🚢 sails\n home ☂', { text: 'A sails home', how: 'set' }],
  ['a\u0007b', { text: 'a b', how: 'set' }],
])('“%s” can be drawn', (text, drawn) => {
  expect(drawable(text)).toEqual(drawn)
})

test.each(['Правда', 'Sea 海 wall', 'שלום', 'ሰላም', '🚢', ''])('“%s” cannot', (text) => {
  expect(drawable(text)).toBeNull()
})
