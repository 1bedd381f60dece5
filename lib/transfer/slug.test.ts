import { expect, test } from 'vitest'
import { named } from './named'
import { slugify, slugShape, titled } from './slug'

test.each([
  ['The Mayor’s Été', 'the-mayors-ete'],
  ['  Łódź -- Straße & Ærø ', 'lodz-strasse-aero'],
  ['sea-defences', 'sea-defences'],
  ['11-month-old.v2', '11-month-old-v2'],
  ['???', ''],
])('%s becomes %s', (text, slug) => expect(slugify(text)).toBe(slug))

test('names in other scripts have slugs that tell them apart', () => {
  const slugs = ['لیلا نظری', 'لیلا', '李 A', '吴 A', '٢'].map(slugify)
  expect(new Set(slugs).size).toBe(5)
  for (const slug of slugs) expect(slug).toMatch(slugShape)
  // A Mac decomposes the letters of a file name.
  expect(slugify('لیلا آ'.normalize('NFD'))).toBe(slugify('لیلا آ'.normalize('NFC')))
})

test('a slug stays below 200 characters, and long ones stay apart', () => {
  const [a, b] = ['a', 'b'].map((end) => slugify(`${'word '.repeat(60)}${end}`))
  expect(a).not.toBe(b)
  expect(a?.length).toBeLessThanOrEqual(200)
  expect(a).toMatch(slugShape)
})

test('what a slug is called', () => expect(titled('sea-defences')).toBe('Sea Defences'))

test('sections, topics and authors are found by slug or by name, or made', () => {
  const known = [{ slug: 'world', name: 'The World' }]
  const { slugOf, made } = named(known, ['world', 'the world', 'sea-defences', 'Sea defences', 'Mara Ellison', 'mara-ellison', 'town'])
  expect(['world', 'The world', 'Sea defences', 'town'].map(slugOf)).toEqual(['world', 'world', 'sea-defences', 'town'])
  expect(made).toEqual([
    { slug: 'sea-defences', name: 'Sea defences' },
    { slug: 'mara-ellison', name: 'Mara Ellison' },
    { slug: 'town', name: 'Town' },
  ])
})
