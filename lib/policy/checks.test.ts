import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Draft, type Facts } from './policy'

const now = new Date('2026-03-01T12:00:00Z')
const trusted: Facts = { standing: 'trusted', earlier: [], now }
const as = (standing: Facts['standing']): Facts => ({ ...trusted, standing })

/** The outcomes and marked words of one check with the default settings, or with some. */
function run(setting: { check: string } & Record<string, unknown>, draft: string | Draft, facts = trusted) {
  const clause = clauseSchema.parse({ id: 'one', title: 'One', text: 'One.', breach: 'hold', checks: [setting] })
  const { body, name } = typeof draft === 'string' ? { body: draft, name: '' } : draft
  return check([clause], { body, name: name ?? '' }, facts).map(({ outcome, message, span }) => ({
    outcome,
    message,
    marked: span && body.slice(span.start, span.end),
  }))
}
const outcomes = (...args: Parameters<typeof run>) => run(...args).map(({ outcome }) => outcome)

describe('length', () => {
  const length = { check: 'length', max: 12 }
  test.each([
    ['Hello there.', []],
    ['  \n Hello there. \r\n ', []],
    ['افغانستان', []],
    ['Привет, мир', []],
    ['日本語の文', []],
    ['👍🏽👍🏽👍🏽👍🏽', []],
    ['Hello\r\nthere', []],
    ['Hello there, all', ['refuse']],
    ['ОченьДлинноеСлово', ['refuse']],
    ['', ['refuse']],
    [' \n\t\u00a0 ', ['refuse']],
    ['\u200b\u2060\u3164\u2800', ['refuse']],
  ])('%j -> %j', (body, expected) => expect(outcomes(length, body)).toEqual(expected))

  test('says by how many', () => {
    expect(run(length, 'Hello there, all')[0]?.message).toBe('Shorten your comment by 4 characters: at most 12 fit.')
    expect(run({ check: 'length' }, 'a'.repeat(5_001))[0]?.message).toBe('Shorten your comment by 1 character: at most 5,000 fit.')
    expect(run({ check: 'length', min: 3 }, 'ok')[0]?.message).toBe('Write a little more: at least 3 characters.')
  })
})

describe('links', () => {
  const links = { check: 'links' }
  const some = (count: number) => Array.from({ length: count }, (_, i) => `https://example.org/${i + 1}`).join(' ')
  test.each([
    ['newcomer', 2, []],
    ['newcomer', 3, ['hold']],
    ['restricted', 3, ['hold']],
    ['trusted', 5, []],
    ['trusted', 6, ['hold']],
    ['trusted', 8, ['hold']],
    ['trusted', 9, ['refuse']],
    ['newcomer', 9, ['refuse']],
  ] as const)('%s with %i -> %j', (standing, count, expected) => expect(outcomes(links, some(count), as(standing))).toEqual(expected))

  test.each([
    ['http://a.org b.com me@c.net', 1],
    ['mailto:me@a.org www.b.org spam.xyz', 1],
    ['HTTP://A.ORG ｂ．ｃｏｍ c\u200b.com', 1],
    ['тест.рф президент.рф кремль.рф', 1],
    ['看 http://a.cn/中文 http://b.cn http://c.cn', 1],
    ['نگاه کنید: https://a.af https://b.af https://c.af', 1],
    ['ftp://a.org //b.org javascript:alert(1) data:text/html', 0],
    ['It has an end.It was good.As I said.No more.', 0],
    ['i.e. at 5 p.m. in the U.S. it cost 3.50, see 1.2.3', 0],
  ])('%j: %i finding', (body, count) => expect(run(links, body, as('newcomer'))).toHaveLength(count))

  test('marks the first link too many, and says what to do', () => {
    expect(run(links, `See ${some(3)} there`, as('newcomer'))).toEqual([
      { outcome: 'hold', message: 'Use fewer links: at most 2 while your comments are new here.', marked: 'https://example.org/3' },
    ])
    expect(run(links, some(9))[0]).toMatchObject({ marked: 'https://example.org/9' })
  })
  test('a name is not a link', () => {
    expect(run(links, { body: 'Hello', name: 'cheap-flights.com' })).toMatchObject([{ outcome: 'hold', marked: undefined }])
    expect(run(links, { body: 'Hello', name: 'Dr.No, J. R. Smith' })).toEqual([])
  })
  test('what is too long to be read is held', () => expect(outcomes(links, 'a '.repeat(6_000))).toEqual(['hold']))
})

describe('shouting', () => {
  const shouting = { check: 'shouting' }
  test.each([
    ['WHY DOES NOBODY EVER LISTEN TO US', ['hint']],
    ['FAKE NEWS! FAKE NEWS! FAKE NEWS!', ['hint']],
    ['ПОЧЕМУ НИКТО НАС НЕ СЛУШАЕТ', ['hint']],
    ['ΓΙΑΤΙ ΔΕΝ ΜΑΣ ΑΚΟΥΕΙ ΚΑΝΕΝΑΣ', ['hint']],
    ['WHY DOES NOBODY EVER LISTEN, چرا کسی گوش نمی‌کند', ['hint']],
    ['Why does nobody ever listen to us', []],
    ['NO, NEVER AGAIN', []],
    ['NATO, USA, UN, EU, IMF, WTO, WHO, UNHCR and BBC', []],
    ['US FDA, UK MHRA, EU EMA / WHO: OK', []],
    ['They said STOP at once and we stopped where we were', []],
    ['چرا هیچ کس به ما گوش نمی‌دهد', []],
    ['لماذا لا يستمع إلينا أحد أبدا', []],
    ['なぜ誰も私たちの話を聞いてくれないのですか', []],
  ])('%j -> %j', (body, expected) => expect(outcomes(shouting, body)).toEqual(expected))

  test('marks the shouted words; its outcome is a setting', () =>
    expect(run({ ...shouting, outcome: 'hold' }, 'Oh: WHY DOES NOBODY LISTEN!')).toMatchObject([
      { outcome: 'hold', marked: 'WHY DOES NOBODY LISTEN' },
    ]))
})

describe('repetition', () => {
  const repetition = { check: 'repetition' }
  test.each([
    ['Nooooooooo', []],
    ['Noooooooooo', ['hold']],
    ['NoOoOoOoOoOo', ['hold']],
    [`N${'o'.repeat(50)}`, ['refuse']],
    ['Неееееееееет', ['hold']],
    ['نههههههههههه', []],
    ['نهههههههههههههههههههههههه', ['hold']],
    ['خییییییییییییلی خوب', ['hold']],
    ['خــــــــــــــــوب', []],
    ['好好好好好好好好好好', ['hold']],
    ['哈哈哈哈哈哈哈哈哈哈哈哈', []],
    ['ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ', []],
    ['hahahahahahahahahahahahaha', []],
    ['👍🏽👍👍🏿👍👍👍👍👍👍👍', ['hold']],
    ['🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫🇦🇫', ['hold']],
    ['👍👍👍', []],
    ['Really?!?!?!', []],
    ['Really??!!?!?!?!', ['hold']],
    ['真的吗？！？！？！？！？！', ['hold']],
    ['چرا؟؟؟؟؟؟؟؟؟؟', ['hold']],
    ['-'.repeat(20), []],
    ['='.repeat(21), ['hold']],
    ['_'.repeat(60), ['refuse']],
    ['wait...............', []],
    ['wait……………………', []],
    ['10000000000000', []],
    ['a          b\n\n\n\n\n\n\n\n\n\n\n\nc', []],
    ['a\u200ba\u200ba\u200ba\u200ba\u200ba\u200ba\u200ba\u200ba\u200ba', ['hold']],
  ])('%j -> %j', (body, expected) => expect(outcomes(repetition, body)).toEqual(expected))

  test('marks the run', () => expect(run(repetition, 'Oh noooooooooo!')).toMatchObject([{ marked: 'oooooooooo' }]))
})

describe('same-again', () => {
  const again = { check: 'same-again' }
  const earlier = (body: string, sameArticle = false, hoursAgo = 1): Facts => ({
    ...trusted,
    earlier: [{ body, sameArticle, at: new Date(now.getTime() - hoursAgo * 3_600_000) }],
  })
  test.each([
    ['The bridge was never inspected.', 'the BRIDGE, was never   inspected!!', ['refuse']],
    ['The bridge was never inspected.', 'The br\u200bidge wаs never inspected.', ['refuse']],
    ['این پل هرگز بازرسی نشد', 'این پل، هرگز بازرسی نشد.', ['refuse']],
    ['Мост никогда не проверяли', 'МОСТ никогда не проверяли', ['refuse']],
    ['这座桥从来没有人检查过一次', '这座桥，从来没有人检查过一次。', ['refuse']],
    ['The bridge was never inspected.', 'The bridge was inspected.', []],
    ['Well said.', 'Well said', []],
    ['درست است', 'درست است', []],
  ])('%j after %j -> %j', (body, before, expected) => expect(outcomes(again, body, earlier(before))).toEqual(expected))

  test('a short text repeats honestly, but not under the same article', () =>
    expect(outcomes(again, 'Well said.', earlier('well said', true))).toEqual(['refuse']))
  test('a text of signs is itself', () => {
    expect(outcomes(again, '👍', earlier('👍', true))).toEqual(['refuse'])
    expect(outcomes(again, '???', earlier('!!!', true))).toEqual([])
  })
  test('yesterday is over', () => expect(outcomes(again, 'Well said.', earlier('Well said.', true, 25))).toEqual([]))
})

test.each([
  ['trusted', []],
  ['newcomer', ['hold']],
  ['restricted', ['hold']],
  ['banned', ['refuse']],
] as const)('newcomer: %s -> %j', (standing, expected) => {
  expect(outcomes({ check: 'newcomer' }, 'سلام', as(standing))).toEqual(expected)
})

test('newcomer: a guest is not promised what only an account can earn', () => {
  const [finding] = run({ check: 'newcomer' }, { body: 'سلام', name: 'Somebody' }, as('newcomer'))
  expect(finding?.message).toBe('Comments of guests wait for a moderator.')
})
