import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleHtml, articleText } from './markdown'

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
      ...['div', 'table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td'],
    ])
    // One that is wider than the page is moved by keys as well, and says what it is.
    expect(articleHtml('| a |\n|---|\n| 1 |')).toMatch(/^<div class="table-scroll" role="group" aria-label="Table" tabindex="0">/)
  })
})

test('The empty corner of a table is no heading', () => {
  expect(articleHtml('| | b |\n|---|---|\n| 1 | 2 |').match(/<t[hd]>/g)).toEqual(['<td>', '<th>', '<td>', '<td>'])
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

describe('footnotes', () => {
  const html = articleHtml('A[^1] and[^b] A[^1]\n\n[^1]: note\n[^b]: other', {
    words: { lang: 'ar', footnotes: 'Notes', table: 'Tableau', back: (note, call) => `Retour ${note}/${call}` },
    prefix: 'post-7-',
  })
  const tags = tagsOf(html)
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])

  test('lead to their note and back, by names that are the text’s own', () => {
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(id).toMatch(/^post-7-/)
    const leads = tags.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href?.slice(1)] : []))
    expect(leads).toHaveLength(6)
    for (const to of leads) expect(ids).toContain(to)
    for (const { attributes } of tags) if (attributes['aria-describedby']) expect(ids).toContain(attributes['aria-describedby'])
  })

  test('are named in the words of the page', () => {
    expect(html).toContain('<h2 lang="ar" dir="auto" id="post-7-footnote-label">Notes</h2>')
    expect(tags.flatMap(({ attributes }) => attributes['aria-label'] ?? [])).toEqual(['Retour 1/1', 'Retour 1/2', 'Retour 2/1'])
    const back = tags.filter(({ attributes }) => attributes['aria-label'])
    expect(back.map(({ attributes }) => attributes.lang)).toEqual(['ar', 'ar', 'ar'])
  })

  test('are named in the words of each page that has the same text', () => {
    const words = { lang: 'en', footnotes: 'Notes', table: 'Table', back: (note: number) => `Back ${note}` } as const
    const other = { ...words, lang: 'ps', footnotes: 'یادښتونه' } as const
    const pages = [words, other].map((said) => articleHtml('Said[^1] twice.\n\n[^1]: note', { words: said }))
    for (const [at, { lang, footnotes }] of [words, other].entries())
      expect(pages[at]).toMatch(new RegExp(`<h2 lang="${lang}"[^>]*>${footnotes}</h2>`))
  })

  test('of a text that stands within another have a heading of its level', () => {
    expect(articleHtml('# A\n\nB[^1]\n\n##### C\n\n[^1]: D', { top: 4 }).match(/<h\d/g)).toEqual(['<h4', '<h5', '<h4'])
  })

  test('cannot be called what another thing of the page is', () => {
    for (const name of ['main', 'comments', 'constructor', '__proto__']) {
      const found = tagsOf(articleHtml(`A[^${name}]\n\n[^${name}]: note`)).flatMap(({ attributes }) => attributes.id ?? [])
      for (const id of found) expect(id).toMatch(/^text-/)
    }
  })
})

describe('a pull quote', () => {
  test('stands apart, with whose words they are', () => {
    expect(articleHtml(':::pullquote\n“We *build*.”\n\n— The engineer\n:::\n\nAfter.')).toBe(
      '<blockquote class="pullquote">\n<p>“We <em>build</em>.”</p>\n<p class="source">— The engineer</p>\n</blockquote>\n<p>After.</p>',
    )
    expect(articleHtml(':::pullquote[The engineer]\nWe build.\n:::')).toContain('<p class="source">The engineer</p>')
    expect(articleHtml(':::pullquote\n— We build.\n:::')).not.toContain('source')
  })

  test('calls footnotes that stand elsewhere', () => {
    expect(articleHtml(':::pullquote\nA[^1]\n:::\n\n[^1]: B')).toContain('id="text-fn-1"')
  })

  test('that nobody closed takes nothing with it', () => {
    const html = articleHtml(':::pullquote\nOne.\n\n:::pullquote\nTwo.\n:::\n\n## Three')
    expect(html).toMatch(/^<p>:::pullquote\nOne\.<\/p>\n<blockquote class="pullquote">\n<p>Two/)
    expect(html).toContain('<h2>Three</h2>')
  })
})

describe('what only looks like a directive is printed as it was written', () => {
  test.each([
    'At 10:30 note:this, a:b[c]{d} and :) or :-( or ::',
    '::youtube[A]{#b}',
    '::embed',
    ':::warning{a=b}\nWithin\n:::',
    ':::\nalone\n:::',
    '::embed{url="javascript:alert(1)" title="x"}',
    '::embed{url="https://user:secret@news.example/"}',
    '::embed{title="no address"}',
    ':::pullquote\n:::',
    '::نقل{الف}',
  ])('%s', (text) => {
    expect(articleText(text).replace(/\s+/g, ' ').trim()).toBe(text.replaceAll('\n', ' '))
    expect(articleHtml(text)).toMatch(/^<p>/)
  })

  test('also in code, with all its signs', () => {
    expect(articleHtml('~~~\n:::a\n::b{c}\n~~~')).toBe('<pre><code>:::a\n::b{c}\n</code></pre>')
  })
})

describe('an embed is a link with the name of its site', () => {
  test.each([
    [
      '::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="The *wave*"}',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'The *wave*',
      'youtube.com',
    ],
    ['::embed[The label]{url=https://news.example/a}', 'https://news.example/a', 'The label', 'news.example'],
    ['::embed{url="https://news.example/a"}', 'https://news.example/a', 'https://news.example/a', 'news.example'],
    [
      '::embed{url="https://news.example/a" title="<script>alert(1)</script>" onclick="x" class="y" id="z"}',
      'https://news.example/a',
      '<script>alert(1)</script>',
      'news.example',
    ],
  ])('%s', (markdown, href, title, host) => {
    const html = articleHtml(markdown)
    expect(tagsOf(html)).toEqual([
      { name: 'p', attributes: { class: 'embed' } },
      { name: 'a', attributes: { href } },
      { name: 'span', attributes: { class: 'host', dir: 'ltr' } },
    ])
    expect(articleText(markdown).trim()).toBe(`${title} ${host}`)
  })
})

describe('a text that went astray', () => {
  const most = 400_000
  const piled: [string, string][] = [
    ['quotations', '>'.repeat(most)],
    ['lists', '- '.repeat(2_000)],
    ['brackets', '['.repeat(most)],
    ['pictures', '![a]'.repeat(most / 4)],
    ['emphasis', '*a_'.repeat(most / 3)],
    ['strong within strong', `${'**a '.repeat(2_000)}${' b**'.repeat(2_000)}`],
    ['footnotes', Array.from({ length: 4_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: note\n`).join('\n')],
    ['pull quotes', ':::pullquote\n'.repeat(1_000)],
    ['directives', ':::a\n'.repeat(10_000)],
    ['items', '- a\n'.repeat(most / 4)],
    ['tables', `|a|\n|-|\n${'|'.repeat(most)}`],
    ['code', Array.from({ length: 890 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
  ]
  // Unbounded, most of these take minutes, or all of the stack.
  test.each(piled)('of %s is read in bounded time, and its letters stay', (_, text) => {
    const html = articleHtml(text)
    expect(dangersIn(html)).toEqual([])
    expect(html).not.toMatch(/[\ue000-\ue0ff]/)
  })

  const zigzag = (lines: number, item: string, step = '  ') =>
    Array.from({ length: lines }, (_, i) => `${step.repeat(i % 20)}${item}`).join('\n')
  const beyond: [string, string][] = [
    ['lists that zigzag', zigzag(4_000, '- a')],
    ['numbered lists that zigzag', zigzag(4_000, '1. a', '   ')],
    ['lists that zigzag by tabs', zigzag(4_000, '* a', '\t')],
    ['lists within quotations', zigzag(4_000, '- a', '> ')],
    ['lists within lists on every line', `${'- '.repeat(40)}a\n`.repeat(1_000)],
    ['more lists than there is time for', zigzag(19_000, '- a')],
    ['a table of many rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(3_000)}`],
    ['a table without edges', `a|b\n-|-\n${'1|2\n'.repeat(1_900)}${'1\n'.repeat(1_000)}`],
    ['a table of many cells', `${'|a'.repeat(40)}\n${'|-'.repeat(40)}\n${`${'|1'.repeat(40)}\n`.repeat(1_000)}`],
    ['many underlined headings', 'a\n=\n'.repeat(3_000)],
    ['mail addresses', 'mailto:a@b.example '.repeat(6_000)],
    ['web addresses', 'http://a.example www.b.example '.repeat(3_000)],
    ['signs and their escapes', '\\&amp;'.repeat(20_000)],
  ]
  test.each(beyond)('of %s is printed in paragraphs, as it was written', (_, text) => {
    const html = articleHtml(text)
    expect(new Set(tagsOf(html).map(({ name }) => name))).toEqual(new Set(['p']))
    const words = (one: string) => one.replace(/\s+/g, ' ').trim()
    expect(words(articleText(text))).toBe(words(text))
  })

  test('has what lies within the bounds read, before it and after', () => {
    const html = articleHtml(`**One**\n\n- two\n  - three\n\n${zigzag(4_000, '- a')}\n\n**Four**\n\n|a|\n|-|\n|b|`)
    expect(html).toMatch(/^<p><strong>One<\/strong><\/p>\n<ul>\n<li>two/)
    expect(html).toContain('<strong>Four</strong>')
    expect(html).toContain('<td>b</td>')
  })

  test('of brackets alone keeps every one', () => {
    expect(articleHtml('['.repeat(5_000))).toBe(`<p>${'['.repeat(5_000)}</p>`)
  })

  test('as long as an article may be is read like a short one', () => {
    const html = articleHtml('The *wall* is [forty](https://a.example) years **old**.\n\n'.repeat(7_000))
    expect(html.match(/<strong>/g)).toHaveLength(7_000)
  }, 20_000)

  test('or with all that an article may hold, in any number that one does', () => {
    const item = (_: unknown, i: number) => `${i % 3 === 0 ? '- ' : '  - '}**Item** ${i}, see https://a.example/${i}`
    const list = Array.from({ length: 500 }, item).join('\n')
    const table = `| Town | 2025 | 2026 |\n|---|--:|--:|\n${'| Alderhaven | 1 | *2* |\n'.repeat(200)}`
    const section = `## What it *cost*\n\n${'The wall is **forty** years old. '.repeat(20)}\n\n> It [held](/held).\n\n---\n\n`
    const text = `${list}\n\n${list}\n\n${table}\n\n${table}\n\n${section.repeat(480)}`
    expect(text.length).toBeGreaterThan(380_000)
    const html = articleHtml(text)
    const count = (start: RegExp) => html.match(start)?.length ?? 0
    expect([/<li>/g, /<tr>/g, /<h2>/g, /<blockquote>/g, /<hr>/g, /<a href="https:/g].map(count)).toEqual([1_000, 402, 480, 480, 480, 1_000])
  }, 20_000)
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
    ...['::embed{url="', '"}', ':::pullquote', ':::', ':a[', ' title="', 'https://a.example/'],
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
    ['as an embed', (attack) => `::embed{url="${attack.replace(/["\n]/g, '')}" title='${attack.replace(/['\n]/g, '')}' class="${attack}"}`],
    [
      'as an embed’s label',
      (attack) => `::embed[${attack.replaceAll('\n', ' ')}]{url="https://a.example/${attack.replace(/[\s"]/g, '')}"}`,
    ],
    ['as a pull quote', (attack) => `:::pullquote[${attack.replaceAll('\n', ' ')}]{a="${attack}"}\n${attack}\n:::`],
    ['as a footnote', (attack) => `a[^${attack.replace(/[\s\]]/g, '')}]\n\n[^${attack.replace(/[\s\]]/g, '')}]: ${attack}`],
    ['as a name of a code', (attack) => `\`\`\`${attack}\n${attack}\n\`\`\``],
  ]
  test.each(ways)('%s', (_, written) => {
    for (const attack of attacks) expect(dangersIn(articleHtml(written(attack))), attack).toEqual([])
  })
})

test('a link to a page of ours leads to it in the edition, and any other where it says', () => {
  const words = { lang: 'fa-AF', footnotes: 'N', table: 'T', back: () => 'B' } as const
  const leads = tagsOf(
    articleHtml('[a](/privacy#x) [b](/feed.xml) [c](https://elsewhere.example/privacy) [d](#e) [f](//g.example)', { words }),
  )
  expect(leads.flatMap(({ attributes }) => attributes.href ?? [])).toEqual([
    ...['/fa-AF/privacy#x', '/feed.xml', 'https://elsewhere.example/privacy', '#e', '//g.example'],
  ])
})
