import { pointedAt } from '../markdown'
import { type Content, longestBody } from './content'
import { linkFault } from './links'

// What an article has to have before readers see it, and what would do it good. Whoever publishes is stopped by what is
// missing and only told of what is advice.

export type CheckName = 'headline' | 'standfirst' | 'section' | 'slug' | 'body' | 'authors' | 'picture' | 'pictures' | 'links' | 'alive'

export interface Check {
  id: CheckName
  /** missing: it cannot be published like this. advice: it can. */
  state: 'done' | 'missing' | 'advice'
  /** A sentence for the margin. */
  message: string
}

/** What the content alone does not tell. */
export interface CheckFacts {
  /** What slugProblem() says. */
  slug: string | null
  /** What checkLinks() found; null while nobody has looked. */
  dead?: { url: string; why: string }[] | null
}

const longestHeadline = 110
const goodHeadline = 80

/** The list, in the order of the page. Reads nothing but what it is given. */
export function checklist(content: Content, facts: CheckFacts): Check[] {
  const { links, pictures } = pointedAt(content.body)
  return [
    headline(content.headline.trim()),
    content.standfirst.trim()
      ? done('standfirst', 'Standfirst')
      : missing('standfirst', 'Write a standfirst: what the story is, in a sentence or two.'),
    content.section ? done('section', 'Section') : missing('section', 'Choose a section.'),
    facts.slug === null ? done('slug', 'Address') : missing('slug', facts.slug),
    body(content.body),
    content.authors.length || content.credit.trim()
      ? done('authors', 'Author')
      : advice('authors', 'Nobody signs it: choose an author, or write whose text it is under Credit.'),
    picture(content.image),
    pictures.some(({ alt }) => alt.trim() === '')
      ? missing(
          'pictures',
          `Say what is to be seen: ${list(pictures.filter(({ alt }) => !alt.trim()).map(({ src }) => src))} has no alt text.`,
        )
      : done('pictures', pictures.length ? 'Alt texts in the text' : 'No pictures in the text'),
    written(links),
    ...alive(links, facts.dead),
  ]
}

const done = (id: CheckName, message: string): Check => ({ id, state: 'done', message })
const missing = (id: CheckName, message: string): Check => ({ id, state: 'missing', message })
const advice = (id: CheckName, message: string): Check => ({ id, state: 'advice', message })

function headline(text: string): Check {
  const length = [...text].length
  if (length === 0) return missing('headline', 'Write a headline.')
  if (length > longestHeadline) return missing('headline', `The headline has ${length} characters; it may have ${longestHeadline}.`)
  if (length > goodHeadline)
    return advice('headline', `The headline has ${length} characters: beyond ${goodHeadline}, phones and searches cut it.`)
  return done('headline', 'Headline')
}

function body(text: string): Check {
  if (text.trim() === '') return missing('body', 'Write the text.')
  if (text.length > longestBody)
    return missing('body', `The text has ${text.length.toLocaleString('en')} characters; it may have ${longestBody.toLocaleString('en')}.`)
  return done('body', 'Text')
}

function picture(image: Content['image']): Check {
  if (!image) return advice('picture', 'There is no picture. It may well do without one.')
  if (image.alt.trim() === '') return missing('picture', 'Write the alt text of the picture: what is to be seen, for who cannot see it.')
  if (image.credit.trim() === '') return advice('picture', 'Say whose picture it is under its credit.')
  return done('picture', 'Picture, with alt text')
}

function written(links: string[]): Check {
  const faults = links.flatMap((url) => linkFault(url) ?? [])
  if (faults.length) return missing('links', faults.join(' '))
  return done('links', links.length ? `Links are well written (${links.length})` : 'No links')
}

/** Somebody else's server may be down for an hour: a link that does not answer is no reason not to publish. */
function alive(links: string[], dead: CheckFacts['dead']): Check[] {
  if (!dead || links.length === 0) return []
  if (dead.length === 0) return [done('alive', 'Links answer')]
  return [advice('alive', dead.map(({ url, why }) => `${url}: ${why}`).join(' '))]
}

const list = (words: string[]) =>
  words
    .slice(0, 3)
    .map((word) => word || 'one')
    .join(', ') + (words.length > 3 ? ` and ${words.length - 3} more` : '')
