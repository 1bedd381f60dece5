import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { standardPolicy } from '../policy/standard'
import { evaluating } from './evaluate'
import { evaluationTable } from './evaluation-table'
import { foldsOf } from './folds'
import { readSamples, type Sample } from './samples'
import { finished } from './train'

const read = (...lines: unknown[]) =>
  readSamples('f.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
const evaluated = (samples: Sample[]) => finished(evaluating(samples, standardPolicy, new Date()))

describe('the lines of a file', () => {
  const kept = { text: 'Fine.', removed: false }
  const gone = { text: 'Spam', removed: true, lang: 'en', group: 'a', author: 'u1', at: '2015-01-01' }
  test('are read, other keys and empty lines let be', () => {
    expect(read(kept, '', gone)).toEqual([kept, { text: 'Spam', removed: true, lang: 'en', group: 'a' }])
    expect(read({ ...kept, text: '', lang: null, group: null }, gone)).toHaveLength(2)
  })
  test('every wrong one is named, with what is wrong', () => {
    const wrong = () => read(kept, '{"text": "x"', { text: 5, removed: 'yes' }, { removed: true }, '[1]', { ...gone, group: 7 }, 'null')
    expect(wrong).toThrow(
      [
        'f.jsonl:2: must be one comment in braces, as {"text": "…", "removed": true}',
        'f.jsonl:3: text: must be text',
        'f.jsonl:3: removed: must be true or false',
        'f.jsonl:4: text: is missing',
        'f.jsonl:5: must be one comment in braces, as {"text": "…", "removed": true}',
        'f.jsonl:6: group: must be text',
        'f.jsonl:7: must be one comment in braces, as {"text": "…", "removed": true}',
      ].join('\n'),
    )
  })
  test('are of both kinds', () => {
    expect(() => read()).toThrow('f.jsonl: is empty')
    expect(() => read(kept, kept)).toThrow('f.jsonl: has no comment that was removed')
    expect(() => read(gone)).toThrow('f.jsonl: has no comment that was kept')
  })
})

describe('folds', () => {
  const some = (count: number, group?: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => ({ text: `text ${i % 300}`, removed: i % 2 === 0, ...(group && { group: group(i) }) }))
  test('are the groups where they are two to ten', () => {
    expect(foldsOf(some(4, (i) => `g${i % 2}`))).toEqual([0, 1, 0, 1])
    expect(new Set(foldsOf(some(600, (i) => `g${i % 10}`))).size).toBe(10)
  })
  test.each<[string, Sample[], (sample: Sample) => string]>([
    ['the same text', some(600), ({ text }) => text],
    ['the same text, under one article', some(600, () => 'one'), ({ text }) => text],
    ['the same of many groups', some(600, (i) => `g${i % 40}`), ({ group }) => group ?? ''],
  ])('are five otherwise: %s is in one', (_, samples, key) => {
    const folds = foldsOf(samples)
    expect([...new Set(folds)].sort()).toEqual([0, 1, 2, 3, 4])
    const of = new Map(samples.map((sample, i) => [key(sample), folds[i]]))
    expect(samples.map((sample) => of.get(key(sample)))).toEqual(folds)
  })
})

describe('an evaluation', () => {
  const samples = Array.from({ length: 300 }, (_, i): Sample => {
    const removed = i % 3 === 0
    return {
      text: removed ? `WHY DOES NOBODY WATCH MY CHANNEL ${i}` : `The report leaves out village ${i}.`,
      removed,
      lang: i % 2 ? 'en' : 'de',
    }
  })
  samples.push({ text: 'A'.repeat(6_000), removed: false })
  const found = evaluated(samples)

  test('tells what the triage and the checks make of it', () => {
    expect(found).toMatchObject({ rows: 301, removed: 100, folds: 5, refused: { kept: 1, removed: 0 }, held: { kept: 0, removed: 100 } })
    expect(found.checks.shouting).toEqual({
      hinted: { kept: 0, removed: 0 },
      held: { kept: 1, removed: 100 },
      refused: { kept: 0, removed: 0 },
    })
    expect(found.checks.length?.refused).toEqual({ kept: 1, removed: 0 })
    expect(found.auc).toBeGreaterThan(0.98)
    expect(found.topFifth).toBeGreaterThan(0.55)
    expect(found.precision).toBeGreaterThan(0.9)
    expect(found.recall).toBeGreaterThan(0.9)
    expect(found.curve.map(({ decisions }) => decisions)).toEqual([25, 50, 100, 200])
    expect(Object.keys(found.lang ?? {}).sort()).toEqual(['de', 'en'])
    expect(found.perSecond).toBeGreaterThan(0)
  })
  test('is numbers and nulls: JSON keeps all of it', () => expect(JSON.parse(JSON.stringify(found))).toEqual(found))
  test('can be read', () => {
    expect(evaluationTable(found)).toMatch(/AUC, 5 folds +(1\.000|0\.9\d+)/)
    expect(evaluationTable(found)).toMatch(/shouting: held +1 +100/)
  })
  test('of two comments says that nothing is sure', () => {
    const two = evaluated(read({ text: 'a', removed: true }, { text: 'b', removed: false }))
    expect(two).toMatchObject({ bar: null, precision: null, recall: 0, curve: [] })
    expect(evaluationTable(two)).toContain('no score is sure enough to hold')
  })
  test('where a group tells the kind, the models have seen one kind alone', () => {
    expect(evaluated(samples.map((sample) => ({ ...sample, group: `${sample.removed}` }))).auc).toBe(0)
  })
})

const shared = (name: string) => resolve('../shared/comments', name)
test.skipIf(!existsSync(shared(''))).each([
  ['youtube-spam.dev.jsonl', { auc: 0.95, after50: 0.9, topFifth: 0.37, recall: 0.8 }],
  ['surge-toxicity.jsonl', { auc: 0.92, after50: 0.74, topFifth: 0.38, recall: 0.7 }],
])('%s is learnt', (name, least) => {
  const found = evaluated(readSamples(name, readFileSync(shared(name), 'utf8')))
  expect(found.auc).toBeGreaterThan(least.auc)
  expect(found.curve.find(({ decisions }) => decisions === 50)?.auc).toBeGreaterThan(least.after50)
  // Half of each is removed, so that no fifth can hold more than 0.4 of it.
  expect(found.topFifth).toBeGreaterThan(least.topFifth)
  expect(found.precision).toBeGreaterThan(0.9)
  expect(found.recall).toBeGreaterThan(least.recall)
})
