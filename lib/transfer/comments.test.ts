import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseComments, readComments } from './comments'
import { Problems } from './problem'

const good = {
  article: 'sea-wall',
  id: 'c1',
  parent: null,
  name: 'Ledger',
  email: 'ledger@reader.example',
  text: 'Good.',
  at: '2026-11-22T15:42:00Z',
  status: 'approved',
}
const line = (changes: object) => JSON.stringify({ ...good, ...changes })

/** What is wrong with one line, after its place. */
function problems(json: string): string[] {
  try {
    readComments('c.jsonl', json)
  } catch (error) {
    if (error instanceof Problems) return error.message.split('\n').map((problem) => problem.replace(/^c\.jsonl:1: /, ''))
    throw error
  }
  return []
}

describe('a line', () => {
  test('brings a comment, with its place', () => {
    const [, second] = readComments(
      'c.jsonl',
      `${line({})}\r\n\r\n${line({ id: 7, parent: 'c1', email: undefined, text: ' a\r\nb ', status: 'rejected', clause: 'topic' })}\n`,
    )
    expect(second).toEqual({
      ...{
        file: 'c.jsonl',
        line: 3,
        article: 'sea-wall',
        id: '7',
        parent: 'c1',
        name: 'Ledger',
        text: 'a\nb',
        status: 'rejected',
        clause: 'topic',
      },
      at: new Date('2026-11-22T15:42:00Z'),
    })
  })

  test.each([
    [{ email: null }, { email: null }],
    [{ email: ' Ledger@Reader.Example' }, { email: 'ledger@reader.example' }],
    [{ email: '' }, { email: null }],
    [{ parent: 12 }, { parent: '12' }],
    [{ parent: undefined }, { parent: null }],
    [{ at: '2013-11-07T06:20:48' }, { at: new Date('2013-11-07T06:20:48Z') }],
    [{ clause: null }, { clause: null }],
    [{ text: 'x'.repeat(100_000) }, {}],
    [{ id: 'x'.repeat(64) }, {}],
  ])('may have %j', (changes, expected) => expect(readComments('c.jsonl', line(changes))[0]).toMatchObject(expected))

  test.each([
    [{ article: undefined }, 'article: is missing'],
    [{ article: 5 }, 'article: must be text'],
    [{ id: undefined }, 'id: is missing'],
    [{ id: 'a b' }, 'id: must be 1 to 64 letters (a to z), digits, - or _'],
    [{ id: 'x'.repeat(65) }, 'id: must be 1 to 64 letters (a to z), digits, - or _'],
    [{ id: 1.5 }, 'id: is no whole number that fits: put it in quotes'],
    [{ id: 2 ** 60 }, 'id: is no whole number that fits: put it in quotes'],
    [{ id: true }, 'id: must be text or a number'],
    [{ parent: '' }, 'parent: must be 1 to 64 letters (a to z), digits, - or _'],
    [{ name: ' ' }, 'name: is empty'],
    [{ name: 'x'.repeat(101) }, 'name: is longer than 100 characters'],
    [{ email: 'nobody' }, 'email: is not an e-mail address'],
    [{ text: '' }, 'text: is empty'],
    [{ text: 'x'.repeat(100_001) }, 'text: is longer than 100,000 characters'],
    [{ text: 'a\0b' }, 'text: has a NUL character (a zero byte): take it out'],
    [{ text: 'cut \ud83d' }, 'text: has half a character (a lone surrogate, often a cut emoji): take it out'],
    [{ at: 'yesterday' }, 'at: is not a date, as 2026-11-23 or 2026-11-23T08:30:00Z'],
    [{ status: undefined }, 'status: is missing'],
    [{ status: 'spam' }, 'status: must be pending, approved or rejected'],
    [{ status: 'rejected' }, 'clause: is missing: a rejection cites the clause that was broken'],
    [{ clause: 'topic' }, 'clause: is for rejected comments only'],
    [{ body: 'x' }, 'body: is not a key here; did you mean “text”?'],
    [{ stauts: 'x' }, 'stauts: is not a key here; did you mean “status”?'],
  ])('with %j is refused', (changes, message) => expect(problems(line(changes))).toEqual([message]))

  test.each([
    ['{"article": }', "is not JSON: Unexpected token '}'"],
    ['{"article": "a', 'is not JSON: Unterminated string in JSON at position 14'],
    ['[]', 'must be one comment in braces, as {"article": "…", "id": 1, …}'],
    ['"text"', 'must be one comment in braces, as {"article": "…", "id": 1, …}'],
    ['null', 'must be one comment in braces, as {"article": "…", "id": 1, …}'],
  ])('that is %s is refused', (json, message) => expect(problems(json)).toEqual([message]))
})

test('all problems of all lines are found, the first fifty shown', () => {
  const bad = Array.from({ length: 60 }, () => line({ name: '', status: 'x' })).join('\n')
  const { problems: all, comments } = parseComments('c.jsonl', `${line({})}\n${bad}`)
  expect(comments).toHaveLength(1)
  expect(all).toHaveLength(120)
  const shown = new Problems(all).message.split('\n')
  expect(shown).toHaveLength(51)
  expect([shown[0], shown[1], shown[50]]).toEqual([
    'c.jsonl:2: name: is empty',
    'c.jsonl:2: status: must be pending, approved or rejected',
    'and 70 more',
  ])
})

test('a file without lines is told', () => {
  expect(() => readComments('c.jsonl', ' \n\n')).toThrow('c.jsonl: is empty')
})

test('whatever JSON a line holds, it is a comment or its problems are told', () => {
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(good)))
  const record = fc.record(Object.fromEntries([...Object.keys(good), 'clause', '__proto__'].map((key) => [key, field])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), record), (value) => {
      const { comments, problems: told } = parseComments('c.jsonl', JSON.stringify(value))
      expect(comments.length === 1).toBe(told.length === 0)
    }),
  )
})
