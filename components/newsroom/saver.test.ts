import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeSaver, type SaverState, type Sending } from './saver'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function writer() {
  const page = { text: '', kept: null as string | null, server: '', saves: 0, state: {} as SaverState }
  const answers: ((answer: Sending<string>) => void)[] = []
  let mode: 'answers' | 'offline' | 'by hand' | 'overtaken' | 'refused' = 'answers'
  const saver = makeSaver<string, string>({
    read: () => page.text,
    keep: (text) => {
      page.kept = text
    },
    forget: () => {
      page.kept = null
    },
    send: async (text) => {
      page.saves += 1
      if (mode === 'offline' || mode === 'overtaken' || mode === 'refused') return { ok: false, trouble: mode }
      if (mode === 'by hand') {
        const answer = await new Promise<Sending<string>>((resolve) => answers.push(resolve))
        if (answer.ok) page.server = text
        return answer
      }
      page.server = text
      return { ok: true, result: text }
    },
    saved: () => {},
    tell: (state) => {
      page.state = state
    },
  })
  const type = (text: string) => {
    page.text += text
    saver.changed()
  }
  return { page, saver, type, answers, set: (next: typeof mode) => (mode = next) }
}

test('every change is in the browser at once, and on the server within two seconds of a pause', async () => {
  const { page, type } = writer()
  type('a')
  expect(page).toMatchObject({ kept: 'a', server: '', state: { unsaved: true } })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page).toMatchObject({ kept: null, server: 'a', state: { unsaved: false, trouble: null } })
})

test('who writes without a pause is saved all the same', async () => {
  const { page, type } = writer()
  for (let i = 0; i < 20; i++) {
    type('a')
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(page.server.length).toBeGreaterThan(10)
})

test('what is written while a save is on its way stays in the browser and goes with the next; never two at once', async () => {
  const { page, type, answers, set } = writer()
  set('by hand')
  type('a')
  await vi.advanceTimersByTimeAsync(2_000)
  type('b')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(page).toMatchObject({ saves: 1, kept: 'ab' })
  answers[0]?.({ ok: true, result: '' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page).toMatchObject({ saves: 2, kept: 'ab', server: 'a' })
  answers[1]?.({ ok: true, result: '' })
  await vi.advanceTimersByTimeAsync(0)
  expect(page).toMatchObject({ kept: null, server: 'ab', state: { unsaved: false } })
})

test('without a connection it stays in the browser and is tried again, more and more seldom', async () => {
  const { page, saver, type, set } = writer()
  set('offline')
  type('a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page).toMatchObject({ kept: 'a', server: '', state: { trouble: 'offline', unsaved: true } })
  expect(page.saves).toBeLessThan(8)
  set('answers')
  saver.again()
  await vi.advanceTimersByTimeAsync(0)
  expect(page).toMatchObject({ kept: null, server: 'a', state: { trouble: null } })
})

test('who was overtaken sends nothing by itself until they have chosen, and loses nothing', async () => {
  const { page, saver, type, set } = writer()
  set('overtaken')
  type('a')
  await vi.advanceTimersByTimeAsync(2_000)
  type('b')
  saver.leave()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page).toMatchObject({ saves: 1, kept: 'ab', state: { trouble: 'overtaken' } })
  set('answers')
  await saver.save({ act: 'mine' })
  expect(page).toMatchObject({ kept: null, server: 'ab' })
})

test('what was refused is tried again when it is changed', async () => {
  const { page, type, set } = writer()
  set('refused')
  type('a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page).toMatchObject({ saves: 1, kept: 'a', state: { trouble: 'refused', unsaved: true } })
  set('answers')
  type('b')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page).toMatchObject({ kept: null, server: 'ab', state: { trouble: null } })
})

test('half a word is in the browser at once, and goes to the server when its field is left', async () => {
  const { page, saver } = writer()
  page.text = 'Clim'
  saver.changed({ half: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page).toMatchObject({ saves: 0, kept: 'Clim', state: { unsaved: true } })
  page.text = 'Climate'
  saver.changed({ half: true })
  saver.settle()
  await vi.advanceTimersByTimeAsync(0)
  expect(page).toMatchObject({ saves: 1, kept: null, server: 'Climate' })
})

test('a page that closes sends what it has, even while a save is on its way', async () => {
  const { page, saver, type, set, answers } = writer()
  set('by hand')
  type('a')
  await vi.advanceTimersByTimeAsync(2_000)
  type('b')
  saver.leave()
  expect(page.saves).toBe(2)
  expect(page.kept).toBe('ab')
  for (const answer of answers) answer({ ok: true, result: '' })
})
