import { describe, expect, test } from 'vitest'
import { checkNames, inWords } from './in-words'
import { checkSettingSchema } from './settings'
import { standardPolicy } from './standard'

const say = (setting: object) => inWords(checkSettingSchema.parse(setting))

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
        expect(inWords(setting)).toMatch(/^[A-Z].*\.$/)
    },
  )
})

test('no entry of a list is printed', () => {
  const lists = { banned: ['qwertz'], suspect: ['asdf'], allowed: ['yxcv'] }
  expect(say({ check: 'words', ...lists })).not.toMatch(/qwertz|asdf|yxcv/)
  expect(say({ check: 'links', blocked: ['qwertz.example'], allowed: ['asdf.example'] })).not.toMatch(/qwertz|asdf/)
  expect(say({ check: 'promotion', phrases: ['qwertz'] })).not.toContain('qwertz')
})
