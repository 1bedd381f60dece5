import { expect, test } from 'vitest'
import { ownAddress } from './own-address'

test.each([
  ['/', '/'],
  ['/account', '/account'],
  ['/articles/sea-wall?page=2#comment-1', '/articles/sea-wall?page=2#comment-1'],
  ['/moderate/people?q=a%2Fb', '/moderate/people?q=a%2Fb'],
  ['/a/../comment-policy', '/comment-policy'],
  // Encoded, it is a page of ours that does not exist; a browser does not decode it.
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ['/%5Cevil.example', '/%5Cevil.example'],
  ['/@evil.example', '/@evil.example'],
])('%j is a page of this site', (to, address) => {
  expect(ownAddress(to)).toBe(address)
})

test.each([
  '',
  'account',
  'https://evil.example/',
  'http:evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '/\n/evil.example',
  '/\r\\evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '//user@evil.example:80/',
  '//[',
  ' //evil.example',
  `/${'a'.repeat(3_000)}`,
])('%j is none', (to) => {
  expect(ownAddress(to)).toBeNull()
})

test('whatever it lets through stays here, however a browser resolves it', () => {
  const parts = ['/', '\\', '.', '..', '\t', '%2f', '%5c', '@', 'evil.example', ':', '?', '#']
  let seed = 7
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return parts[Math.floor((seed / 2 ** 31) * parts.length)] ?? ''
  }
  let own = 0
  for (let tries = 0; tries < 20_000; tries++) {
    const address = ownAddress(`/${Array.from({ length: 6 }, next).join('')}`)
    if (address === null) continue
    own++
    expect(new URL(address, 'https://news.example/sign-in').origin).toBe('https://news.example')
  }
  expect(own).toBeGreaterThan(1_000)
})
