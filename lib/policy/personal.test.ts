import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Facts } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01T12:00:00Z') }

/** What the check marks, or why it failed. */
function marked(settings: Record<string, unknown>, body: string) {
  const clause = clauseSchema.parse({ id: 'one', title: 'One', text: 'One.', breach: 'hold', checks: [{ check: 'personal', ...settings }] })
  return check([clause], { body }, facts).map(({ fault, span }) => fault ?? (span && body.slice(span.start, span.end)))
}

const all = { email: 'off', card: 'off', iban: 'off', nationalId: 'off', address: 'off' }
const only = (kind: keyof typeof all) => ({ ...all, [kind]: 'hold' })

describe('e-mail addresses', () => {
  test.each([
    ['Write to jane.doe@example.com now', 'jane.doe@example.com'],
    ['ＪＡＮＥ@EXAMPLE.COM', 'ＪＡＮＥ@EXAMPLE.COM'],
    ['name (at) example dot com', 'name (at) example dot com'],
    ['name [at] example.com', 'name [at] example.com'],
    ['name(@)example(.)com', 'name(@)example(.)com'],
    ['name @ example . com', 'name @ example . com'],
    ['ask john at example dot com', 'john at example dot com'],
    ['ask jane.doe at gmail.com', 'jane.doe at gmail.com'],
    ['пишите: иван@почта.рф', 'иван@почта.рф'],
    ['ایمیل من: ali۱۲@example.com است', 'ali۱۲@example.com'],
    ['联系我abc@example.com吧', 'abc@example.com'],
  ])('%j', (body, place) => expect(marked(only('email'), body)).toEqual([place]))
  test.each([
    'Meet me @home, a@b, @reader, 5 @ 3.50',
    '@reader@example.social',
    'Look at example dot com, we are at example dot com',
    'The team at yahoo.com and the talks at 5.30',
    'A (at) last',
    'سلام @ali',
  ])('%j passes', (body) => expect(marked(only('email'), body)).toEqual([]))
})

describe('card numbers', () => {
  test.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111111111111111',
    '3782 822463 10005',
    '5500005555555559',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱',
    '٤١١١١١١١١١١١١١١١',
    '４１１１　１１１１　１１１１　１１１１',
  ])('%j', (number) => expect(marked(only('card'), `12 ${number}, 12/27`)).toEqual([number]))
  test.each([
    '4111 1111 1111 1112',
    'ISBN 978-3-16-148410-0',
    'https://example.org/4111111111111111',
    '1111 1111 1111 1117',
    '41 11 111 111 11111 11',
    '2019 2020 2021 2022',
    '٤١١١١١١١١١١١١١١٢',
  ])('%j passes', (body) => expect(marked(only('card'), body)).toEqual([]))
})

test('a card after Chinese', () => expect(marked(only('card'), '卡号4111111111111111吧')).toEqual(['4111111111111111']))

describe('account numbers', () => {
  test.each([
    'DE89 3704 0044 0532 0130 00',
    'GB82WEST12345698765432',
    'ir06-2960-0000-0010-0324-2000-01',
    'AT۶۱۱۹۰۴۳۰۰۲۳۴۵۷۳۲۰۱',
    'NO93 8601 1117 947',
  ])('%j', (number) => expect(marked(only('iban'), `To ${number} please`)).toEqual([number]))
  test.each([
    'DE89 3704 0044 0532 0130 01',
    'GB82WEST1234569876543',
    'XX89 3704 0044 0532 0130 00',
    'CO19 2020 is in the news again today',
  ])('%j passes', (body) => expect(marked(only('iban'), body)).toEqual([]))
})

describe('identity numbers', () => {
  test.each([
    ['123-45-6789'],
    ['AB123456C'],
    ['12345678Z'],
    ['X1234567L'],
    ['RSSMRA85T10A562S'],
    ['2 55 08 14 168 025 38'],
    ['811218-9876'],
    ['11010519491231002X'],
    ['111.444.777-35'],
    ['9999 4105 7058'],
    ['BSN: ', '111222333'],
    ['my SIN is ', '046 454 286'],
    ['Steuer-ID ', '86 095 742 719'],
    ['NI number, NINO ', 'AB 12 34 56 C'],
    ['کد ملی ', '۰۴۹۹۳۷۰۸۹۹'],
  ])('%s%s', (said, number = said) => expect(marked(only('nationalId'), number === said ? said : said + number)).toEqual([number]))
  test.each([
    '000-45-6789, 666-45-6789, 123-00-6789',
    '12345678A, X1234567M, RSSMRA85T10A562T',
    '2 55 08 14 168 025 39',
    '811218-9875, 819918-9876',
    '110105194912310021',
    '111.444.777-36',
    '9999 4105 7059; 2019 2020 2021',
    '111222333, 046 454 286, 86 095 742 719, ۰۴۹۹۳۷۰۸۹۹',
    'He sinned 046 454 287 times; BSN 111222334',
    'کد ملی ۰۴۹۹۳۷۰۸۹۸',
  ])('%j passes', (body) => expect(marked(only('nationalId'), body)).toEqual([]))
})

describe('home addresses', () => {
  test.each([
    ['She lives at number 12, go and tell her yourself.', 'number 12'],
    ['She lives at 12 Harbour Road.', '12 Harbour Road'],
    ['His address is 12a, Old Harbour Lane', '12a, Old Harbour Lane'],
    ['12 Harbour Road is where she lives', '12 Harbour Road'],
    ['flat 3, 12 Harbour Road', 'flat 3, 12 Harbour Road'],
    ['Er wohnt in der Hauptstraße 12.', 'der Hauptstraße 12'],
    ['Il habite au 12, rue de la Paix', '12, rue de la Paix'],
    ['Vive en la calle Mayor 12', 'calle Mayor 12'],
    ['ул. Ленина, д. 12, кв. 5', 'ул. Ленина, д. 12, кв. 5'],
    ['خانه‌اش در خیابان آزادی پلاک ۱۲ است', 'خیابان آزادی پلاک ۱۲'],
  ])('%j', (body, place) => expect(marked(only('address'), body)).toEqual([place]))
  test.each([
    'He lives at 10 Downing Street. Number 10 said so; he lives at number 10.',
    'The Wall Street Journal of 5th Avenue, on 12 Main roads',
    'The fire at 12 Harbour Road destroyed a shop',
    'He lives on 5 percent of the way; they live in 2 different places',
    'Neueröffnung in der Hauptstraße 12',
    'Le 12 rue de la Paix est un bijoutier',
    'Улица Ленина, 12 автобусов',
    'فروشگاه در خیابان آزادی پلاک ۱۲ باز شد',
  ])('%j passes', (body) => expect(marked(only('address'), body)).toEqual([]))
})

test('offices may be named', () => {
  const allowed = ['press@council.gov', 'Office.Example', '@Ministry.AF', '12 town hall square', 'DE89 3704 0044 0532 0130 00']
  expect(marked({ allowed }, 'Press@Council.gov, a@office.example, b@x.office.example, c@ministry.af')).toEqual([])
  expect(marked({ allowed }, 'The mayor lives at 12 Town Hall Square; DE89370400440532013000')).toEqual([])
  expect(marked({ allowed }, 'other@council.gov, a@notoffice.example')).toEqual(['other@council.gov', 'a@notoffice.example'])
})

test('each kind has a switch and a message', () => {
  const body = 'a@example.com 4111111111111111 DE89370400440532013000 123-45-6789 she lives at 12 Harbour Road'
  expect(marked({}, body)).toHaveLength(5)
  expect(marked(all, body)).toEqual([])
  const clause = clauseSchema.parse({
    id: 'a',
    title: 'A',
    text: 'A.',
    breach: 'hold',
    checks: [{ check: 'personal', email: 'refuse', card: 'hint' }],
  })
  const found = check([clause], { body }, facts)
  expect(found.map(({ outcome }) => outcome)).toEqual(['refuse', 'hold', 'hint', 'hold', 'hold'])
  expect(new Set(found.map(({ message }) => message)).size).toBe(5)
})
