import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editions } from '../languages/editions'
import { isPublicPage } from '../pages'

// deploy/nginx.conf says itself which addresses are public pages: it must know their key before it asks anybody.

const conf = readFileSync('deploy/nginx.conf', 'utf8')
const block = /map \$address \$page \{([\s\S]*?)\n {4}\}/.exec(conf)?.[1] ?? ''
const rules = [...block.matchAll(/"~(.+)" ([01]);/g)].map(([, pattern = '', value]) => ({ pattern: new RegExp(pattern), value }))
/** As nginx does: the first pattern that matches. */
const isPage = (path: string) => rules.find(({ pattern }) => pattern.test(path))?.value === '1'

/** The addresses of pages.test.ts, in every edition. */
const source = readFileSync('lib/pages.test.ts', 'utf8')
const paths = [...source.matchAll(/'(\/[^'\s$]*)'/g)].map(([, path = '']) => path)
const everywhere = paths.flatMap((path) => editions.map(({ lang }) => (lang === 'en' ? path : `/${lang}${path === '/' ? '' : path}`)))

describe('nginx knows', () => {
  test('many addresses by its patterns', () => {
    expect(rules.length).toBeGreaterThan(5)
    expect(everywhere.filter(isPage).length).toBeGreaterThan(30)
  })

  test('the same public pages as the site, pictures for sharing apart', () => {
    const different = everywhere.filter((path) => !path.endsWith('share.png') && isPage(path) !== isPublicPage(path))
    expect(different).toEqual([])
  })

  test('no page of anybody’s own, and none that depends on its query', () => {
    const own = [
      '/search',
      '/account',
      '/sign-in',
      '/comments/1',
      '/moderate',
      '/newsroom/articles/1',
      '/api/me',
      '/api/talk/x',
      '/ar/search',
    ]
    expect(own.filter(isPage)).toEqual([])
  })
})

test('nothing lets nginx keep a cookie, or send a form twice', () => {
  const said = conf.replace(/#.*/g, '')
  expect(said).not.toMatch(/ignore_headers[^;]*(Set-Cookie|Cache-Control)/i)
  expect(said).not.toContain('non_idempotent')
})

test('nobody outside names a request or a trace, or says that they are a cache', () => {
  for (const header of ['X-Request-Id $request_id', 'Traceparent ""', 'X-Refresh-Token ""'])
    expect(conf).toContain(`proxy_set_header ${header};`)
})
