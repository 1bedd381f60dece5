import { expect, test } from 'vitest'
import { keepTyped, typedIn, written } from './kept-form'

test('what was typed is kept for its own request alone', () => {
  const [request, other] = [new Headers(), new Headers()]
  keepTyped(request, { note: 'Look again.' })
  expect(typedIn(request)).toEqual({ note: 'Look again.' })
  expect(typedIn(other)).toBeNull()
})

test('what somebody wrote is told from what a form sends beside it', () => {
  const values = {
    ...{
      article: '0198c7a2-8a4e-7cc3-9d2e-0c7a4a1f2b3c',
      version: '12',
      act: 'save',
      replies: 'on',
      until: '2026-11-29T14:00',
      postId: 'x7',
    },
    ...{ headline: 'Storm', standfirst: ' ', body: 'Line one.\nLine two.', slug: 'storm', email: 'mara@viewpoints.example' },
  }
  expect(written(values).map(([name]) => name)).toEqual(['headline', 'body', 'slug', 'email'])
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`field${at}`, 'words']))
  expect(written(many)).toHaveLength(200)
})
