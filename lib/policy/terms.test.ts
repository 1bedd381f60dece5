import { expect, test } from 'vitest'
import { standardTerms, termsChanged, termsInWords, typedTermsSchema } from './terms'

test('the terms are said in words, with the numbers of the version', () => {
  expect(termsInWords(standardTerms)).toEqual({
    appeals: 'If your comment is rejected you may appeal once, within 14 days; somebody else decides.',
    reports: 'When 3 trusted readers report a comment under the same clause, it waits for a moderator.',
  })
  expect(termsInWords({ appealDays: 1, reportsToHold: 1 })).toEqual({
    appeals: expect.stringContaining('within one day'),
    reports: expect.stringContaining('When one trusted reader reports a comment'),
  })
})

test('what changed is named, and nothing else', () => {
  expect(termsChanged(standardTerms, standardTerms)).toEqual([])
  expect(termsChanged(standardTerms, { appealDays: 7, reportsToHold: 3 })).toEqual(['Days for an appeal: 14 → 7'])
})

test.each([
  ['appealDays', ['1', ' 14 ', '366'], ['0', '367', '1.5', '-1', '', 'x', '1e2', '99999']],
  ['reportsToHold', ['1', '50'], ['0', '51', '2,5', ' ']],
])('%s is a whole number within its bounds', (name, right, wrong) => {
  const typed = (value: string) => typedTermsSchema.safeParse({ appealDays: '14', reportsToHold: '3', [name]: value })
  expect(right.map((value) => typed(value).success)).toEqual(right.map(() => true))
  for (const value of wrong) {
    expect(typed(value).error?.issues).toMatchObject([
      { path: [name], message: expect.stringMatching(/^Write a whole number from 1 to \d+\.$/) },
    ])
  }
})
