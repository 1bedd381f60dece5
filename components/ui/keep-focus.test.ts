import { afterEach, expect, test, vi } from 'vitest'
import { toRefused } from './keep-focus'

const element = () => ({ focus: vi.fn() }) as unknown as HTMLElement & { focus: ReturnType<typeof vi.fn> }
const [body, button, another] = [element(), element(), element()]
const holding = (field: HTMLElement | null) => ({ querySelector: () => field }) as unknown as HTMLElement

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['is still on the button', button, true],
  ['was nowhere, as after a press in Safari', body, true],
  ['has gone on to another field meanwhile', another, false],
])('whoever %s is led to the field that was refused: %#', (_, activeElement, led) => {
  vi.stubGlobal('document', { activeElement, body })
  const field = element()
  expect(toRefused(holding(field), button)).toBe(true)
  expect(field.focus).toHaveBeenCalledTimes(led ? 1 : 0)
  expect(toRefused(holding(null), button)).toBe(false)
})
