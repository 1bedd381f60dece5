import { describe, expect, test } from 'vitest'
import { withLateScripts } from './late-scripts'

const nonce = 'Zm9vYmFy_-x'
const page = (body: string) => `<html><head></head><body>${body}</body></html>`
/** What stands on the page, without the script that brings the others. */
const made = (body: string) => withLateScripts(page(body), nonce).replace(/<script nonce="[^"]*">[^<]*<\/script>(?=<\/body>)/, '')

describe('a page whose scripts come late', () => {
  test.each([
    ['as React writes the files of a page', `<script src="/a.js" async="" nonce="${nonce}"></script>`],
    ['as it writes the first one of all', `<script src="/a.js" nonce="${nonce}" async=""></script>`],
  ])('keeps the address of a script %s', (_, script) => {
    expect(made(`<p>a</p>${script}<p>b</p>`)).toBe(page('<p>a</p><script data-late="/a.js"></script><p>b</p>'))
  })

  test('asks for no script before', () => {
    const preload = `<link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/a.js"/>`
    const picture = '<link rel="preload" as="image" href="/a.svg"/>'
    expect(made(preload + picture)).toBe(page(picture))
  })

  test.each([
    ['has its code on the page', `<script nonce="${nonce}">one()</script>`],
    ['is for browsers that know no modules', `<script src="/a.js" noModule="" nonce="${nonce}"></script>`],
    ['is not ours', '<script src="/a.js" async=""></script>'],
    ['is data', '<script type="application/ld+json">{}</script>'],
  ])('leaves a script as it is that %s', (_, script) => {
    expect(made(script)).toBe(page(script))
  })

  test('brings them at its end, by a script of the same render', () => {
    const html = withLateScripts(page('<p>a</p>'), nonce)
    expect(html).toMatch(new RegExp(`<p>a</p><script nonce="${nonce}">[^<]+</script></body></html>$`))
  })

  test('that has no end is left as it is', () => {
    const cut = `<html><body><script src="/a.js" async="" nonce="${nonce}"></script>`
    expect(withLateScripts(cut, nonce)).toBe(cut)
  })
})
