import { describe, expect, test } from 'vitest'
import { fromBytes, toBytes } from './bytes'
import { hashOf } from './hash'
import { isEnough, isHeldBack } from './held-back'
import { auc } from './measure'
import { type Example, explain, learn, newModel, score } from './model'
import { finished, train, training } from './train'

const pick = (list: string[], i: number, salt: number) => list[hashOf(`${i}`, salt) % list.length] ?? ''
const subjects = ['The minister', 'This article', 'The new bridge', 'Our council', 'The court', 'My neighbour', 'The budget']
const verbs = ['should explain', 'never mentions', 'will change', 'has forgotten', 'misreads', 'answers']
const objects = ['the figures', 'the villages upstream', 'what it costs', 'its own report', 'the law', 'the people who live there']
const offers = [
  'check out my channel',
  'visit my website',
  'free money here',
  'subscribe to me',
  'watch my new video',
  'earn cash from home',
]
const ends = ['please', 'thanks', 'it is great', 'you will like it', 'now', 'guys']

/** One in two advertises. */
function invented(i: number): Example {
  const removed = i % 2 === 0
  const opinion = `${pick(subjects, i, 1)} ${pick(verbs, i, 2)} ${pick(objects, i, 3)}`
  return { removed, text: removed ? `${pick(offers, i, 4)} ${pick(ends, i, 5)}, ${pick(ends, i, 6)}` : `${opinion}, ${pick(ends, i, 7)}.` }
}
const examples = Array.from({ length: 400 }, (_, i) => invented(i))
const learnt = (count: number) => {
  const model = newModel()
  learn(model, examples.slice(0, count))
  return model
}

describe('learning', () => {
  test('one that knows nothing says so', () => expect(score(newModel(), 'Whatever')).toBe(0.5))
  test('fifty decisions, as they come, are enough for crude advertising', () => {
    const model = learnt(50)
    const unseen = examples.slice(50).map(({ text, removed }) => ({ score: score(model, text), removed }))
    expect(auc(unseen)).toBeGreaterThan(0.9)
  })
  test('is the same every time, in one go or in several', () => {
    const model = learnt(30)
    learn(model, examples.slice(30, 60))
    expect(model).toEqual(learnt(60))
    expect(train(examples.slice(0, 40))).toEqual(train(examples.slice(0, 40)))
  })
  test('a score stays between 0 and 1 whatever was learnt, and one kind alone is no fault', () => {
    const model = newModel()
    learn(model, Array<Example>(500).fill({ text: 'the same again', removed: true }))
    expect(score(model, 'the same again')).toBeGreaterThan(0.9)
    expect(score(model, 'the same again')).toBeLessThanOrEqual(1)
    expect(score(train([]), 'x')).toBe(0.5)
  })
  test('side by side, a model learns nothing of its own fold', () => {
    const some = examples.slice(0, 40)
    const [first, second] = finished(
      training(
        some,
        some.map((_, i) => (i < 10 ? 0 : 1)),
      ),
    )
    expect(first?.weights).not.toEqual(second?.weights)
    const changed = some.map((example, i) => (i < 10 ? { text: 'something else', removed: true } : example))
    expect(
      finished(
        training(
          changed,
          some.map((_, i) => (i < 10 ? 0 : 1)),
        ),
      )[0],
    ).toEqual(first)
  })
})

describe('the words that weighed most', () => {
  const words = (text: string, most = 3) => explain(train(examples), text, most).map(({ start, end }) => text.slice(start, end))
  test('are the planted ones, as typed', () => {
    expect(words('The minister should ＳＵＢＳＣＲＩＢＥ to the report.', 1)).toEqual(['ＳＵＢＳＣＲＩＢＥ'])
    expect(words('The council will change the law: free money', 2).sort()).toEqual(['free', 'money'])
  })
  test('come heaviest first, and none that speaks for the comment', () => {
    const reasons = explain(train(examples), 'visit my website: the minister misreads the law', 20)
    expect(reasons.map(({ weight }) => weight)).toEqual(reasons.map(({ weight }) => weight).sort((a, b) => b - a))
    expect(reasons.every(({ weight }) => weight > 0)).toBe(true)
    expect(words('The court answers', 20)).not.toContain('court')
    expect(explain(newModel(), 'visit my website', 5)).toEqual([])
  })
  test('are found where no spaces are', () => {
    const model = newModel()
    for (let i = 0; i < 20; i++)
      learn(model, [
        { text: '请订阅我的频道', removed: true },
        { text: '昨天政府公布了新的预算', removed: false },
      ])
    const text = '昨天政府公布了频道'
    expect(explain(model, text, 1).map(({ start, end }) => text.slice(start, end))).toEqual(['频道'])
  })
})

describe('bytes', () => {
  test('come back as the same model, which goes on learning in the same way', () => {
    const model = learnt(30)
    const back = fromBytes(toBytes(model))
    expect(back).toEqual(model)
    for (const one of [model, back]) learn(one, examples.slice(30, 50))
    expect(back).toEqual(model)
    // PostgreSQL's driver gives a Buffer that may begin anywhere in a larger one.
    expect(fromBytes(Buffer.concat([Buffer.alloc(3), toBytes(model)]).subarray(3))).toEqual(model)
  })
  test.each([
    ['none', new Uint8Array()],
    ['cut short', toBytes(newModel()).subarray(0, 1_000)],
    ['of another version', toBytes(newModel()).with(4, 9)],
  ])('%s are refused', (_, bytes) => expect(() => fromBytes(bytes)).toThrow('no triage model of this version'))
})

test('one author in five is held back, always the same', () => {
  const authors = Array.from({ length: 10_000 }, (_, i) => `author-${i}`)
  const held = authors.filter(isHeldBack)
  expect(held.length).toBeGreaterThan(1_850)
  expect(held.length).toBeLessThan(2_150)
  expect(held.slice(0, 3)).toEqual(authors.filter(isHeldBack).slice(0, 3))
})

test.each([
  [{ removed: 10, kept: 40 }, true],
  [{ removed: 40, kept: 10 }, true],
  [{ removed: 9, kept: 400 }, false],
  [{ removed: 400, kept: 9 }, false],
  [{ removed: 24, kept: 25 }, false],
])('%j is enough: %s', (counts, enough) => expect(isEnough(counts)).toBe(enough))
