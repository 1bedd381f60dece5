import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from './articles'
import { Problems } from './problem'

const matter = (lines: string, body = 'The text.') => `---\n${lines}\n---\n${body}`

/** What is wrong with an article.md of this text, as it is printed. */
function problems(text: string, file = 'article.md'): string[] {
  try {
    readArticle(file, text)
  } catch (error) {
    if (error instanceof Problems) return error.message.split('\n')
    throw error
  }
  return []
}

describe('an article with front matter', () => {
  test('brings everything it says', () => {
    const article = readArticle(
      'folder/x.md',
      matter(
        `headline: "Budget: the vote"
standfirst: >
  It was
  close.
slug: budget-vote
section: Town hall
topics: [council, "Sea defences"]
authors: Mara Ellison
publishedAt: 2026-11-22T15:20:00+01:00
lang: fa_AF
dateline: Alderhaven
image:
  src: /pictures/vote.svg
  alt: A hand
  credit: Viewpoints
  caption: It was raised.
  width: 1600
  height: "1000"
commentMode: Held
corrections:
  - at: 2026-11-23
    note: The vote was 7 to 6.
credit: Wikinews, CC BY 2.5
source: https://en.wikinews.org/wiki/Vote`.replace('fa_AF', 'fa-af'),
        '\nFirst.\n\n---\n\nSecond.\n',
      ),
    )
    expect(article).toEqual({
      file: 'folder/x.md',
      line: 6,
      headline: 'Budget: the vote',
      standfirst: 'It was close.',
      slug: 'budget-vote',
      section: 'Town hall',
      topics: ['council', 'Sea defences'],
      authors: ['Mara Ellison'],
      publishedAt: new Date('2026-11-22T14:20:00Z'),
      lang: 'fa-AF',
      dir: 'rtl',
      dateline: 'Alderhaven',
      image: { src: '/pictures/vote.svg', alt: 'A hand', credit: 'Viewpoints', caption: 'It was raised.', width: 1600, height: 1000 },
      commentMode: 'held',
      corrections: [{ at: new Date('2026-11-23T00:00:00Z'), note: 'The vote was 7 to 6.' }],
      credit: 'Wikinews, CC BY 2.5',
      source: 'https://en.wikinews.org/wiki/Vote',
      body: 'First.\n\n---\n\nSecond.',
    })
  })

  test('needs no more than a headline', () => {
    const article = readArticle('The Mayor’s Été.md', matter('headline: 1984\nstandfirst:\ntopics: ~'))
    expect(article).toMatchObject({
      slug: 'the-mayors-ete',
      headline: '1984',
      standfirst: '',
      topics: [],
      lang: 'en',
      dir: 'ltr',
      corrections: [],
    })
    expect(article.section ?? article.publishedAt ?? article.commentMode ?? article.image).toBeUndefined()
  })

  test.each([
    ['commentMode: off', { commentMode: 'off' }],
    ['commentMode: false', { commentMode: 'off' }],
    ['image: https://pictures.example/a.jpg', { image: { src: 'https://pictures.example/a.jpg', alt: '', credit: '', caption: '' } }],
    ['publishedAt: "2026-11-23"', { publishedAt: new Date('2026-11-23T00:00:00Z') }],
    ['publishedAt: 2026-11-23 08:30', { publishedAt: new Date('2026-11-23T08:30:00Z') }],
    ['source: "Reuters: Kabul"', { source: 'Reuters: Kabul' }],
  ])('takes %s', (line, expected) => expect(readArticle('a.md', matter(`headline: A\n${line}`))).toMatchObject(expected))

  test('may have a byte order mark, CRLF and blank lines before', () => {
    expect(readArticle('a.md', '\uFEFF\r\n---\r\nheadline: A\r\n---\r\nOne.\r\n\r\nTwo.\r\n')).toMatchObject({
      headline: 'A',
      body: 'One.\n\nTwo.',
    })
    expect(problems('\r\n---\r\nheadline: A\r\nlnag: en\r\n---\r\n')).toEqual([
      'article.md:4: lnag: is not a key here; did you mean “lang”?',
    ])
  })
})

describe('a plain text', () => {
  test('has its headline in the first line', () => {
    const article = readArticle('Sea Wall.txt', '\nThe sea wall\n\nFirst *line*\nand more.\n\n\n\n- Second.\n')
    expect(article).toMatchObject({ slug: 'sea-wall', headline: 'The sea wall', body: 'First \\*line\\*\nand more.\n\n\\- Second.' })
  })

  test('in a Markdown file is Markdown', () => {
    expect(readArticle('a.md', '# The *sea* wall #\n\n> Quote')).toMatchObject({ headline: 'The *sea* wall', body: '> Quote' })
  })

  test('may have front matter', () => {
    expect(readArticle('a.txt', matter('headline: A', '# one'))).toMatchObject({ headline: 'A', body: '\\# one' })
  })

  test.each([
    ['a.txt', '', 'a.txt: is empty'],
    ['a.txt', ' \n\t\n', 'a.txt: is empty'],
    ['a.txt', `${'x'.repeat(301)}\nText`, 'a.txt:1: headline: (the first line) is longer than 300 characters'],
    ['a.txt', 'A\n\nb\0c', 'a.txt:3: has a NUL character (a zero byte): take it out'],
    ['a.md', '#  \n', 'a.md:1: headline: (the first line) is empty'],
    ['!!!.txt', 'A', '!!!.txt:1: slug: cannot be made from this file name: give one, as slug: my-article'],
  ])('%s with %j is refused', (file, text, message) => expect(problems(text, file)).toEqual([message]))

  test('of 300 characters is short enough for a headline, whatever they are made of', () => {
    expect(problems('🌊'.repeat(300), 'a.txt')).toEqual([])
    expect(problems('🌊'.repeat(301), 'a.txt')).toHaveLength(1)
  })
})

describe('the problems of front matter are told with their lines', () => {
  test.each([
    ['slug: a', ['1: headline: is missing']],
    ['headline: ""', ['2: headline: is empty']],
    [`headline: ${'x'.repeat(301)}`, ['2: headline: is longer than 300 characters']],
    ['headline: [a]', ['2: headline: must be text']],
    ['headline: "a\\0b"', ['2: headline: has a NUL character (a zero byte): take it out']],
    ['headline: "\\ud83d"', ['2: headline: has half a character (a lone surrogate, often a cut emoji): take it out']],
    ['headline: A\nslug: Bad Slug', ['3: slug: must be small letters, digits and single hyphens, at most 200, as bad-slug']],
    [`headline: A\nslug: ${'x'.repeat(201)}`, [expect.stringMatching(/^3: slug: must be small letters/)]],
    ['headline: A\nslug: feed', ['3: slug: “feed” is kept for the site itself: give another, as slug: my-article']],
    ['headline: A\nsection: "?"', ['3: section: has no letters or digits']],
    ['headline: A\ntopics: {a: b}', ['3: topics: must be a list, as [council, harbour]']],
    ['headline: A\ntopics:\n  - a\n  - [b]', ['5: topics 2: must be text']],
    ['headline: A\nauthors: [a, ""]', ['3: authors 2: has no letters or digits']],
    ['headline: A\npublishedAt: 2024-02-30', ['3: publishedAt: “2024-02-30” is not a date, as 2026-11-23 or 2026-11-23T08:30:00Z']],
    ['headline: A\nlang: xx', ['3: lang: “xx” is no language that is known here; write its tag, as en or fa-AF']],
    ['headline: A\nlang: english_uk', ['3: lang: “english_uk” is no language that is known here; write its tag, as en or fa-AF']],
    ['headline: A\ncommentMode: shut', ['3: commentMode: must be one of open, newcomers, held, closed, off']],
    ['headline: A\nimage: 3 pictures', ['3: image src: must be a path on this site, as /pictures/harbour.jpg, or an https:// address']],
    ['headline: A\nimage:\n  alt: B', ['3: image src: is missing']],
    ['headline: A\nimage: [a]', ['3: image: must be an address, or src, alt, credit, caption, width and height']],
    ['headline: A\nimage:\n  src: /a\n  width: 1.5', ['5: image width: must be a whole number of pixels']],
    ['headline: A\nimage:\n  src: /a\n  atl: B', ['5: atl: is not a key here; did you mean “alt”?']],
    ['headline: A\ncorrections: none', ['3: corrections: must be a list of { at, note }']],
    ['headline: A\ncorrections:\n  - note: B', ['4: corrections 1 at: is missing']],
    ['headline: A\ncorrections:\n  - at: 2024-01-01\n    note: ""', ['5: corrections 1 note: is empty']],
    ['headline: A\nsource: javascript:alert(1)', ['3: source: must be text, or an http:// or https:// address']],
    ['headlin: A', ['1: headline: is missing', '2: headlin: is not a key here; did you mean “headline”?']],
    ['headline: A\n? {toString: a}\n: B', [expect.stringMatching(/^3: \(no word\): is not a key here/)]],
    ['headline: A\ntitle: B', ['3: title: is not a key here; did you mean “headline”?']],
    ['headline: A\ntags: [b]', ['3: tags: is not a key here; did you mean “topics”?']],
    ['headline: A\nauthor: B', ['3: author: is not a key here; did you mean “authors”?']],
  ])('%s', (lines, expected) => {
    expect(problems(matter(lines)).map((line) => line.replace(/^article\.md:/, ''))).toEqual(expected)
  })

  test.each([
    '//evil.example/a',
    '/\\evil.example',
    'http://a.example/b.jpg',
    'javascript:alert(1)',
    'a.jpg',
    'https://',
    'https:///a',
    '"/a\\tb"',
    'data:image/png',
  ])('an image at %s is refused', (src) => expect(problems(matter(`headline: A\nimage: ${src}`))).toHaveLength(1))
})

test('a slug that is given needs no file name', () => {
  expect(problems(matter('slug: a\nlang: "?"'), '!!!.md')).toEqual([
    '!!!.md:1: headline: is missing',
    expect.stringMatching(/^!!!\.md:3: lang: /),
  ])
  expect(problems(matter('headline: A'), '!!!.md')).toEqual([
    '!!!.md:1: slug: cannot be made from this file name: give one, as slug: my-article',
  ])
})

test.each(['# A\n\nB', matter('headline: A')])('a file of the name of what is kept for the site needs a slug', (text) => {
  expect(problems(text, 'index.md')).toEqual([
    expect.stringMatching(/^index\.md:\d: slug: “index” is kept for the site itself: give another/),
  ])
})

test('whatever a file holds, it is an article or its problems are told', () => {
  const pieces = [
    '---',
    '\n',
    '\r\n',
    ': ',
    '- ',
    '  ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '*',
    '&a ',
    '!b ',
    '|',
    '>',
    '#',
    '<<',
    '? ',
    '%',
    '\\',
    '\0',
    'é',
  ]
  const words = [
    'headline',
    'slug',
    'topics',
    'image',
    'src',
    'corrections',
    'at',
    'note',
    'lang',
    'publishedAt',
    '2026-11-23',
    'null',
    '1',
    'a',
  ]
  const text = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 30 })
  fc.assert(
    fc.property(text, fc.boolean(), (parts, hasMatter) => {
      // problems() throws what is no Problems.
      for (const line of problems(hasMatter ? matter(parts.join('')) : parts.join(''))) expect(line).toMatch(/^article\.md(:\d+)?: ./)
    }),
    { numRuns: 2_000 },
  )
})
