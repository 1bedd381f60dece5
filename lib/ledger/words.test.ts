import { expect, test } from 'vitest'
import { acts } from '../status'
import { deedOf, deeds, inWords, recipe } from './words'

test('an entry says who by kind, and what was done', () => {
  const said = [
    inWords({ act: 'publish', by: 'policy', from: 'pending', to: 'approved' }),
    inWords({ act: 'hold', by: 'policy', from: 'approved', to: 'pending' }),
    inWords({ act: 'reject', by: 'moderator', from: 'approved', to: 'rejected' }),
    inWords({ act: 'approve', by: 'moderator', from: 'rejected', to: 'approved' }),
    inWords({ act: 'undo', by: 'moderator', from: 'rejected', to: 'pending' }),
    inWords({ act: 'withdraw', by: 'author', from: 'approved', to: 'withdrawn' }),
    inWords({ act: 'reject', by: 'import', from: 'pending', to: 'rejected' }),
  ]
  expect(said).toEqual([
    'Machine published a comment at once',
    'Machine took a published comment down to be looked at again',
    'Moderator rejected a comment that was published',
    'Moderator approved a comment that was rejected',
    'Moderator took back the decision on a comment: it waits again',
    'Author withdrew a published comment',
    'Import brought a comment that was rejected',
  ])
})

test('every act there is has words', () => {
  expect(deeds.toSorted()).toEqual(Object.keys(acts).toSorted())
  const said = deeds.map((act) => deedOf({ act, by: 'moderator', from: 'pending', to: 'approved' }))
  expect(new Set(said).size).toBe(8)
})

test('the files have the recipe as plain text', () => {
  expect(recipe[0]).toContain('The field before of each is the hash')
  expect(recipe[1]).toMatch(
    /^hash is SHA-256, .*: \[before, number, at, act, .*, note, then every clause in its order\]\..* such as "12"\.$/,
  )
  expect(recipe.join('')).not.toMatch(/[<>{}]/)
})
