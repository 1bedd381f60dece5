import { expect, test } from 'vitest'
import { leastDecided, standardTerms, termsChanged, typedTermsSchema } from './terms'

test('one rejection out of one is never a rate', () => {
  const least = [4, 5, 10, 99, 100].map((restrictOf) => leastDecided({ restrictOf }))
  expect(least).toEqual([2, 3, 5, 50, 50])
})

test('what changed is named, and nothing else', () => {
  expect(termsChanged(standardTerms, standardTerms)).toEqual([])
  expect(termsChanged(standardTerms, { ...standardTerms, appealDays: 7 })).toEqual([{ name: 'appealDays', from: 183, to: 7 }])
})

test.each([
  ['appealDays', ['1', ' 14 ', '366'], ['0', '367', '1.5', '-1', '', 'x', '1e2', '99999']],
  ['reportsToHold', ['1', '50'], ['0', '51', '2,5', ' ']],
  ['restrictOf', ['0', '4', '100'], ['1', '3', '101', '-4', '']],
  ['restrictShare', ['1', '100'], ['0', '101', '33.3', '']],
])('%s is a whole number within its bounds', (name, right, wrong) => {
  const typed = (value: string) =>
    typedTermsSchema.safeParse({ appealDays: '14', reportsToHold: '3', restrictOf: '10', restrictShare: '50', [name]: value })
  expect(right.map((value) => typed(value).success)).toEqual(right.map(() => true))
  for (const value of wrong) {
    expect(typed(value).error?.issues).toMatchObject([
      { path: [name], message: expect.stringMatching(/^Write (0 for never, or )?a whole number from \d+ to \d+\.$/) },
    ])
  }
})
