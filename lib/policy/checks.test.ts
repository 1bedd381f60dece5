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

describe('same-again: nearly the same', () => {
  const near = { check: 'same-again', near: 0.7 }
  const said = 'The bridge over the old canal was never inspected by anybody.'
  const facts: Facts = { ...trusted, earlier: [{ body: said, at: now, sameArticle: false }] }
  test.each([
    ['The bridge over the old canal was never inspected by anyone!', ['hold']],
    ['The bridgе over the оld canal was never, ever inspected by anybody', ['hold']],
    ['The bridge over the river was inspected twice, and nobody was told.', []],
    [said, ['refuse']],
  ])('%j -> %j', (body, expected) => expect(outcomes(near, body, facts)).toEqual(expected))
  test.each([
    ['این پل هرگز توسط هیچ کس بازرسی نشده است', 'این پل هرگز توسط کسی بازرسی نشده است', ['hold']],
    ['Мост через старый канал никто никогда не проверял', 'Мост через старый канал никто и никогда не проверял', ['hold']],
    ['Мост через старый канал никто никогда не проверял', 'Канал чистят каждый год, а мост стоит как стоял', []],
  ])('%j after %j -> %j', (body, before, expected) =>
    expect(outcomes(near, body, { ...trusted, earlier: [{ body: before, at: now, sameArticle: true }] })).toEqual(expected),
  )
  test('is off unless the policy asks for it', () =>
    expect(outcomes({ check: 'same-again' }, 'The bridge over the old canal was never inspected by anyone!', facts)).toEqual([]))
})

describe('alike: what others have posted', () => {
  const others = (...similarities: number[]): Facts => ({
    ...trusted,
    alike: similarities.map((similarity, i) => ({ similarity, author: `author ${i}` })),
  })
  const long = 'Write to your council today and tell them that the bridge must stay open.'
  test.each([
    [[0.95], 1, ['hold']],
    [[0.79], 1, []],
    [[0.95, 0.85], 2, ['hold']],
    [[0.95, 0.5], 2, []],
    [[], 1, []],
  ])('as alike as %j, of whom %i are needed -> %j', (similarities, needed, expected) =>
    expect(outcomes({ check: 'alike', others: needed }, long, others(...similarities))).toEqual(expected),
  )
  test('one author who repeats it is one other', () => {
    const twice: Facts = { ...trusted, alike: [1, 1].map((similarity) => ({ similarity, author: 'the same' })) }
    expect(outcomes({ check: 'alike', others: 2 }, long, twice)).toEqual([])
  })
  test.each(['Well said, all of you.', '很好，说得对。'])('short texts repeat honestly: %j', (body) =>
    expect(outcomes({ check: 'alike' }, body, others(1))).toEqual([]),
  )
})

describe('flood', () => {
  const minutesAgo = (...minutes: number[]): Facts => ({
    ...trusted,
    earlier: minutes.map((ago) => ({ body: `Words ${ago}`, at: new Date(now.getTime() - ago * 60_000), sameArticle: false })),
  })
  test.each([
    [[1, 2, 3, 4], []],
    [[1, 2, 3, 4, 5], ['hold']],
    [[1, 2, 3, 4, 10], []],
    [[1, 2, 3, 4, 9.9], ['hold']],
    [[], []],
  ])('after comments %j minutes ago -> %j', (ago, expected) =>
    expect(outcomes({ check: 'flood' }, 'More words.', minutesAgo(...ago))).toEqual(expected),
  )
})

describe('language', () => {
  const under = (articleLanguage: string, textLanguage?: string): Facts => ({
    ...trusted,
    articleLanguage,
    ...(textLanguage && { textLanguage }),
  })
  const words = 'Long enough that a language can be told.'
  test.each([
    ['en', 'en', []],
    ['en-GB', 'en', []],
    ['en', 'de', ['hint']],
    ['fa-AF', 'fa', []],
    ['fa-AF', 'ps', ['hint']],
    ['ps', 'fa', ['hint']],
    ['en', undefined, []],
  ])('under an article in %s a text in %s -> %j', (article, text, expected) =>
    expect(outcomes({ check: 'language' }, words, under(article, text))).toEqual(expected),
  )
  test('others may be welcome', () => expect(outcomes({ check: 'language', also: ['de'] }, words, under('en', 'de'))).toEqual([]))
  test('a few letters tell nothing', () => expect(outcomes({ check: 'language' }, 'Ja, genau!', under('en', 'de'))).toEqual([]))
  test('names the language that is wanted', () =>
    expect(run({ check: 'language', outcome: 'hold' }, words, under('fa-AF', 'en'))[0]?.message).toBe(
      'Write in Persian, as the article is, or a moderator will read your comment first.',
    ))
})

test.each([
  ['staff', ['hold']],
  ['reader', ['hold']],
  [undefined, []],
] as const)('impersonation: a name of %s -> %j', (namesake, expected) =>
  expect(outcomes({ check: 'impersonation' }, { body: 'Hello', name: 'Mara' }, { ...trusted, ...(namesake && { namesake }) })).toEqual(
    expected,
  ),
)

describe('learned', () => {
  const taught = (precision?: number): Facts => ({
    ...trusted,
    learned: { score: 0.97, words: [{ start: 4, end: 8 }], ...(precision !== undefined && { precision }) },
  })
  test.each([
    [0.95, ['hold']],
    [0.9, ['hold']],
    [0.89, []],
    [undefined, []],
  ])('right %s of the time -> %j', (precision, expected) =>
    expect(outcomes({ check: 'learned' }, 'Buy gold now', taught(precision))).toEqual(expected),
  )
  test('is silent where there is no model', () => expect(outcomes({ check: 'learned', precision: 0.5 }, 'Buy gold now')).toEqual([]))
  test('marks the word that weighed most', () => expect(run({ check: 'learned' }, 'Buy gold now', taught(1))[0]?.marked).toBe('gold'))
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
