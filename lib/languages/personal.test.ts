import { describe, expect, test } from 'vitest'
import { keptOfPeople, privacyParts } from '../privacy'
import { type PersonalWords, personalIn, personalWords } from './personal'

const models = await keptOfPeople()
const fields = models.flatMap(({ kept }) => kept)

/** What the schema says, each phrase once. */
const said = Object.entries({
  part: models.flatMap(({ part }) => part ?? []),
  what: fields.map(({ what }) => what),
  why: fields.map(({ why }) => why),
  howLong: fields.map(({ howLong }) => howLong),
  whoSees: fields.map(({ whoSees }) => whoSees),
} satisfies Record<keyof PersonalWords, string[]>).map(([kind, pieces]) => ({ kind: kind as keyof PersonalWords, pieces: new Set(pieces) }))

describe.each(Object.entries(personalWords))('what is kept of people, in %s', (lang, words: PersonalWords) => {
  const file = `lib/languages/words/${lang}/personal.ts`

  test.each(said)('$kind: every piece of the schema is there, and no other', ({ kind, pieces }) => {
    const missing = [...pieces].filter((piece) => !words[kind][piece]?.trim())
    expect(missing, `prisma/schema.prisma says these in @personal: translate them under "${kind}" in ${file}`).toEqual([])
    const left = Object.keys(words[kind]).filter((piece) => !pieces.has(piece))
    expect(left, `prisma/schema.prisma does not say these any more: take them out of "${kind}" in ${file}`).toEqual([])
  })

  test('has the digits of the language, and Latin letters only in names', () => {
    for (const { kind } of said)
      for (const [piece, text] of Object.entries(words[kind])) {
        const latin = text.match(/[\p{Script=Latin}\d]+/gu) ?? []
        expect(['IP', 'Firefox', 'Linux', 'GitHub'], `${piece}: ${text}`).toEqual(expect.arrayContaining(latin))
      }
  })
})

test('The parts of the privacy page are in the language of the edition, and their places are called the same in all', async () => {
  const [english, dari] = await Promise.all([privacyParts('en'), privacyParts('fa-AF')])
  expect(english[0]).toMatchObject({ id: 'your-account', title: 'Your account' })
  expect(dari[0]).toMatchObject({ id: 'your-account', title: 'حساب شما' })
  expect(dari[0]?.kept[0]).toEqual({
    field: 'User.email',
    what: 'نشانی ایمیل شما',
    why: 'برای وارد کردن شما، و گفتن اینکه با نظرهایتان چه می‌شود',
    howLong: 'تا حساب خود را پاک کنید',
    whoSees: 'شما و مدیران',
  })
  expect(dari.map(({ id }) => id)).toEqual(english.map(({ id }) => id))
  expect(personalIn('ps', 'whoSees', 'somebody nobody translated')).toBe('somebody nobody translated')
})
