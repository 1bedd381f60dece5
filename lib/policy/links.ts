import { LinkifyIt } from 'linkify-it'
import { longest } from './length'
import type { Facts, Part, Rule } from './rule'
import type { Settings } from './settings'
import type { Reading, Span } from './text'

// Beyond linkify-it's own list (every country, com, org and a few): the endings that advertising likes.
const endings = 'app blog click club dev icu life link live news online shop site space store top vip website work xyz'
const linkify = new LinkifyIt({ fuzzyLink: true }).add('ftp:').add('//').tlds(endings.split(' '), true)

/** Holds more links than the author's standing allows and refuses more than anybody may post; holds a link as a name. */
export const links: Rule<Settings['links']> = ({ body, name }, settings, { standing }) => {
  const found = linksIn(body)
  return [
    ...tooMany(found, settings, standing),
    // Its time is linear but dear (9 µs a character at worst), so it reads so far and a person reads on.
    ...hold(body.text.length > longest, 'Shorten your comment: it is too long to look for links in it.'),
    ...hold(linksIn(name).length > 0, 'Sign with a name, not with a link.'),
  ]
}

function tooMany(found: Span[], settings: Settings['links'], standing: Facts['standing']): Part[] {
  const allowed = standing === 'trusted' ? settings.trusted : settings.newcomer
  const where = standing === 'trusted' ? 'in one comment' : 'while your comments are new here'
  const beyond = found[settings.most]
  if (beyond) return [{ outcome: 'refuse', message: `Use fewer links: at most ${settings.most} in one comment.`, span: beyond }]
  const over = found[allowed]
  if (over) return [{ outcome: 'hold', message: `Use fewer links: at most ${allowed} ${where}.`, span: over }]
  return []
}

const hold = (when: boolean, message: string): Part[] => (when ? [{ outcome: 'hold', message }] : [])

/** The places of web and mail addresses, with or without http:// or mailto:. */
function linksIn({ typed, text, span }: Reading): Span[] {
  const matches = linkify.match(text.slice(0, longest)) ?? []
  return matches
    .map(({ schema, index, lastIndex }) => ({ bare: schema === '', place: span(index, lastIndex) }))
    .filter(({ bare, place }) => !(bare && missingSpace.test(typed.slice(place.start, place.end))))
    .map(({ place }) => place)
}

// "The end.It was …" is a sentence without its space, not a site in Italy.
const missingSpace = /[^.]\.\p{Lu}\p{Ll}+$/u
