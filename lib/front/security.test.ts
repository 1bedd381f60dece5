import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, fixedHeaders, isForeign, seal, sealed } from './security'

const nonce = 'Zm9vYmFy_-x'
const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

/** The sources that a policy allows under one name. */
function allowed(policy: string, directive: string): string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `))
  return found?.split(' ').slice(1) ?? []
}
const scriptsOf = (html: string) => allowed(sealed(html, nonce).policy, 'script-src')

describe('a sealed page', () => {
  test('allows the framework’s inline scripts by their hash', () => {
    const html = `<script nonce="${nonce}">one()</script><script id="x" nonce="${nonce}" async="">two(\n"<b>")</script>`
    expect(scriptsOf(html)).toEqual(["'self'", hashOf('one()'), hashOf('two(\n"<b>")')])
  })

  test('allows a script once, however often it stands there', () => {
    expect(scriptsOf(`<script nonce="${nonce}">one()</script>`.repeat(3))).toHaveLength(2)
  })

  test('needs no hash for a script of an address, nor for an empty one', () => {
    const html = `<script src="/_next/a.js" nonce="${nonce}"></script><script nonce="${nonce}" src="/b.js"></script><script nonce="${nonce}"></script>`
    expect(scriptsOf(html)).toEqual(["'self'"])
  })

  test('has no nonce in it any more, and is otherwise as it was', () => {
    const html = `<p>a</p><script nonce="${nonce}">one()</script><link rel="preload" nonce="${nonce}" href="/a.js"/><p>b</p>`
    const page = sealed(html, nonce)
    expect(page.html).toBe('<p>a</p><script>one()</script><link rel="preload" href="/a.js"/><p>b</p>')
    expect(page.policy).not.toContain(nonce)
  })

  test.each([
    ['without a nonce', '<script>evil()</script>'],
    ['with an empty nonce', '<script nonce="">evil()</script>'],
    ['with a nonce of an earlier render', '<script nonce="b2xkbm9uY2U">evil()</script>'],
    ['with a word like the nonce', `<script data-nonce="${nonce}">evil()</script>`],
    ['that only looks like one of ours', `<script nonce='${nonce}'>evil()</script>`],
    ['beside one of ours', `<script nonce="${nonce}">one()</script><script>evil()</script>`],
    ['around one of ours', `<script>evil()<script nonce="${nonce}">one()</script>`],
    ['with an end in the text of one of ours', `<script nonce="${nonce}">one("</script><script>evil()</script>")</script>`],
  ])('does not allow an injected script %s', (_, html) => {
    for (const code of ['evil()', `evil()<script nonce="${nonce}">one()`, 'evil()<script>one()'])
      expect(scriptsOf(html)).not.toContain(hashOf(code))
    expect(scriptsOf(html)).not.toContain("'unsafe-inline'")
  })

  test('hashes letters of every script as the browser does, in UTF-8', () => {
    expect(scriptsOf(`<script nonce="${nonce}">say("سلام 🌊")</script>`)).toContain(hashOf('say("سلام 🌊")'))
  })
})

describe('an article’s page', () => {
  test.each(['/articles/story', '/articles/story/newest/2', '/fa/articles/story', '/fa-AF/articles/story', '/articles/moderate/mail/look'])(
    '%s may frame the players that we know, and nothing else',
    (path) => {
      const { 'Content-Security-Policy': own = '' } = seal(path, contentSecurityPolicy())
      expect(allowed(own, 'frame-src')).toEqual(['https://www.youtube-nocookie.com', 'https://player.vimeo.com', 'https://archive.org'])
      expect(own.replace(/; frame-src .*/, '')).toBe(contentSecurityPolicy())
    },
  )
})

describe('a mail as it will look', () => {
  const policy = contentSecurityPolicy()

  test('keeps the styles that it brings, and nothing else, in a frame of ours alone', () => {
    const { 'Content-Security-Policy': own = '', ...rest } = seal('/moderate/mail/look?mail=reply&lang=fa', policy)
    expect(allowed(own, 'default-src')).toEqual(["'none'"])
    expect(allowed(own, 'style-src')).toEqual(["'unsafe-inline'"])
    expect(allowed(own, 'frame-ancestors')).toEqual(["'self'"])
    expect(own.split('; ')).toContain('sandbox')
    expect(own).not.toMatch(/script-src|img-src|connect-src/)
    expect(rest).toEqual({ 'X-Frame-Options': 'SAMEORIGIN' })
  })

  test.each(['/moderate/mail/preview', '/moderate/mail/x?y'])('may be framed by %s, which nobody may frame', (path) => {
    expect(seal(path, policy)).toEqual({ 'Content-Security-Policy': `${policy}; frame-src 'self'` })
  })

  test.each(['/', '/moderate', '/moderate/mail', '/mail/stop', '/articles', '/a/b/articles/x', '//moderate/mail/look'])(
    'changes nothing for %s',
    (path) => {
      expect(seal(path, policy)).toEqual({ 'Content-Security-Policy': policy })
    },
  )

  test('is not what only begins like it', () => {
    expect(seal('/moderate/mail/lookout', policy)['X-Frame-Options']).toBeUndefined()
  })
})

describe('the policy for browsers', () => {
  test('allows nothing unsafe and nothing from elsewhere but pictures', () => {
    const policy = contentSecurityPolicy([hashOf('one()')])
    expect(policy).not.toMatch(/unsafe|\*|http:|blob:/)
    expect(allowed(policy, 'default-src')).toEqual(["'none'"])
    expect(allowed(policy, 'script-src')).toEqual(["'self'", hashOf('one()')])
    for (const name of ['style-src', 'font-src', 'connect-src', 'form-action']) expect(allowed(policy, name)).toEqual(["'self'"])
    for (const name of ['frame-ancestors', 'base-uri']) expect(allowed(policy, name)).toEqual(["'none'"])
    expect(allowed(policy, 'img-src')).toEqual(["'self'", 'https:', 'data:'])
  })

  test('allows our own files alone where a page has no script', () => {
    expect(allowed(contentSecurityPolicy(), 'script-src')).toEqual(["'self'"])
  })
})

test('every answer says the same of what a browser must not do', () => {
  expect(fixedHeaders).toMatchObject({
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  })
})

describe('a request that changes something is foreign', () => {
  const host = 'news.example:3000'
  test.each<[string, Record<string, string>, boolean]>([
    ['from our own page', { host, origin: 'http://news.example:3000', 'sec-fetch-site': 'same-origin' }, false],
    ['from our own page in an old browser', { host, origin: 'http://news.example:3000' }, false],
    ['from our own page behind https', { host: 'news.example', origin: 'https://news.example' }, false],
    ['from no page (a program, a bookmark)', { host }, false],
    ['typed by hand', { host, 'sec-fetch-site': 'none' }, false],
    ['from another site', { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
    ['from another site in an old browser', { host, origin: 'https://evil.example' }, true],
    ['from another site that hides its origin', { host, 'sec-fetch-site': 'cross-site' }, true],
    ['from a sister site', { host, origin: 'http://other.news.example:3000', 'sec-fetch-site': 'same-site' }, true],
    ['from a sister site that hides its origin', { host, 'sec-fetch-site': 'same-site' }, true],
    ['from a sandbox', { host, origin: 'null' }, true],
    ['from a sandbox that says it is ours', { host, origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['from another port', { host, origin: 'http://news.example:4000' }, true],
    ['from the usual port', { host, origin: 'http://news.example' }, true],
    ['from an origin that is none', { host, origin: 'news.example:3000 ' }, true],
    ['from an empty origin', { host, origin: '' }, true],
    ['from a name that begins like ours', { host, origin: 'http://news.example:3000.evil.example' }, true],
    ['from a user of that name', { host, origin: 'http://news.example:3000@evil.example' }, true],
    ['to no host', { origin: 'http://news.example:3000' }, true],
    ['with a value of the future', { host, 'sec-fetch-site': 'something-new' }, true],
  ])('%s', (_, headers, foreign) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(isForeign(method, headers)).toBe(foreign)
  })

  test('but never one that only reads', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(isForeign(method, { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(false)
  })
})
