import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleHtml } from './markdown'

interface Tag {
  name: string
  attributes: Record<string, string>
}

const tag = /<([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"]*")?)*)>/g
const attribute = / ([a-zA-Z-]+)(?:="([^"]*)")?/g

/** The tags of HTML that is written as strictly as ours; throws where anything else could be read as a tag. */
function tagsOf(html: string): Tag[] {
  const rest = html.replace(tag, '').replace(/<\/[a-z][a-z0-9]*>/g, '')
  if (rest.includes('<')) throw new Error(`Not understood: ${rest}`)
  return [...html.matchAll(tag)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries([...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, plain(value)])),
  }))
}

const plain = (text: string) => text.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))

/** What a page must never get from a text. Browsers ignore spaces and controls in a scheme. */
function dangersIn(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => [
    ...(/^(script|style|iframe|object|embed|svg|math|form|button|link|meta|base|video|audio|template|noscript)$/.test(name) ? [name] : []),
    ...Object.keys(attributes).filter((key) => /^(on.*|style|formaction|srcdoc)$/i.test(key)),
    ...['href', 'src'].flatMap((key) => attributes[key] ?? []).filter((url) => !isHarmless(url)),
  ])
}

function isHarmless(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers skip
  const scheme = /^([^/?#:]*):/.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]
  return scheme === undefined || ['http', 'https', 'mailto', 'irc', 'ircs', 'xmpp'].includes(scheme.toLowerCase())
}

test('these tests know danger when they see it', () => {
  expect(dangersIn('<script>x</script>')).toEqual(['script'])
  expect(dangersIn('<p onclick="x">')).toEqual(['onclick'])
  expect(dangersIn('<a href="java&#x73;cript:x">')).toEqual(['javascript:x'])
  expect(dangersIn('<a href=" java\tscript:x">')).toHaveLength(1)
  expect(dangersIn('<img src="data:image/svg+xml,x">')).toHaveLength(1)
  expect(dangersIn('<a href="/a:b"><a href="#x"><a href="https://news.example/?a:b">')).toEqual([])
  expect(() => dangersIn('<img src=x onerror=alert(1)>')).toThrow()
})

describe('an article is written in', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['emphasis', '*so* **very**', '<p><em>so</em> <strong>very</strong></p>'],
    ['links', '[text](https://news.example/a)', '<p><a href="https://news.example/a">text</a></p>'],
    ['links within the site', '[text](/articles/a#b)', '<p><a href="/articles/a#b">text</a></p>'],
    ['mail addresses', '<desk@news.example>', '<p><a href="mailto:desk@news.example">desk@news.example</a></p>'],
    ['quotations', '> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['lists', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    ['pictures of our own', '![alt](/pictures/a.jpg)', '<p><img src="/pictures/a.jpg" alt="alt" loading="lazy" decoding="async"></p>'],
    [
      'pictures by https',
      '![alt](https://news.example/a.jpg)',
      '<p><img src="https://news.example/a.jpg" alt="alt" loading="lazy" decoding="async" referrerpolicy="no-referrer"></p>',
    ],
    ['headings below the headline', '# One\n\n## Two\n\n### Three', '<h2>One</h2>\n<h2>Two</h2>\n<h3>Three</h3>'],
    ['other scripts', 'متن **فارسی**', '<p>متن <strong>فارسی</strong></p>'],
    ['signs that mean something in HTML', '1 < 2 & 3', '<p>1 &#x3C; 2 &#x26; 3</p>'],
  ])('%s', (_, markdown, html) => {
    expect(articleHtml(markdown)).toBe(html)
  })

  test('tables', () => {
    expect(tagsOf(articleHtml('| a | b |\n|---|---|\n| 1 | 2 |')).map(({ name }) => name)).toEqual([
      ...['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td'],
    ])
  })
})

describe('HTML in the text is dropped', () => {
  test.each([
    ['a block', '<div class="x">\n<p>inside</p>\n</div>\n\nafter', '<p>after</p>'],
    ['a script', '<script>\nalert(1)\n</script>\n\nafter', '<p>after</p>'],
    ['tags in a line, whose words stay', 'a <b onclick="x()">b</b> c', '<p>a b c</p>'],
    ['a comment', 'a <!-- b --> c', '<p>a  c</p>'],
    ['a picture', '<img src=x onerror=alert(1)>', ''],
  ])('%s', (_, markdown, html) => {
    expect(articleHtml(markdown).trim()).toBe(html)
  })

  test('but shown where it is code', () => {
    expect(articleHtml('`<script>`')).toBe('<p><code>&#x3C;script></code></p>')
  })
})

describe('an address that a browser would run leaves the link without one', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](<java\nscript:alert(1)>)',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](file:///etc/passwd)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s', (markdown) => {
    const tags = tagsOf(articleHtml(markdown))
    expect(tags.flatMap(({ attributes }) => attributes.href ?? [])).toEqual([])
  })
})

describe('a picture has no address', () => {
  test.each(['data:image/png;base64,AAAA', 'data:image/svg+xml,<svg/onload=alert(1)>', 'javascript:alert(1)', 'http://news.example/a.jpg'])(
    'when it is %s',
    (src) => {
      expect(tagsOf(articleHtml(`![x](<${src}>)`)).map(({ attributes }) => attributes.src)).not.toContain(src)
      expect(articleHtml(`![x](<${src}>)`)).not.toMatch(/src=/)
    },
  )
})

describe('an event handler stays text', () => {
  test.each(['[x](https://news.example "a\\" onclick=\\"alert(1)")', '![x" onerror="alert(1)](/a.jpg)', '[x](/a"onclick="alert(1))'])(
    '%s',
    (markdown) => {
      expect(dangersIn(articleHtml(markdown))).toEqual([])
    },
  )
})

test('names in the text cannot take the place of the page’s own', () => {
  const ids = tagsOf(articleHtml('A[^1]\n\n[^1]: note')).flatMap(({ attributes }) => attributes.id ?? [])
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(id).toMatch(/^text-/)
})

test('whatever a text holds, nothing in it runs', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\\',
      '&',
      '#',
      '\n',
      ' ',
      '\t',
      '|',
      '<script>',
      '</p>',
      '<!--',
      '-->',
      'onload=',
    ],
    ...['javascript:', 'data:', 'x', '=', '/', '[^1]', '[^1]: ', '<svg', '<a href=', '&#106;', '&lt;', '\u0000', '<![CDATA[', '```'],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(dangersIn(articleHtml(parts.join('')))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

const vectors = fileURLToPath(new URL('../../shared/attacks/h5sc-vectors.txt', import.meta.url))

describe.skipIf(!existsSync(vectors))('no known attack leaves anything that runs', () => {
  const end = `//["'\`-->]]>]</div>`
  const attacks = existsSync(vectors)
    ? readFileSync(vectors, 'utf8')
        .split(end)
        .filter((attack) => attack.trim() !== '')
    : []

  test('there are many of them', () => {
    expect(attacks.length).toBeGreaterThan(100)
  })

  const ways: [string, (attack: string) => string][] = [
    ['as it is', (attack) => attack],
    ['in a line', (attack) => `Text ${attack.replaceAll('\n', ' ')} text`],
    ['in a list', (attack) => `- ${attack}`],
    ['in a table', (attack) => `| a |\n|---|\n| ${attack.replaceAll('\n', ' ')} |`],
    ['as an address', (attack) => `[x](<${attack.replace(/[<>\n]/g, ' ')}>) ![y](${attack.replace(/\s/g, '')})`],
    ['as a title', (attack) => `[x](/a "${attack}")`],
    ['as a name of a code', (attack) => `\`\`\`${attack}\n${attack}\n\`\`\``],
  ]
  test.each(ways)('%s', (_, written) => {
    for (const attack of attacks) expect(dangersIn(articleHtml(written(attack))), attack).toEqual([])
  })
})
