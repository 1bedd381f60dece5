import { readFileSync } from 'node:fs'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import type { Lang } from './editions'
import { compiled, words } from './words'

type Element = ReturnType<typeof parse>[number]
type Tree = string | { [key: string]: Tree }

/** Every message by its key. */
const flat = (tree: Tree, key = ''): [string, string][] =>
  typeof tree === 'string' ? [[key, tree]] : Object.entries(tree).flatMap(([name, below]) => flat(below, key ? `${key}.${name}` : name))

const all = (elements: Element[]): Element[] =>
  elements.flatMap((element) => [
    element,
    ...('children' in element ? all(element.children) : []),
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => all(value)) : []),
  ])

/** The values and tags that a message takes. */
const takes = (message: string) =>
  [
    ...new Set(
      all(parse(message)).flatMap((one) => (one.type === TYPE.literal || one.type === TYPE.pound ? [] : `${TYPE[one.type]} ${one.value}`)),
    ),
  ].sort()

const plurals = (message: string) => all(parse(message)).flatMap((one) => (one.type === TYPE.plural ? [one] : []))

const others: Lang[] = ['fa-AF', 'ps', 'ar']

describe.each(others)('the words in %s', (lang) => {
  const theirs = new Map(flat(words[lang]))
  test.each(flat(words.en))('%s: take what English takes, and are not left out', (key, english) => {
    const message = theirs.get(key) ?? ''
    expect(message.trim()).not.toBe('')
    expect(takes(message)).toEqual(takes(english))
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    for (const { options } of plurals(message))
      expect(Object.keys(options)).toEqual(expect.arrayContaining(lang === 'ar' ? forms : ['other']))
  })

  test('are as many as in English', () => {
    expect([...theirs.keys()].toSorted()).toEqual(
      flat(words.en)
        .map(([key]) => key)
        .toSorted(),
    )
  })
})

test('Words with plurals can be handed to the browser', () => {
  expect(Object.getPrototypeOf(Object(compiled('en').reading.newPosts)[0][2])).toBe(Object.prototype)
})

// Another word for the same thing, as comments, moderators or the policy: what was chosen stands in every file of the language, mails too.
test.each<[lang: Lang, others: RegExp, mails: string]>([
  ['fa-AF', /دیدگاه|ناظر|قواعد|منتشر|پرونده|لینک/, 'fa'],
  ['ps', /نظر|ناظر|پالیسي|ایمیل|پیوند/, 'ps'],
  ['ar', /رأيك|مراقب|قواعد|وصلة|إيميل/, 'ar'],
])('a thing has one word in %s', (lang, others, mails) => {
  const said = [
    ...flat(words[lang]).map(([, message]) => message),
    readFileSync(new URL(`../mail/words/${mails}.ts`, import.meta.url), 'utf8'),
  ]
  expect(said.filter((text) => others.test(text))).toEqual([])
})
