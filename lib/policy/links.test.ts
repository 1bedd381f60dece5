import { describe, expect, test } from 'vitest'
import { check } from './check'
import { clauseSchema, type Facts } from './policy'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date('2026-03-01T12:00:00Z') }

/** What the check marks, or a finding's message where it marks nothing. */
function marked(settings: Record<string, unknown>, body: string, name = '') {
  const clause = clauseSchema.parse({ id: 'one', title: 'One', text: 'One.', breach: 'hold', checks: [{ check: 'links', ...settings }] })
  return check([clause], { body, name }, facts).map(
    ({ fault, message, span }) => fault ?? (span ? body.slice(span.start, span.end) : message),
  )
}

describe('blocked and allowed domains', () => {
  const blocked = ['evil.com', 'ТЕСТ.рф', 'https://www.bad.example/path', '*.worse.org']
  test.each([
    ['see http://evil.com/a', 'http://evil.com/a'],
    ['see EVIL.com now', 'EVIL.com'],
    ['see a.b.evil.com now', 'a.b.evil.com'],
    ['see http://good.com:x@evil.com/', 'http://good.com:x@evil.com'],
    ['http://тест.рф/x', 'http://тест.рф/x'],
    ['http://xn--e1aybc.xn--p1ai', 'http://xn--e1aybc.xn--p1ai'],
    ['http://bad.example.', 'http://bad.example.'],
    ['https://worse.org/x', 'https://worse.org/x'],
    ['me@evil.com', 'me@evil.com'],
    ['еvil.com with a Cyrillic letter', 'еvil.com'],
    ['ｅｖｉｌ.com', 'ｅｖｉｌ.com'],
    ['evil dot com', 'evil dot com'],
    ['evil[.]com', 'evil[.]com'],
  ])('%j is held', (body, place) =>
    expect(marked({ blocked }, body).map((found) => found.replace(/\.$/, ''))).toEqual([place.replace(/\.$/, '')]),
  )
  test.each(['notevil.com', 'evil.com.example.org', 'https://example.org/evil.com', 'evil community', 'good dot com'])(
    '%j passes',
    (body) => expect(marked({ blocked }, body)).toEqual([]),
  )

  test('allowed ones are not counted, unless they are blocked', () => {
    const settings = { trusted: 1, allowed: ['example.org'] }
    expect(marked(settings, 'https://example.org/1 https://a.example.org/2 https://else.net')).toEqual([])
    expect(marked(settings, 'https://example.org/1 https://one.net https://else.net')).toEqual(['https://else.net'])
    expect(marked({ ...settings, blocked: ['bad.example.org'] }, 'https://example.org/1 https://bad.example.org/2')).toEqual([
      'https://bad.example.org/2',
    ])
  })
})

describe('short links', () => {
  test.each([
    ['https://bit.ly/3abc', ['https://bit.ly/3abc']],
    ['tinyurl.com/abc and WWW.T.CO/x', ['tinyurl.com/abc', 'WWW.T.CO/x']],
    ['https://orbit.ly/x https://example.org/bit.ly', []],
  ])('%j', (body, places) => expect(marked({ shorteners: 'hold' }, body)).toEqual(places))
  test('off finds none, and an allowed one is fine', () => {
    expect(marked({}, 'https://bit.ly/3abc')).toEqual([])
    expect(marked({ shorteners: 'hold', allowed: ['bit.ly'] }, 'https://bit.ly/3abc')).toEqual([])
  })
})

describe('addresses in disguise', () => {
  test.each([
    ['go to example dot com now', 'example dot com'],
    ['go to example[.]com', 'example[.]com'],
    ['go to example (dot) com', 'example (dot) com'],
    ['go to EXAMPLE {DOT} ORG', 'EXAMPLE {DOT} ORG'],
    ['hxxp://example.com/a', 'hxxp://example.com'],
    ['h**ps://example.com', 'h**ps://example.com'],
    ['http : // example.com', 'http : // example.com'],
    ['about kids stuff. kidsmediausa  . com', 'kidsmediausa  . com'],
    ['I have to say murdev . com', 'murdev . com'],
    ['see murdev. com/page', 'murdev. com'],
    ['www,example,com', 'www,example,com'],
    ['www. example. com', 'www. example. com'],
    ['сайт пример точка рф', 'пример точка рф'],
    ['سایت example نقطه com', 'example نقطه com'],
    ['看example。com吧', 'example。com'],
  ])('%j is marked', (body, place) => expect(marked({ disguised: 'hint' }, body)).toEqual([place]))

  test.each([
    'Please wait . com on, be fair',
    'The end . It was over. Com on!',
    'That is the point com puters miss',
    'The dot com bubble; a failed dot com crash; any dot com',
    'It is a polka dot shop. A dot, com, net.',
    'We use .NET and the .com domain, a .org too',
    'Write to press (at) example dot com or press@example.com',
    'https://www.example.com, www.example.com. Net income rose.',
    'Конец. Инфо на сайте. Это точка.',
    'پایان. این یک نقطه است',
    '结束。中文。',
    'He lives in the co. De Gaulle, at 5 . In the end',
  ])('%j passes', (body) => expect(marked({ disguised: 'hint' }, body)).toEqual([]))

  test('off finds none', () => expect(marked({}, 'go to example dot com now')).toEqual([]))
})
