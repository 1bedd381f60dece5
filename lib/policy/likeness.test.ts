import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'
import { fingerprint } from './fingerprint'
import { skeleton } from './skeleton'
import { similarity, trigrams } from './trigrams'

let site: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(() => site?.close())

describe('trigrams', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,9}$/), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))

  test.each([
    ['', 0],
    ['cat', 4],
    ['cat cat', 4],
    ['a', 2],
  ])('%j has %i', (text, count) => expect(trigrams(text).size).toBe(count))

  test('are as alike as PostgreSQL’s pg_trgm finds them', async () => {
    const pairs = fc.sample(fc.tuple(words, words), { numRuns: 60, seed: 7 })
    pairs.push(['The bridge, over the canal!', 'the bridge over THE canal'])
    await site.db.$executeRaw`create extension if not exists pg_trgm`
    for (const [a, b] of pairs) {
      const [row] = await site.db.$queryRaw<{ likeness: number }[]>`select similarity(${a}, ${b})::float as likeness`
      expect(similarity(trigrams(a), trigrams(b)), `${a} / ${b}`).toBeCloseTo(row?.likeness ?? -1, 5)
    }
  })

  test('see every script, where pg_trgm sees what the database’s locale does', () => {
    expect(similarity(trigrams('این پل هرگز'), trigrams('این پل همیشه'))).toBeCloseTo(8 / 17)
    expect(similarity(trigrams('Мост'), trigrams('мост'))).toBe(1)
  })

  test('of nothing are alike to nothing', () => expect(similarity(trigrams(''), trigrams(''))).toBe(0))
})

describe('a fingerprint', () => {
  const text = 'Write to your council today and tell them that the bridge over the old canal must stay open for everybody.'
  const shared = (a: string, b: string) => fingerprint(a).filter((band) => fingerprint(b).includes(band)).length

  test('is six numbers that PostgreSQL can keep, or none for a short text', () => {
    expect(fingerprint(text)).toHaveLength(6)
    for (const band of fingerprint(text)) expect(band).toBe(band | 0)
    expect(fingerprint('Well said, all of you.')).toEqual([])
    expect(fingerprint('!!! ??? ... --- ,,, ;;; ::: === +++ ***')).toEqual([])
  })
  test.each([
    ['case, spaces and signs', text.toUpperCase().replaceAll(' ', '  ').replaceAll('.', '!!')],
    ['zero-width characters', text.split('').join('\u200b')],
    ['Cyrillic look-alikes', text.replaceAll('o', 'о')],
  ])('is the same in spite of %s', (_, other) => expect(fingerprint(other)).toEqual(fingerprint(text)))
  test.each([
    ['a word changed', text.replace('today', 'tomorrow')],
    ['a line in front', `Dear all! ${text}`],
    ['a name at the end', `${text} Yours, Jo`],
  ])('shares something with the text with %s', (_, other) => expect(shared(text, other)).toBeGreaterThan(0))
  test.each([
    'The council will decide on the bridge in the spring, after the engineers have told it what it costs to mend.',
    'Мост через старый канал никто никогда не проверял, и никто об этом не жалеет, кроме нас.',
  ])('shares nothing with another text: %s', (other) => expect(shared(text, other)).toBe(0))
  test('finds the same text in every script', () => {
    expect(
      shared(
        'این پل هرگز توسط هیچ کس بازرسی نشده است و هیچ کس نمی‌داند چرا',
        'این پل هرگز توسط هیچ کس بازرسی نشده است، و هیچ کس نمی‌داند چرا!',
      ),
    ).toBe(6)
    expect(
      shared('这座桥从来没有人检查过一次，而且没有人知道为什么会这样子', '这座桥从来没有人检查过一次 而且没有人知道为什么会这样子。'),
    ).toBe(6)
  })
  test('of any text is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (any) => {
        expect([0, 6]).toContain(fingerprint(any).length)
      }),
    )
  })
})

describe('a skeleton', () => {
  test.each([
    ['Mara Ellison', 'MARA  ELLISON'],
    ['Mara Ellison', 'Mara E11ison'],
    ['Mara Ellison', 'Маrа Еllisоn'],
    ['Mara Ellison', 'M\u200bara Ellis0n'],
    ['Mara Ellison', 'mara.ellison'],
    ['Mara Ellison', 'Mára Éllison'],
    ['Mara Ellison', 'Ｍａｒａ Ellison'],
    ['Tom Barnes', 'Tom Bames'],
    ['Рома', 'Poma'],
    ['احمد', 'اَحمَد'],
  ])('%j looks like %j', (a, b) => expect(skeleton(b)).toBe(skeleton(a)))
  test.each([
    ['Mara Ellison', 'Mara Nelson'],
    ['Ledger', 'Lodger'],
    ['Jan', 'Ian'],
    ['احمد', 'محمد'],
    ['Иван', 'Ирина'],
  ])('%j does not look like %j', (a, b) => expect(skeleton(b)).not.toBe(skeleton(a)))
  test('of signs alone is nothing', () => expect(skeleton(' .-\u200b ')).toBe(''))
})
