import { describe, expect, test } from 'vitest'
import { check } from './check'
import { firstPolicy } from './first'
import { clauseSchema, type Facts, type Policy } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01') }
const first = firstPolicy.filter(({ id }) => id === 'words')
const lists = (settings: object): Policy => [
  clauseSchema.parse({ id: 'w', title: 'W', text: 'W.', breach: 'hold', checks: [{ check: 'words', english: false, ...settings }] }),
]
const found = (policy: Policy, body: string) =>
  check(policy, { body }, facts).map(({ outcome, span }) => `${outcome} ${span && body.slice(span.start, span.end)}`)

describe('under the first policy', () => {
  test.each([
    ['This is sh1t, really', 'sh1t'],
    ['oh f u c k', 'f u c k'],
    ['f.u.c.k', 'f.u.c.k'],
    ['f u с k with one Cyrillic letter', 'f u с k'],
    ['bull\u200bsh\u200bit', 'bull\u200bsh\u200bit'],
    ['fuсk with one Cyrillic letter', 'fuсk'],
    ['ｆｕｃｋ', 'ｆｕｃｋ'],
    ['ꜰᴜᴄᴋ', 'ꜰᴜᴄᴋ'],
    ['fück', 'fück'],
    ['FUUUUCK', 'FUUUUCK'],
    ['what an a$$hole', 'a$$hole'],
    ['f**k off', 'f**k'],
    ['**shit**', 'shit'],
    ['shit_storm', 'shit'],
    ['YOU DICK', 'DICK'],
  ])('%j is held for %j', (body, marked) => expect(found(first, body)).toEqual([`hold ${marked}`]))

  test.each([
    'Shiite and Shi’ite leaders met the Shiites of Iraq.',
    'Ramzanali Khan spoke about trafficking, the traffickers and sex trafficking.',
    'Scunthorpe, Penistone, Sussex and Cockburnspath.',
    'Dick Cheney and Dominic Cummings were never in Slutsk.',
    'The analytics of Afghanistan (until 2021), by our analysts.',
    'The court heard that he had raped her; the rapist denied the rape.',
    'Fukushima, Fukuyama and the cockpit; Assange, Pissarro, Semenya.',
    'It is tit for tat, summa cum laude, with a pinch of cumin.',
    'Numbers: 455, 45s, a*5, A$5 million, 2*2, 5h1t7.',
    'Georgy Zhukov; Madam Fu; FK Sarajevo; the Dickens of Kung Fu.',
    'این یک متن فارسی است',
    'هذا نص عربي',
    'Это русский текст, и он приличный.',
    '这是一段中文。これは日本語です。',
  ])('%j passes', (body) => expect(found(first, body)).toEqual([]))

  test('a list never refuses', () => {
    expect(check(first, { body: 'fuck '.repeat(900) }, facts).every(({ outcome }) => outcome === 'hold')).toBe(true)
  })
  test('a name is read too', () => {
    const [finding] = check(first, { body: 'Hello', name: 'sh1thead' }, facts)
    expect(finding).toMatchObject({ outcome: 'hold', clause: 'words' })
    expect(finding).not.toHaveProperty('span')
  })
})

describe('own lists', () => {
  test.each([
    [{ banned: ['clown'] }, 'You CL0WN, clowning is not clown', ['hold CL0WN', 'hold clown']],
    [{ suspect: ['drivel'] }, 'What dríííívél!', ['hint dríííívél']],
    [{ banned: ['snake oil'] }, 'Pure snake\n oil', ['hold snake\n oil']],
    [{ banned: ['وطن فروش'] }, 'او وطن فروش است، نه وطن فروشان', ['hold وطن فروش']],
    [{ banned: ['خائن'] }, 'خائنین', []],
    [{ banned: ['дурак'] }, 'Ты ДУРАК, а дурака нет', ['hold ДУРАК']],
    [{ banned: ['笨蛋'] }, '你是个笨蛋吗', ['hold 笨蛋']],
    [{ banned: ['c++ (old)'] }, 'I use c++ (old) too', ['hold c++ (old)']],
    [{ banned: ['clown'], allowed: ['clown fish', 'Clown'] }, 'A clown fish, Mr Clown, a CLOWN', ['hold CLOWN']],
    [{ banned: ['1488', 'www'] }, '1488 and wwwww, not 14880', ['hold 1488', 'hold wwwww']],
    [{ banned: ['ass'] }, '455, A$5, a$$', ['hold a$$']],
    [{}, 'fuck', []],
  ])('%j in %j -> %j', (settings, body, expected) => expect(found(lists(settings), body)).toEqual(expected))
})
