import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findingIn } from './findings'
import { refusalIn } from './refusals'
import { findings as arFindings } from './words/ar/findings'
import { refusals as ar } from './words/ar/refusals'
import { findings } from './words/en/findings'
import { refusals } from './words/en/refusals'
import { findings as faAFFindings } from './words/fa-AF/findings'
import { refusals as faAF } from './words/fa-AF/refusals'
import { findings as psFindings } from './words/ps/findings'
import { refusals as ps } from './words/ps/refusals'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['lib', 'components']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /(?<!\.test)\.tsx?$/.test(file.name) && !/refusals\.ts$/.test(file.name))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .join('\n')

/** A sentence that is put together where it is said is found by its parts. */
const puttogether: Record<string, string[]> = {
  'These words do not stand in the article. Quote them as they are.': ['These words do not stand in the ', '. Quote them as they are.'],
  'These words do not stand in the comment. Quote them as they are.': ['These words do not stand in the ', '. Quote them as they are.'],
  'Choose another name: somebody of this paper signs with it.': ['Choose another name: ', 'somebody of this paper', ' signs with it.'],
  'Choose another name: another reader signs with it.': ['Choose another name: ', 'another reader', ' signs with it.'],
  ...Object.fromEntries(
    ['for good', 'until {when}'].flatMap((end) => [
      [
        `The account with this address is banned ${end}. Sign in to read why.`,
        ['The account with this address is banned ', '. Sign in to read why.'],
      ],
      [`You cannot comment here: you are banned ${end}: {why}`, ['You cannot comment here: you are banned ']],
    ]),
  ),
  ...Object.fromEntries(
    ['approved', 'rejected', 'withdrawn'].map((status) => [
      `This comment was ${status}: it cannot be changed any more.`,
      ['This comment was ', status, ': it cannot be changed any more.'],
    ]),
  ),
}
const partsOf = (sentence: string) => puttogether[sentence] ?? sentence.split(/\{\w+\}|(?= Please wait )/).filter(Boolean)

test.each(refusals)('is still said somewhere: %s', (sentence) => {
  for (const part of partsOf(sentence)) expect(sources).toContain(part)
})

describe.each(Object.entries({ 'fa-AF': faAF, ps, ar }))('in %s', (_, table) => {
  test('every sentence is there, with what stands between its words', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
    for (const sentence of refusals) {
      expect(table[sentence].trim()).not.toBe('')
      expect(slots(table[sentence])).toEqual(slots(sentence))
    }
  })
})

test('every limit that a form of readers meets is among them', () => {
  const said = readFileSync(join(root, 'lib/rate-limit.ts'), 'utf8').matchAll(/'([A-Z][^'\n]+\.)'[),]+$/gm)
  // Staff read English; searches and downloads answer in pages of their own.
  const elsewhere = /many invitations|searched very often|fetched the moderation log/
  const limits = [...said].map(([, sentence = '']) => sentence).filter((sentence) => !elsewhere.test(sentence))
  expect(limits.length).toBeGreaterThan(7)
  for (const sentence of limits) expect(refusals).toContain(`${sentence} Please wait {wait} and try again.`)
})

test('A refusal is said in the language of the edition, its numbers in its digits', () => {
  expect(refusalIn('en', 'Write your name.')).toBe('Write your name.')
  expect(refusalIn('fa-AF', 'Write your name.')).toBe('نام خود را بنویسید.')
  expect(refusalIn('fa-AF', 'There were too many tries. Please wait 90 seconds and try again.')).toContain('۹۰ ثانیه')
  expect(refusalIn('ar', 'There were too many tries. Please wait 12 minutes and try again.')).toContain('انتظر ١٢ دقيقة ثم')
  expect(refusalIn('ps', 'There were too many tries. Please wait 12 minutes and try again.')).toContain('۱۲ دقیقې صبر')
  expect(refusalIn('ar', 'GitHub does not say that your e-mail address is yours. Verify it there, or have a link sent to it.')).toMatch(
    /^\u2068GitHub\u2069 /,
  )
  expect(refusalIn('ps', 'Nobody translated this.')).toBe('Nobody translated this.')
})

test('A moment in a refusal is printed in the calendar of the language', () => {
  const when = { at: new Date('2026-11-29T16:30:00Z'), as: 'full' } as const
  const late = 'The time for an appeal is over: it ended on 29 November 2026 at 16:30.'
  expect(refusalIn('fa-AF', late, when)).toBe('مهلت اعتراض تمام شده است: تا ۸ قوس ۱۴۰۵ ساعت ۱۶:۳۰ بود.')
  expect(refusalIn('en', late, when)).toBe(late)
  const banned = 'You cannot comment here: you are banned until 29 November, 16:30: Insults:\ntwo, after a warning.'
  expect(refusalIn('ps', banned, when)).toBe(
    'تاسو دلته تبصره نشئ کولی: پر تاسو تر ۸ لیندۍ ۱۴۰۵، ۱۶:۳۰ پورې بندیز دی: \u2068Insults:\ntwo, after a warning.\u2069',
  )
})

describe.each(Object.entries({ 'fa-AF': faAFFindings, ps: psFindings, ar: arFindings }))('what the policy finds, in %s', (_, table) => {
  test('is there, with what stands between its words', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
    for (const sentence of findings) expect(slots(table[sentence])).toEqual(slots(sentence))
  })
})

test('every sentence of a check is among them', () => {
  const checks = [
    'length',
    'repetition',
    'shouting',
    'links',
    'word-list',
    'shape',
    'personal',
    'phones',
    'same-again',
    'alike',
    'newcomer',
    'engine',
  ]
  const said = checks.flatMap((name) => {
    const source = readFileSync(join(root, `lib/policy/${name}.ts`), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    return [...source.matchAll(/'([A-Z][^'\n]*\.)'/g)].map(([, sentence = '']) => sentence)
  })
  expect(said.length).toBeGreaterThan(30)
  expect(said.filter((sentence) => !findings.some((known) => known === sentence))).toEqual([])
})

test.each([
  'Write a little more: at least 12 characters.',
  'Use at most 12 emoji, or a moderator will read your comment first.',
  'Sign without marks heaped on the letters: nobody can read this with ease.',
  'Use fewer links: at most 2 while your comments are new here.',
  'You have posted 5 comments within 10 minutes: wait a little before the next.',
  'Write in Persian, as the article is, or a moderator will read your comment first.',
  'Choose another name, or sign in if this is yours: a reader with an account signs with it.',
  'Your first comments wait for a moderator: after 3 approved ones they appear at once.',
  'Your first comments wait for a moderator: after 1 approved one they appear at once.',
])('what a check puts together is said in every language: %s', (sentence) => {
  for (const lang of ['fa-AF', 'ps', 'ar'] as const) expect(findingIn(lang, sentence)).not.toMatch(/[A-Za-z0-9]/)
})

test('a finding has the numbers and the language of its reader', () => {
  expect(findingIn('fa-AF', 'Shorten your comment by 1,234 characters: at most 5,000 fit.')).toBe(
    'نظر خود را ۱٬۲۳۴ نویسه کوتاه کنید: حداکثر ۵٬۰۰۰ نویسه جای می‌گیرد.',
  )
  expect(findingIn('ar', 'Write in Pashto, as the article is.')).toBe('اكتب بلغة المقال: البشتو.')
  expect(findingIn('ps', 'Nobody translated this.')).toBe('Nobody translated this.')
})
