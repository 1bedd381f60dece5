import { describe, expect, test } from 'vitest'
import { type Blocks, unarranged } from './blocks'
import { type Move, moved, moveSchema } from './moves'

const page: Blocks = {
  ...unarranged,
  lead: 'a',
  seconds: ['b', 'c'],
  bands: [
    { section: 'town', pinned: ['d', 'e'] },
    { section: 'world', pinned: [] },
    { section: 'sport', pinned: ['f'] },
  ],
}

/** "a | b c | town: d e, world:, sport: f" */
function written({ lead, seconds, bands }: Blocks): string {
  const lines = (bands ?? []).map(({ section, pinned }) => `${section}: ${pinned.join(' ')}`.trim())
  return [lead ?? '', seconds.join(' '), lines.join(', ')].join(' | ')
}
const after = (move: Move, blocks = page) => written(moved(blocks, move, '/'))
const rest = 'town: d e, world:, sport: f'

describe('an article', () => {
  test.each<[string, Move, string]>([
    ['moved up among the second leads', { act: 'up', article: 'c' }, `a | c b | ${rest}`],
    ['moved up as the first of them leads, and the lead follows', { act: 'up', article: 'b' }, `b | a c | ${rest}`],
    ['moved up as the lead stays', { act: 'up', article: 'a' }, `a | b c | ${rest}`],
    ['moved down as the lead changes with the first', { act: 'down', article: 'a' }, `b | a c | ${rest}`],
    ['moved down as the last stays', { act: 'down', article: 'c' }, `a | b c | ${rest}`],
    ['moved down in a band', { act: 'down', article: 'd' }, 'a | b c | town: e d, world:, sport: f'],
    ['moved up as the first of a band stays', { act: 'up', article: 'd' }, `a | b c | ${rest}`],
    ['to lead leaves its band', { act: 'lead', article: 'e' }, 'e | a b c | town: d, world:, sport: f'],
    ['taken out is nowhere', { act: 'take', article: 'b' }, `a | c | ${rest}`],
    ['taken out as the lead leaves its place to the newest', { act: 'take', article: 'a' }, ` | b c | ${rest}`],
    ['put at the end of a band', { act: 'put', article: 'x', to: 'section:world' }, 'a | b c | town: d e, world: x, sport: f'],
    ['put before another', { act: 'put', article: 'x', to: 'section:town', at: 1 }, 'a | b c | town: d x e, world:, sport: f'],
    ['put elsewhere stands there alone', { act: 'put', article: 'b', to: 'section:sport', at: 0 }, 'a | c | town: d e, world:, sport: b f'],
    ['put further down in its own list', { act: 'put', article: 'b', to: 'seconds', at: 1 }, `a | c b | ${rest}`],
    ['unknown is not moved', { act: 'up', article: 'x' }, `a | b c | ${rest}`],
  ])('%s', (_, move, expected) => {
    expect(after(move)).toBe(expected)
  })

  test('that comes where there is no more room makes the last fall out', () => {
    const full = { ...page, seconds: ['b', 'c', 'g', 'h'], places: 4 }
    expect(after({ act: 'lead', article: 'x' }, full)).toBe(`x | a b c g | ${rest}`)
    const band = { ...page, bands: [{ section: 'town', pinned: ['d', 'e', 'f', 'g'] }] }
    expect(after({ act: 'put', article: 'x', to: 'section:town', at: 0 }, band)).toBe('a | b c | town: x d e f')
  })

  test('makes a place for itself among the second leads', () => {
    expect(moved(page, { act: 'put', article: 'x', to: 'seconds' }, '/')).toMatchObject({ seconds: ['b', 'c', 'x'], places: 3 })
  })
})

describe('a section', () => {
  test.each<[Move['act'], string, string]>([
    ['section-up', 'sport', 'a | b c | town: d e, sport: f, world:'],
    ['section-up', 'town', `a | b c | ${rest}`],
    ['section-down', 'town', 'a | b c | world:, town: d e, sport: f'],
    ['section-down', 'sport', `a | b c | ${rest}`],
    ['section-off', 'town', 'a | b c | world:, sport: f'],
    ['section-on', 'culture', `a | b c | ${rest}, culture:`],
    ['section-on', 'town', `a | b c | ${rest}`],
  ])('%s %s', (act, section, expected) => {
    expect(after({ act, section } as Move)).toBe(expected)
  })
})

test('fewer second leads let the last fall out; the latest and the most discussed are shown or not', () => {
  expect(moved(page, { act: 'places', places: 1 }, '/')).toMatchObject({ seconds: ['b'], places: 1 })
  expect(moved(page, { act: 'hide', part: 'latest' }, '/').latest).toBe(false)
  expect(moved({ ...page, discussed: false }, { act: 'show', part: 'discussed' }, '/').discussed).toBe(true)
})

test.each([
  { act: 'put', article: 'a', to: 'cellar' },
  { act: 'put', article: '', to: 'lead' },
  { act: 'put', article: 'a', to: 'lead', at: '-1' },
  { act: 'places', places: '5' },
  { act: 'burn', article: 'a' },
  { act: 'show', part: 'everything' },
])('there is no move %j', (move) => {
  expect(moveSchema.safeParse(move).success).toBe(false)
})
