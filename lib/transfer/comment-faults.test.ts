import { expect, test } from 'vitest'
import { standardPolicy } from '../policy/standard'
import { standardTerms } from '../policy/terms'
import { faultsOf } from './comment-faults'
import { readComments } from './comments'
import { listed } from './problem'

// What is wrong with comments as far as the files tell; what the database knows of them is in store-comments.test.ts.

const now = new Date('2026-11-23T08:00:00Z')
const facts = {
  articles: new Map([['sea-wall', 'x']]),
  stored: new Map(),
  policy: { number: 3, inForceFrom: now, preamble: [], summary: '', ...standardTerms, clauses: standardPolicy },
  now,
  unread: new Set(['unread']),
}
const line = { article: 'sea-wall', name: 'Ledger', text: 'Text.', at: '2026-11-23T08:00:00Z', status: 'approved' }

test.each<[string, object[], string | RegExp]>([
  ['nothing', [{ id: 'b', parent: 'a' }, { id: 'a' }, { id: 'c', parent: 'unread' }], ''],
  [
    'an unknown article',
    [{ id: 'a' }, { id: 'b', article: 'none' }],
    'c.jsonl:2: article: there is no article “none” here: import it first',
  ],
  ['an id twice', [{ id: 'a' }, { id: 'b' }, { id: 'a' }], 'c.jsonl:3: id: “a” is the id of c.jsonl:1 too'],
  ['an unknown parent', [{ id: 'a', parent: 'x' }], 'c.jsonl:1: parent: there is no comment “x”, neither in these files nor on the site'],
  ['its own answer', [{ id: 'a', parent: 'a' }], 'c.jsonl:1: parent: a comment cannot answer itself'],
  [
    'a circle, told once',
    [{ id: 'x' }, { id: 'a', parent: 'b' }, { id: 'b', parent: 'c' }, { id: 'c', parent: 'a' }, { id: 'd', parent: 'a' }],
    'c.jsonl:2: parent: these comments answer one another in a circle: a -> b -> c -> a',
  ],
  ['the future', [{ id: 'a', at: '2026-11-23T08:00:01Z' }], 'c.jsonl:1: at: is in the future'],
  [
    'an unknown clause',
    [{ id: 'a', status: 'rejected', clause: 'x' }],
    /^c\.jsonl:1: clause: “x” is no clause of the policy in force \(version 3\): civility, /,
  ],
])('wrong is %s', (_, lines, expected) => {
  const comments = readComments('c.jsonl', lines.map((changes) => JSON.stringify({ ...line, ...changes })).join('\n'))
  const told = listed(faultsOf(comments, facts))
  if (typeof expected === 'string') expect(told).toBe(expected)
  else expect(told).toMatch(expected)
})
