import { describe, expect, test } from 'vitest'
import { addressOf, filterNames, orders, ordersOf, queueNames, type View, viewFrom } from './view'

const paramsOf = (address: string) => Object.fromEntries(new URL(address, 'http://desk.example').searchParams)

describe('a view in an address', () => {
  test('of nothing is the queue of pending comments, the oldest first', () => {
    const view: View = { queue: 'pending', order: 'oldest', filters: {} }
    expect(viewFrom({})).toEqual(view)
    expect(addressOf(view)).toBe('/moderate')
  })

  test.each(queueNames)('%s begins with its own order, which needs no word', (queue) => {
    const [first] = ordersOf(queue)
    expect(viewFrom({ queue }).order).toBe(first)
    expect(addressOf({ queue, order: first, filters: {} })).toBe(queue === 'pending' ? '/moderate' : `/moderate?queue=${queue}`)
  })

  test('comes back as it was, with every filter, in every queue and order', () => {
    const filters = {
      ...{ article: 'sea-wall', section: 'town', clause: 'links', check: 'same-again', author: 'of:V1StGXR8_Z5j', standing: 'banned' },
      ...{ lang: 'fa', age: 'week', score: '0.8', q: 'دیوار "sea wall" & more?' },
    }
    for (const queue of queueNames)
      for (const order of ordersOf(queue)) {
        const view: View = { queue, order, filters, after: 'WyJhIl0' }
        expect(viewFrom(paramsOf(addressOf(view)))).toEqual(view)
      }
    expect(Object.keys(filters).toSorted()).toEqual(filterNames.toSorted())
  })

  test('is the default where a form sends empty fields', () => {
    expect(viewFrom(Object.fromEntries(['queue', 'order', 'after', ...filterNames].map((name) => [name, ' '])))).toEqual(viewFrom({}))
  })

  test('takes the first of several, and leaves the page its own words', () => {
    expect(viewFrom({ q: ['one', 'two'], comment: 'abc', act: 'reject' })).toEqual({ ...viewFrom({}), filters: { q: 'one' } })
  })
})

describe('nonsense in an address', () => {
  test.each([
    ['queue', 'everything'],
    ['queue', 'toString'],
    ['order', 'newest'],
    ['article', 'Sea Wall'],
    ['section', "town' or 1=1"],
    ['clause', 'Links'],
    ['check', 'a b'],
    ['author', 'reader@example.org'],
    ['author', 'of:'],
    ['standing', 'admin'],
    ['lang', 'english'],
    ['age', 'month'],
    ['score', '80'],
    ['score', '1.5'],
    ['score', '-0.1'],
    ['score', 'NaN'],
    ['q', '?!—'],
    ['q', 'x'.repeat(201)],
  ])('%s=%s is left out and told', (name, value) => {
    expect(viewFrom({ [name]: value })).toEqual({ queue: 'pending', order: 'oldest', filters: {}, dropped: [name] })
  })

  test('leaves the rest as it is', () => {
    expect(viewFrom({ queue: 'all', lang: '?', q: ' two\u0000\n words\ud800 ' })).toEqual({
      ...{ queue: 'all', order: 'newest', filters: { q: 'two words' }, dropped: ['lang'] },
    })
  })

  test('is no order that another queue has', () => {
    for (const queue of queueNames)
      for (const order of orders)
        expect(viewFrom({ queue, order }).dropped).toEqual(ordersOf(queue).includes(order) ? undefined : ['order'])
  })
})

test.each([
  ['0.8', '0.8'],
  ['.80', '0.8'],
  ['1.0', '1'],
  ['0', '0'],
])('a score of %s is %s', (typed, score) => {
  expect(viewFrom({ score: typed }).filters).toEqual({ score })
})
