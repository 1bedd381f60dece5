import { describe, expect, test } from 'vitest'
import { checked } from '../checking'
import { check } from './check'
import { clauseSchema, type Facts, type Policy } from './policy'
import { standardPolicy } from './standard'
import { standardTerms } from './terms'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01') }
const first = standardPolicy.filter(({ id }) => id === 'words')
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
    ['f*** this', 'f***'],
    ['what the f****', 'f****'],
    ['s**t', 's**t'],
    ['sh** happens', 'sh**'],
    ['you c***', 'c***'],
    ['a b****', 'b****'],
    ['f***ing hell', 'f***ing'],
    ['f--k this', 'f--k'],
    ['f— — f—k', 'f—k'],
    ['fu ck you', 'fu ck'],
    ['Fu ck you', 'Fu ck'],
    ['f uck and run', 'f uck'],
    ['fuc king hell', 'fuc king'],
    ['#fuckthem', 'fuckthem'],
    ['#FuckThem', 'Fuck'],
    ['#TellThemFuckers', 'Fuckers'],
    ['#WhatAShitDay', 'Shit'],
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
    'A* and A** grades, B***; 4**** hotels, int **f, f* and c**; **S** or *t*, if**.',
    'A bit chilly; as shole; sh it; s hit; the Shi T family; Mr Fu. Ck; di cken.',
    '#ShiiteCrescent #TrafficKing #ScunthorpeUnited #DickCheney #Assange @AnalystOne',
    'E--mail, s—, c--, b--, and 2--1; F-K; f-- a dash.',
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

test('a list of thousands is read in time, in texts of every kind of letter', () => {
  const letter = (n: number) => 'abcdefghijklmnoprstuvwy'.charAt(n % 23)
  const entries = Array.from(
    { length: 4_000 },
    (_, i) => `${letter(i)}${letter(i / 23)}${letter(i / 529)}q${letter(i * 7)}${i % 2 ? ' oil' : ''}`,
  )
  const policy = {
    number: 1,
    inForceFrom: new Date(),
    preamble: [],
    summary: '',
    ...standardTerms,
    clauses: lists({ banned: entries, allowed: ['seaq'] }),
  }
  const text = 'The council’s report on the sea wall leaves out the villages upstream. '
  for (const body of [text.repeat(70), text.repeat(70).replaceAll('’', ''), `${text} ${entries[1_234]} ${entries[1_235]}`]) {
    const findings = checked(policy, { body }, facts)
    expect(findings.map(({ fault }) => fault)).toEqual(body.includes('q') ? [undefined, undefined] : [])
  }
})

describe('own lists', () => {
  test.each([
    [{ banned: ['clown'] }, 'You CL0WN, clowning is not clown', ['hold CL0WN', 'hold clown']],
    [{ suspect: ['drivel'] }, 'What dríííívél!', ['hint dríííívél']],
    [{ banned: ['snake oil'] }, 'Pure snake\n oil', ['hold snake\n oil']],
    [{ banned: ['وطن فروش'] }, 'او وطن فروش است، نه وطن فروشان', ['hold وطن فروش']],
    [{ banned: ['خائن'] }, 'خائنین', []],
    [{ banned: ['خائن'] }, 'خـائن خائِن خاٸن خاين خاىٔن', ['hold خـائن', 'hold خائِن', 'hold خاٸن', 'hold خاين', 'hold خاىٔن']],
    [{ banned: ['خاين'] }, 'ﺧﺎﺋﻦ خ ا ئ ن', ['hold ﺧﺎﺋﻦ', 'hold خ ا ئ ن']],
    [{ banned: ['خائن'] }, 'خ.ا.ئ.ن خ\u200cا\u200cئ\u200cن خاااائن', ['hold خ.ا.ئ.ن', 'hold خ\u200cا\u200cئ\u200cن', 'hold خاااائن']],
    [{ banned: ['خائن'] }, 'خانه خوان خیانت', []],
    [{ banned: ['كافرة'] }, 'کافره و کافر', ['hold کافره']],
    [{ banned: ['أحمق'] }, 'احمق إحمق آحمق أحمقان', ['hold احمق', 'hold إحمق', 'hold آحمق']],
    [{ banned: ['کد ۱۲'] }, 'كد ١٢ کد 12 کد ۱۳', ['hold كد ١٢', 'hold کد 12']],
    [{ suspect: ['مؤمن'] }, 'مومن مـؤمن مامن', ['hint مومن', 'hint مـؤمن']],
    [{ banned: ['کتاب'], allowed: ['كتاب خوب'] }, 'کتابِ خوب، کتاب بد', ['hold کتاب']],
    [{ banned: ['clown'] }, '#ThatClown #thatclown', ['hold Clown']],
    [{}, '#FuckThem f*** fu ck', []],
    [{ banned: ['дурак'] }, 'Ты ДУРАК, а дурака нет', ['hold ДУРАК']],
    [{ banned: ['笨蛋'] }, '你是个笨蛋吗', ['hold 笨蛋']],
    [{ banned: ['c++ (old)'] }, 'I use c++ (old) too', ['hold c++ (old)']],
    [{ banned: ['clown'], allowed: ['clown fish', 'Clown'] }, 'A clown fish, Mr Clown, a CLOWN', ['hold CLOWN']],
    [{ banned: ['1488', 'www'] }, '1488 and wwwww, not 14880', ['hold 1488', 'hold wwwww']],
    [{ banned: ['ass'] }, '455, A$5, a$$', ['hold a$$']],
    [{}, 'fuck', []],
  ])('%j in %j -> %j', (settings, body, expected) => expect(found(lists(settings), body)).toEqual(expected))
})

describe('entries of a language', () => {
  const settings = { banned: ['de: dick', 'fa:خائن', 'clown'], suspect: ['DE: Ziege'], allowed: ['de: clown fisch'] }
  test.each([
    ['de', 'Dick, Ziege, clown, خائن', ['hold Dick', 'hold clown', 'hint Ziege']],
    ['de-AT', 'dick', ['hold dick']],
    ['en', 'Dick, Ziege, clown, خائن', ['hold clown']],
    ['fa-AF', 'dick, خاين', ['hold خاين']],
    ['de', 'ein Clown Fisch', []],
    ['en', 'a clown fisch', ['hold clown']],
    [undefined, 'dick, clown', ['hold clown']],
    ['und', 'de: dick', []],
  ])('under an article in %s, %j', (articleLanguage, body, expected) => {
    const found = check(lists(settings), { body }, { ...facts, articleLanguage })
    expect(found.map(({ outcome, span }) => `${outcome} ${span && body.slice(span.start, span.end)}`)).toEqual(expected)
  })
  test('an address is no language', () =>
    expect(found(lists({ banned: ['www.example'] }), 'see www.example')).toEqual(['hold www.example']))
})
