import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'
import { folded, spelt, typed } from './fold'

let site: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(() => site?.close())

/** What the database makes of the texts. */
async function inDatabase(texts: string[]) {
  const { rows } = await site.pool.query<{ folded: string; spelt: string; plain: string }>(
    'select folded(t) as folded, spelt(folded(t)) as spelt, normalize(t, NFKD) as plain from unnest($1::text[]) with ordinality u(t, n) order by n',
    [texts],
  )
  return rows
}

describe('folded', () => {
  test.each([
    [
      'accents',
      'Café Zoë à la Crème, Ångström, Łódź, Øresund, straße, Æsir',
      'cafe zoe a la creme, angstrom, lodz, oresund, strasse, aesir',
    ],
    ['accents of their own', 'Cafe\u0301', 'cafe'],
    ['capitals of Greek, Cyrillic and Armenian', 'ΑΘΉΝΑΣ Ёлка Київ ԵՐԵՎԱՆ', 'αθηνασ елка киів երեվան'],
    ['wide and joined letters', 'Ｗａｌｌ ﬁre ﻻ', 'wall fire لا'],
    ['the ways to write yeh', 'يىیېۍئ', 'يييييي'],
    ['the ways to write kaf and gaf', 'كککڪ گګ', 'كككك گگ'],
    ['the ways to write heh', 'ةهہھۀ', 'ههههه'],
    ['the ways to write alef', 'اأإآٱ', 'ااااا'],
    ['waw with hamza', 'مسؤول', 'مسوول'],
    ['tatweel and vowel signs', 'كِتَابٌ مـــدرســة', 'كتاب مدرسه'],
    ['joiners', 'می‌خواهم', 'ميخواهم'],
    ['digits', '٢٠٢٦ ۱۴۰۵ 2026', '2026 1405 2026'],
    ['punctuation of Arabic script', 'چرا؟ سلام، «دنیا»؛', 'چرا  سلام   دنيا  '],
    ['hyphens within words, not before them', 'sea-wall -wall "night-bus"', 'sea wall -wall "night bus"'],
    ['initials', 'the U.S. and the U.S.A. at 3.5, e.g. J. Smith', 'the us. and the usa. at 3.5, eg. j. smith'],
    ['paths and dashes', 'and/or a—b', 'and or a b'],
    ['what is left alone', '日本語 한국어 हिन्दी', '日本語 한국어 हिन्दी'],
  ])('makes %s the same', (_, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  test('is the same here and in the database, for every letter there is', async () => {
    const texts = Array.from({ length: 0x11000 / 64 }, (_, block) =>
      Array.from({ length: 64 }, (_, i) => block * 64 + i)
        .filter(
          (code) =>
            code > 0 &&
            (code < 0xd800 || code > 0xdfff) &&
            /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}\p{Cc}]/u.test(String.fromCodePoint(code)),
        )
        .map((code) => `a${String.fromCodePoint(code)} `)
        .join(''),
    )
    const rows = await inDatabase(texts)
    // Node and PostgreSQL may know different versions of Unicode.
    const known = texts.map((text, i) => ({ text, row: rows[i] })).filter(({ text, row }) => row?.plain === text.normalize('NFKD'))
    expect(known.length).toBeGreaterThan(texts.length - 20)
    for (const { text, row } of known) expect(row).toMatchObject({ folded: folded(text), spelt: spelt(folded(text)) })
  })

  const samples = '../shared/articles'
  test.skipIf(!existsSync(samples))('is the same for whole articles, also from right to left', async () => {
    const texts = readdirSync(samples).map((name) => readFileSync(`${samples}/${name}`, 'utf8'))
    expect((await inDatabase(texts)).map((row) => row.folded)).toEqual(texts.map(folded))
  })
})

test('what sounds alike is spelt alike', () => {
  expect(spelt(folded('ضياء'))).toBe(spelt(folded('زیاء')))
  expect(spelt(folded('طالبان'))).toBe(spelt(folded('تالبان')))
  expect(spelt(folded('Москва'))).toBe('moskva')
})

test('what is typed is read as it was meant', () => {
  expect(typed(' “sea\u00a0wall”  –harbour \0 «شهر» two—three ')).toBe('"sea wall" -harbour "شهر" two—three')
})
