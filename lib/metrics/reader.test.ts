import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { mayReadMetrics } from './reader'

const from = (remoteAddress: string, headers: IncomingHttpHeaders = {}) => ({ headers, socket: { remoteAddress } }) as IncomingMessage

describe('without a token', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
    expect(mayReadMetrics(from(address), '')).toBe(true)
  })

  test.each(['10.0.0.7', '192.168.1.2', '203.0.113.9', '2001:db8::1', '::ffff:203.0.113.9', '127.0.0.1.example', ''])(
    '%s is not',
    (address) => {
      expect(mayReadMetrics(from(address), '')).toBe(false)
    },
  )

  test.each(['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'x-real-ip', 'via'])(
    'a proxy on this machine asks for somebody else: %s',
    (name) => {
      expect(mayReadMetrics(from('127.0.0.1', { [name]: '127.0.0.1' }), '')).toBe(false)
    },
  )

  test('a site with a public address answers nobody: its proxy may say nothing of itself', () => {
    expect(mayReadMetrics(from('127.0.0.1'), '', 'https://news.example')).toBe(false)
    expect(mayReadMetrics(from('127.0.0.1'), '', 'http://localhost:3000')).toBe(true)
  })
})

describe('with a token', () => {
  const token = 'a token of the newsroom'

  test('whoever knows it reads, from wherever', () => {
    expect(mayReadMetrics(from('203.0.113.9', { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.1' }), token)).toBe(true)
  })

  test.each(['', `Bearer ${token}x`, `bearer ${token}`, token, 'Bearer ', `Basic ${token}`])(
    '%j does not do, not even on this machine',
    (authorization) => {
      expect(mayReadMetrics(from('127.0.0.1', { authorization }), token)).toBe(false)
    },
  )
})
