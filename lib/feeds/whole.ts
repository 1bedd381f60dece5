import { articleHtml } from '../markdown'
import { timeZone } from '../site'
import { paragraphs } from '../text'
import { xml } from '../xml'

// HTML for whoever reads it elsewhere: every address in it is whole.

const tag = /<[a-z][a-z\d-]*(?:\s+[^\s=<>"]+(?:="[^"]*")?)*\s*\/?>/gi
const address = /(\s(?:href|src|poster|cite)=")([^"]*)(")/gi
/** How wide a picture is drawn on our own pages. */
const widths = /\s(?:srcset|sizes)="[^"]*"/gi

/** The HTML with its addresses made whole, as seen from this one, and one of each picture. What is no address is left out. */
export function withWholeAddresses(html: string, from: string): string {
  return html.replace(tag, (start) =>
    start.replace(widths, '').replace(address, (_, before: string, found: string, after: string) => {
      const plain = found.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
      return URL.canParse(plain, from) ? `${before}${xml(new URL(plain, from).href)}${after}` : ''
    }),
  )
}

interface Printed {
  dateline: string
  body: string
  corrections: { at: Date; note: string }[]
  image: { url: string; alt: string; caption: string; credit: string } | null
  posts: { id: string; at: Date; headline: string; body: string }[]
}

/** An article whole: its corrections first, then picture, text and what live coverage has posted, newest first. */
export function articleWhole({ dateline, body, corrections, image, posts }: Printed, from: string): string {
  const parts = [
    ...corrections.map(
      ({ at, note }) => `<p><strong>Correction, <time datetime="${at.toISOString()}">${day(at)}</time>:</strong> ${xml(note)}</p>`,
    ),
    ...(image ? [figure(image)] : []),
    ...(dateline ? [`<p><em>${xml(dateline)}</em></p>`] : []),
    articleHtml(body),
    ...posts.map(
      (post) =>
        `<h2><time datetime="${post.at.toISOString()}">${day(post.at, 'short')}</time>${post.headline ? `: ${xml(post.headline)}` : ''}</h2>\n${articleHtml(post.body, { prefix: `post-${post.id}-` })}`,
    ),
  ]
  return withWholeAddresses(parts.join('\n'), from)
}

function figure({ url, alt, caption, credit }: NonNullable<Printed['image']>): string {
  const words = [caption, credit].filter(Boolean).join(' ')
  return `<figure><img src="${xml(url)}" alt="${xml(alt)}">${words ? `<figcaption>${xml(words)}</figcaption>` : ''}</figure>`
}

/** A comment: plain text with paragraphs. */
export function commentWhole(text: string, quote: string | null): string {
  const said = paragraphs(text).map((paragraph) => `<p>${xml(paragraph).replaceAll('\n', '<br>')}</p>`)
  return [...(quote ? [`<blockquote><p>${xml(quote)}</p></blockquote>`] : []), ...said].join('\n')
}

const day = (at: Date, timeStyle?: 'short') =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...(timeStyle && { timeStyle }), timeZone: timeZone }).format(at)
