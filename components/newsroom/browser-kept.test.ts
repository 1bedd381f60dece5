import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onlyFields } from '@/lib/newsroom/typed'
import { browserKept } from './browser-kept'

let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

const kept = (body: string, at = 1) => ({ at, slug: 'sea-wall', values: onlyFields({ body }) })
const bodies = async (of: ReturnType<typeof browserKept>) => (await of.left()).map(({ values }) => values.body)

test('what a visit left behind is there for the next ones, beside what is written then, until it is taken or left', async () => {
  const own = browserKept('a', 'mara')
  own.put(kept('Half.'))
  own.put(kept('The first visit.'))
  expect(await bodies(own)).toEqual(['The first visit.'])
  own.put(kept('The second visit.'))
  own.forget()
  expect(await bodies(own)).toEqual(['The first visit.'])
  own.put(kept('The third visit.', 7))
  expect(await bodies(browserKept('a', 'mara'))).toEqual(['The first visit.', 'The third visit.'])
  await own.dropLeft()
  expect(await bodies(own)).toEqual(['The first visit.'])
  await own.dropLeft()
  expect(await own.left()).toEqual([])
})

test('it is offered to its writer alone, and on its own article', async () => {
  browserKept('a', 'mara').put(kept('Of Mara.', 9))
  expect([await bodies(browserKept('a', 'jonas')), await bodies(browserKept('b', 'mara'))]).toEqual([[], []])
  expect(await browserKept('a', 'mara').left()).toEqual([kept('Of Mara.', 9)])
})

test('what nobody can read any more keeps nobody from writing', async () => {
  const own = browserKept('a', 'mara')
  own.put(kept('One.'))
  for (const key of stored.keys()) stored.set(key, '{half')
  expect(await own.left()).toEqual([])
})
