import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { editions, type Lang } from '@/lib/languages/editions'
import { type Words, words } from '@/lib/languages/words'
import { checkNames } from '@/lib/policy/names'
import { type CheckSetting, checkSettingSchema } from '@/lib/policy/settings'
import { standardPolicy } from '@/lib/policy/standard'
import { standardTerms } from '@/lib/policy/terms'
import { inWords, settingChanged, termChanged, termsInWords } from './in-words'

const sayIn = (lang: Lang) => ({
  t: createTranslator<Words, 'checks'>({
    locale: editions.find((edition) => edition.lang === lang)?.locale ?? 'en-GB',
    messages: words[lang] as Words,
    namespace: 'checks',
  }),
  lang,
})
const english = sayIn('en')
const say = (setting: object, lang: Lang = 'en') => inWords(checkSettingSchema.parse(setting), sayIn(lang))

describe('what a check does', () => {
  test.each<[object, string]>([
    [
      { check: 'links', newcomer: 1 },
      'More than 1 link from a newcomer, or 5 from a trusted author, wait for a moderator; more than 8 are refused.',
    ],
    [{ check: 'length' }, 'At most 5,000 characters fit, and an empty comment is refused.'],
    [{ check: 'length', min: 10 }, 'At most 5,000 characters fit, and fewer than 10 characters are refused.'],
    [
      { check: 'shouting' },
      'From 20 letters on, a comment with more than 70 per cent of them in capitals brings a hint. Abbreviations are not counted.',
    ],
    [
      { check: 'newcomer', approvalsToBeTrusted: 1 },
      'Comments of guests wait for a moderator, and with an account the first ones, until 1 has been approved.',
    ],
    [
      { check: 'newcomer', approvalsToBeTrusted: 3 },
      'Comments of guests wait for a moderator, and with an account the first ones, until 3 have been approved.',
    ],
    [
      { check: 'personal', address: 'hint', nationalId: 'off' },
      'E-mail addresses, payment card numbers and bank account numbers wait for a moderator. Home addresses bring a hint.',
    ],
    [
      { check: 'phones', country: 'GB' },
      'Phone numbers with the prefix of their country, and local ones without it (United Kingdom), wait for a moderator.',
    ],
  ])('%j', (setting, sentence) => expect(say(setting)).toBe(sentence))

  test('languages are named', () => {
    expect(say({ check: 'language', also: ['fa', 'ps', 'Dari?'] })).toContain('; Persian, Pashto and Dari? are welcome everywhere')
  })

  test.each(Object.keys(checkNames).filter((name) => standardPolicy.some(({ checks }) => checks.some(({ check }) => check === name))))(
    '%s of the policy that comes with the program is a sentence',
    (name) => {
      for (const setting of standardPolicy.flatMap(({ checks }) => checks).filter(({ check }) => check === name))
        expect(inWords(setting, english)).toMatch(/^[A-Z].*\.$/)
    },
  )
})

test('no entry of a list is printed', () => {
  const lists = { banned: ['qwertz'], suspect: ['asdf'], allowed: ['yxcv'] }
  expect(say({ check: 'words', ...lists })).not.toMatch(/qwertz|asdf|yxcv/)
  expect(say({ check: 'links', blocked: ['qwertz.example'], allowed: ['asdf.example'] })).not.toMatch(/qwertz|asdf/)
  expect(say({ check: 'promotion', phrases: ['qwertz'] })).not.toContain('qwertz')
})

test('the terms are said in words, with the numbers of the version', () => {
  expect(termsInWords(standardTerms, english)).toEqual({
    appeals: 'If your comment is rejected you may appeal once, within 183 days; somebody else decides.',
    reports: 'When 3 trusted readers report a comment under the same clause, it waits for a moderator.',
    rejections:
      'When moderators rejected at least half of an author’s last 10 decided comments, the next ones wait for a moderator, until enough are approved. Fewer than 5 decided comments are too few to count.',
  })
  expect(termsInWords({ appealDays: 1, reportsToHold: 1, restrictOf: 4, restrictShare: 30 }, english)).toEqual({
    appeals: expect.stringContaining('within one day'),
    reports: expect.stringContaining('When one trusted reader reports a comment'),
    rejections: expect.stringMatching(/rejected at least 30 in a hundred of an author’s last 4 .* Fewer than 2 decided/),
  })
  expect(termsInWords({ ...standardTerms, restrictShare: 100 }, english).rejections).toContain('rejected all of an author’s last 10')
  expect(termsInWords({ ...standardTerms, restrictOf: 0 }, english).rejections).toBe('')
  expect(termChanged({ name: 'appealDays', from: 183, to: 7 }, english)).toBe('Days for an appeal: 183 → 7')
})

describe('what changed about a check', () => {
  test.each<[CheckSetting['check'], string, Value, Value, string]>([
    ['links', 'newcomer', 2, 1, 'Most links from a newcomer: 2 → 1'],
    ['links', 'most', 8, 1_200, 'Most links from anybody: 8 → 1,200'],
    ['links', 'shorteners', 'off', 'hold', 'Addresses that hide where they lead: off → waits'],
    ['words', 'english', true, false, 'Use the English list that comes with the program: yes → no'],
    ['shouting', 'share', 0.7, 0.8, 'Share of capitals above which a comment shouts: 70 per cent → 80 per cent'],
    ['language', 'also', [], ['fa', 'ps'], 'Languages welcome besides the article’s own: none → Persian and Pashto'],
    ['phones', 'country', '', 'GB', 'Country whose numbers may be written without a prefix: none → United Kingdom'],
  ])('%s: %s', (check, name, from, to, sentence) =>
    expect(settingChanged({ is: 'changed', check, name, from, to }, english)).toBe(sentence),
  )

  test('words of a list are counted', () => {
    const list = { is: 'list', check: 'words', name: 'banned' } as const
    expect([3, 0].map((more) => settingChanged({ ...list, more, fewer: more && 1 }, english))).toEqual([
      'Banned words and phrases: 3 added, 1 taken away',
      'Banned words and phrases: in another order',
    ])
  })

  test('a check that came says what it does, and one that went is named', () => {
    const setting = checkSettingSchema.parse({ check: 'links' })
    expect(settingChanged({ is: 'added', setting }, english)).toMatch(/^Now checked by the program\. More than 2 links from a newcomer/)
    expect(settingChanged({ is: 'removed', check: 'links' }, english)).toBe('No longer checked by the program: links.')
  })
})
type Value = string | number | boolean | string[]

describe.each(['fa-AF', 'ps', 'ar'] as const)('in %s', (lang) => {
  const settings = [
    ...standardPolicy.flatMap(({ checks }) => checks),
    ...[
      { check: 'personal', address: 'hint', nationalId: 'refuse', allowed: ['x'] },
      { check: 'phones', country: 'AF' },
      { check: 'language', also: ['fa', 'ps', 'ar'] },
      { check: 'links', blocked: ['x.example'], allowed: ['y.example'], shorteners: 'hint', disguised: 'refuse' },
      { check: 'same-again', near: 0.8 },
    ].map((setting) => checkSettingSchema.parse(setting)),
  ]

  test('checks and terms are said in its words and digits alone', () => {
    const terms = [standardTerms, { appealDays: 1, reportsToHold: 2, restrictOf: 12, restrictShare: 30 }]
    const said = [
      ...settings.map((setting) => inWords(setting, sayIn(lang))),
      ...terms.flatMap((some) => Object.values(termsInWords(some, sayIn(lang)))),
      settingChanged({ is: 'changed', check: 'alike', name: 'similarity', from: 0.8, to: 0.9 }, sayIn(lang)),
      termChanged({ name: 'appealDays', from: 183, to: 7 }, sayIn(lang)),
    ]
    for (const sentence of said) expect(sentence).toMatch(/^[^A-Za-z0-9{}#]+$/)
  })
})

test('a count has the digits and the form of its language', () => {
  expect(say({ check: 'length' }, 'fa-AF')).toContain('حداکثر ۵٬۰۰۰ نویسه')
  expect(say({ check: 'links', newcomer: 2 }, 'ar')).toContain('أكثر من رابطين من وافد جديد')
  expect(termsInWords({ ...standardTerms, appealDays: 14 }, sayIn('ps')).appeals).toContain('په ۱۴ ورځو کې اعتراض')
})
