import { expect, test } from 'vitest'
import { acts } from '../status'
import { deeds, did, inWords } from './words'

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
  expect(Object.keys(deeds).toSorted()).toEqual(Object.keys(acts).toSorted())
  const sentences = (Object.keys(deeds) as (keyof typeof deeds)[]).map((act) =>
    did({ act, by: 'moderator', from: 'pending', to: 'approved' }),
  )
  expect(new Set(sentences).size).toBe(8)
})
