import { expect, test } from 'vitest'
import { givenRequestId, newRequestId, requestId, traceOf, withRequest } from './request-id'

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

test('an id goes with the work, however it waits, and no further', async () => {
  const seen = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return requestId()
  }
  expect(await Promise.all(['a', 'b'].map((id) => withRequest(id, seen)))).toEqual(['a', 'b'])
  expect(requestId()).toBeUndefined()
})

test('a new one is short, and another each time', () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{16}$/)
  expect(newRequestId()).not.toBe(newRequestId())
})

test.each([
  [{ 'x-request-id': 'req-0123.ABC_x' }, 'req-0123.ABC_x'],
  [{ traceparent }, '4bf92f3577b34da6a3ce929d0e0e4736'],
  [{ 'x-request-id': 'short', traceparent }, '4bf92f3577b34da6a3ce929d0e0e4736'],
  [{ 'x-request-id': '"><script>alert(1)' }, undefined],
  [{ 'x-request-id': 'a'.repeat(65) }, undefined],
  [{ 'x-request-id': 'ada@reader.example' }, undefined],
  [{}, undefined],
])('%j gives the id %s', (headers, id) => {
  expect(givenRequestId(headers)).toBe(id)
})

test.each(['', 'x', traceparent.toUpperCase(), `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `${traceparent}-more`])(
  '%j is no trace',
  (header) => {
    expect(traceOf(header)).toBeNull()
  },
)

test('what a trace says is read', () => {
  expect(traceOf(traceparent)).toEqual({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', traceFlags: 1 })
})
