import { expect, test } from 'vitest'
import { leastDecided, standardTerms, termsChanged, termsInWords, typedTermsSchema } from './terms'

test('the terms are said in words, with the numbers of the version', () => {
  expect(termsInWords(standardTerms)).toEqual({
    appeals: 'If your comment is rejected you may appeal once, within 183 days; somebody else decides.',
    reports: 'When 3 trusted readers report a comment under the same clause, it waits for a moderator.',
    rejections:
      'When moderators rejected at least half of an author’s last 10 decided comments, the next ones wait for a moderator, until enough are approved. Fewer than 5 decided comments are too few to count.',
  })
  expect(termsInWords({ appealDays: 1, reportsToHold: 1, restrictOf: 4, restrictShare: 30 })).toEqual({
    appeals: expect.stringContaining('within one day'),
    reports: expect.stringContaining('When one trusted reader reports a comment'),
    rejections: expect.stringMatching(/rejected at least 30 in a hundred of an author’s last 4 .* Fewer than 2 decided/),
  })
  expect(termsInWords({ ...standardTerms, restrictShare: 100 }).rejections).toContain('rejected all of an author’s last 10')
  expect(termsInWords({ ...standardTerms, restrictOf: 0 }).rejections).toBe('')
})

test('one rejection out of one is never a rate', () => {
  const least = [4, 5, 10, 99, 100].map((restrictOf) => leastDecided({ restrictOf }))
  expect(least).toEqual([2, 3, 5, 50, 50])
})

test('what changed is named, and nothing else', () => {
  expect(termsChanged(standardTerms, standardTerms)).toEqual([])
  expect(termsChanged(standardTerms, { ...standardTerms, appealDays: 7 })).toEqual(['Days for an appeal: 183 → 7'])
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
