import { describe, expect, test } from 'vitest'
import { pointedAt } from '../markdown'
import { type CheckFacts, type CheckName, checklist } from './checklist'
import { type Content, contentSchema, longestBody } from './content'
import { linkFault } from './links'
import { writtenSchema } from './written'

const good: Content = contentSchema.parse({
  slug: 'sea-wall',
  headline: 'The sea wall holds',
  standfirst: 'It held.',
  body: 'One [link](https://news.example/a), and ![a wall](https://news.example/wall.jpg).',
  section: 'town',
  authors: ['mara'],
  image: { src: '/a.jpg', alt: 'A wall', credit: 'Us' },
})
const facts: CheckFacts = { slug: null }
const state = (id: CheckName, content: Partial<Content>, more: Partial<CheckFacts> = {}) =>
  checklist({ ...good, ...content }, { ...facts, ...more }).find((check) => check.id === id)

describe('The checklist', () => {
  test('an article that has everything is ready', () => {
    const checks = checklist(good, { ...facts, dead: [] })
    expect(checks.map((check) => check.state)).toEqual(checks.map(() => 'done'))
  })

  test.each<[CheckName, Partial<Content>, 'missing' | 'advice']>([
    ['headline', { headline: '  ' }, 'missing'],
    ['headline', { headline: 'a'.repeat(81) }, 'advice'],
    ['headline', { headline: 'a'.repeat(111) }, 'missing'],
    ['standfirst', { standfirst: '' }, 'missing'],
    ['section', { section: '' }, 'missing'],
    ['body', { body: '\n ' }, 'missing'],
    ['body', { body: 'a'.repeat(longestBody + 1) }, 'missing'],
    ['authors', { authors: [] }, 'advice'],
    ['picture', { image: null }, 'advice'],
    ['picture', { image: { src: '/a.jpg', alt: '', caption: '', credit: 'Us', width: null, height: null } }, 'missing'],
    ['pictures', { body: 'Look: ![](https://news.example/wall.jpg)' }, 'missing'],
    ['links', { body: 'A [link](news.example/a).' }, 'missing'],
    ['links', { body: 'A [link](javascript:alert).' }, 'missing'],
  ])('%s with %j is %s', (id, content, expected) => {
    expect(state(id, content)?.state).toBe(expected)
  })

  test('a slug that is taken keeps it from being published, a link that does not answer does not', () => {
    expect(state('slug', {}, { slug: 'It is taken.' })).toEqual({ id: 'slug', state: 'missing', message: 'It is taken.' })
    const dead = [{ url: 'https://news.example/a', why: 'it is not there (404).' }]
    expect(state('alive', {}, { dead })).toEqual({
      id: 'alive',
      state: 'advice',
      message: 'https://news.example/a: it is not there (404).',
    })
    expect(checklist(good, { ...facts, dead }).filter((check) => check.state === 'missing')).toEqual([])
    expect(state('alive', {})).toBeUndefined()
  })
})

test('links and pictures are found however they are written', () => {
  const { links, pictures } = pointedAt(
    '[a](/a) <https://b.example> https://c.example [d][d] ![e][d] `[no](x)`\n\n[d]: https://d.example\n\n> [a](/a)',
  )
  expect(links).toEqual(['/a', 'https://b.example', 'https://c.example', 'https://d.example'])
  expect(pictures).toEqual([{ src: 'https://d.example', alt: 'e' }])
})

test('an embed points at what it shows', () => {
  const { links } = pointedAt('::embed{url="https://a.example/watch" title="A"}\n\n[b](/b)')
  expect(links).toEqual(['https://a.example/watch', '/b'])
})

test.each([
  ['quotations deeper than the stack', '> '.repeat(60_000)],
  ['emphasis that nothing ends', '*a'.repeat(20_000)],
  ['brackets', '![a]('.repeat(80_000)],
  ['more lines than there is time for', '- [a](/a)\n'.repeat(40_000)],
])('a text of %s, printed as it was written, points at nothing, and its article still has a list', (_, body) => {
  expect(pointedAt(body)).toEqual({ links: [], pictures: [] })
  expect(checklist({ ...good, body }, facts).length).toBeGreaterThan(5)
})

test.each([
  ['/articles/sea-wall', true],
  ['#note', true],
  ['mailto:desk@news.example', true],
  ['https://news.example/?a=b', true],
  ['//news.example', false],
  ['/\\news.example', false],
  ['/\t/news.example', false],
  ['news.example', false],
  ['https://nowhere', false],
  ['ftp://news.example', false],
  ['', false],
])('“%s” is a link: %s', (url, fine) => {
  expect(linkFault(url) === null).toBe(fine)
})

test.each([
  ['/images/a.webp', true],
  ['https://news.example/a.webp', true],
  ['//news.example/a.webp', false],
  ['/\\news.example/a.webp', false],
  ['http://news.example/a.webp', false],
])('“%s” is the address of a picture: %s', (imageSrc, fine) => {
  const faults = writtenSchema.safeParse({ imageSrc }).error?.issues ?? []
  expect(faults.some(({ path }) => path[0] === 'imageSrc')).toBe(!fine)
})
