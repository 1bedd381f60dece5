import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Facts } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01T12:00:00Z') }

/** What the check marks, or why it failed. */
function marked(settings: Record<string, unknown>, body: string) {
  const clause = clauseSchema.parse({ id: 'one', title: 'One', text: 'One.', breach: 'hold', checks: [{ check: 'phones', ...settings }] })
  return check([clause], { body }, facts).map(({ fault, span }) => fault ?? (span && body.slice(span.start, span.end)))
}

describe('with any country', () => {
  test.each([
    ['call +44 20 7946 0000 now', '+44 20 7946 0000'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['0044 20 7946 0000', '0044 20 7946 0000'],
    ['+49 (0)30 123456', '+49 (0)30 123456'],
    ['звоните +7 (912) 345-67-89', '+7 (912) 345-67-89'],
    ['تماس: +۹۳۷۰۱۲۳۴۵۶۷', '+۹۳۷۰۱۲۳۴۵۶۷'],
    ['۰۰۹۳ ۷۰ ۱۲۳ ۴۵۶۷', '۰۰۹۳ ۷۰ ۱۲۳ ۴۵۶۷'],
    ['电话＋８６ １３８ ００１３ ８０００', '＋８６ １３８ ００１３ ８０００'],
  ])('%j', (body, place) => expect(marked({}, body)).toEqual([place]))
  test.each(['020 7946 0000', '202-555-0123', '070 123 4567'])('%j is of some country', (body) => expect(marked({}, body)).toEqual([]))
})

describe('with a country', () => {
  test.each([
    ['GB', '020 7946 0000'],
    ['GB', '(020) 7946 0000'],
    ['GB', '07911-123-456'],
    ['US', '(202) 555-0123'],
    ['US', '202.555.0123'],
    ['DE', '0151/23456789'],
    ['AF', '۰۷۰ ۱۲۳ ۴۵۶۷'],
  ])('%s: %s', (country, number) => expect(marked({ country }, `Here: ${number}.`)).toEqual([number]))
  test('digits in one are a number to call only where that is said', () => {
    expect(marked({ country: 'US' }, 'call me: 2025550123')).toEqual(['2025550123'])
    expect(marked({ country: 'US' }, 'there were 2025550123 of them')).toEqual([])
    expect(marked({ country: 'GB' }, 'call 07700 900123')).toEqual(['07700 900123'])
  })

  test.each([
    '2020-12-31, 31.12.2020, 12/31/2020, 2019-2020, 1939–1945, 2010/11 2011/12',
    '1,000,000 and 1 000 000 and 12.345.678 and 328 239 523 people',
    '6-4 6-3 7-6, 15-20-25-30',
    'ISBN 978-3-16-148410-0, ISBN 0-306-40615-2, 978 0 306 40615 7',
    '51.507351, -0.127758',
    '£1 500 000, $2025550123, 12345678 votes, € 0201234567',
    'case no. 0205551234, article 0301234567',
    '2019 2020 2021 2022',
    'https://example.org/1234567890/02079460000?id=02079460000',
    '12/12/2012 12:30:45',
    '+1000000, +20 000 000, 12.5 % of 1234567',
    '۱۴۰۳/۰۱/۰۱ و ۱۳۹۹-۱۴۰۰',
    '2020年12月31日',
  ])('%j passes', (body) => {
    for (const country of ['', 'GB', 'US', 'DE', 'AF', 'IR', 'RU', 'CN']) expect(marked({ country }, body)).toEqual([])
  })
})

test('numbers of offices may be named, however they are written', () => {
  const settings = { country: 'GB', allowed: ['020 7946 0001', '+93 20 210 0000', '۰۲۰ ۷۹۴۶ ۰۰۰۲'] }
  expect(marked(settings, '+44 20 7946 0001, 020-7946-0001, 0093202100000, 020 7946 0002')).toEqual([])
  expect(marked(settings, '020 7946 0003')).toEqual(['020 7946 0003'])
})

test('too many numbers to look at are left to a person', () => {
  expect(marked({ country: 'GB' }, 'x 123-45-678 '.repeat(39))).toEqual([])
  expect(marked({ country: 'GB' }, 'x 123-45-678 '.repeat(41))).toEqual([undefined])
})
