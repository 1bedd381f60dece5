import { expect, test } from 'vitest'
import { articleHtml } from '../markdown'
import { articleWhole, commentWhole, withWholeAddresses } from './whole'

const from = 'https://news.example/articles/sea-wall'
const whole = (html: string) => withWholeAddresses(html, from)

test.each([
  ['<a href="/sections/town">x</a>', '<a href="https://news.example/sections/town">x</a>'],
  ['<a href="#note-1">1</a>', '<a href="https://news.example/articles/sea-wall#note-1">1</a>'],
  ['<a href="other?a=1&#x26;b=2">x</a>', '<a href="https://news.example/articles/other?a=1&amp;b=2">x</a>'],
  ['<a href="https://elsewhere.example/?a=1&amp;b">x</a>', '<a href="https://elsewhere.example/?a=1&amp;b">x</a>'],
  ['<a href="mailto:desk@news.example">x</a>', '<a href="mailto:desk@news.example">x</a>'],
  ['<img src="/a.svg" alt="b > c">', '<img src="https://news.example/a.svg" alt="b > c">'],
  ['<img src="/a" srcset="/a 320w, /b 640w" sizes="40rem" alt="b">', '<img src="https://news.example/a" alt="b">'],
  ['<input type="checkbox" disabled>', '<input type="checkbox" disabled>'],
])('%s has whole addresses', (html, wanted) => {
  expect(whole(html)).toBe(wanted)
})

test('what only looks like an address stays as it was written', () => {
  const html = articleHtml('Write ` href="/x"` or <a href="/y">, as in src="/z".')
  expect(whole(html)).toBe(html)
})

test('an article has its corrections first, then its picture, its text and its live posts', () => {
  const at = new Date('2026-11-25T14:05:00Z')
  const html = articleWhole(
    {
      dateline: 'Alder <haven>',
      body: '# One\n\n[Two](/two) <script>alert(1)</script>',
      corrections: [{ at, note: 'It was <b>Tuesday</b>.' }],
      image: { url: 'https://news.example/a.svg', alt: 'A "wall"', caption: 'The <b>wall', credit: 'Mara' },
      posts: [{ id: 'p1', at, headline: 'Tide & time', body: 'It *rises*.' }],
    },
    from,
  )
  expect(html.split('\n').filter(Boolean)).toEqual([
    '<p><strong>Correction, <time datetime="2026-11-25T14:05:00.000Z">25 November 2026</time>:</strong> It was &lt;b&gt;Tuesday&lt;/b&gt;.</p>',
    '<figure><img src="https://news.example/a.svg" alt="A &quot;wall&quot;"><figcaption>The &lt;b&gt;wall Mara</figcaption></figure>',
    '<p><em>Alder &lt;haven&gt;</em></p>',
    '<h2>One</h2>',
    '<p><a href="https://news.example/two">Two</a> alert(1)</p>',
    '<h2><time datetime="2026-11-25T14:05:00.000Z">25 November 2026 at 14:05</time>: Tide &amp; time</h2>',
    '<p>It <em>rises</em>.</p>',
  ])
})

test('a comment is paragraphs, and nothing in it is markup', () => {
  expect(commentWhole('One\ntwo\n\n<b>three</b>', 'a "b"')).toBe(
    '<blockquote><p>a &quot;b&quot;</p></blockquote>\n<p>One<br>two</p>\n<p>&lt;b&gt;three&lt;/b&gt;</p>',
  )
})

test('the footnotes of every live post lead to their own', () => {
  const post = (id: string) => ({ id, at: new Date('2026-11-25T14:05:00Z'), headline: '', body: 'A[^1]\n\n[^1]: B' })
  const html = articleWhole({ dateline: '', body: 'A[^1]\n\n[^1]: B', corrections: [], image: null, posts: [post('p2'), post('p1')] }, from)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['text-fn-1', 'post-p1-fn-1', 'post-p2-fn-1']))
})
