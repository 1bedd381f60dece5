import { LinkifyIt } from 'linkify-it'
import { disguisedIn } from './disguised'
import { type Domains, domains, hostOf } from './hosts'
import { longest } from './length'
import type { Facts, Part, Rule } from './rule'
import type { Settings } from './settings'
import { shorteners } from './shorteners'
import type { Reading, Span } from './text'

// Beyond linkify-it's own list (every country, com, org and a few): the endings that advertising likes.
const endings = 'app blog click club dev icu life link live news online shop site space store top vip website work xyz'
const linkify = new LinkifyIt({ fuzzyLink: true }).add('ftp:').add('//').tlds(endings.split(' '), true)

/**
 * Holds more links than the author's standing allows and refuses more than anybody may post; holds a link to a blocked
 * domain and a link as a name; finds shortened links and links in disguise where the policy says so.
 */
export const links: Rule<Settings['links']> = ({ body, name }, settings, { standing }) => {
  const { blocked, allowed } = listed(settings)
  const found = linksIn(body)
  const masked = settings.disguised !== 'off' || settings.blocked.length > 0 ? disguisedIn(body, longest) : []
  const counted = found.filter(({ host }) => blocked(host) || !allowed(host))
  return [
    ...tooMany(counted, settings, standing),
    ...some(
      [...found, ...masked].filter(({ host }) => blocked(host)),
      'hold',
      messages.blocked,
    ),
    ...some(
      counted.filter(({ host }) => short(host)),
      settings.shorteners,
      messages.shortener,
    ),
    ...some(
      masked.filter(({ host }) => !blocked(host) && !allowed(host)),
      settings.disguised,
      messages.disguised,
    ),
    // Its time is linear but dear (9 µs a character at worst), so it reads so far and a person reads on.
    ...hold(body.text.length > longest, 'Shorten your comment: it is too long to look for links in it.'),
    ...hold(linksIn(name).length > 0, 'Sign with a name, not with a link.'),
  ]
}

const messages = {
  blocked: 'Leave out the link to this site, or a moderator will read your comment first.',
  shortener: 'Write out the address that this short link leads to, so that readers see where they go.',
  disguised: 'Write the address as a link, or leave it out: readers should see where they go.',
}

interface Link {
  place: Span
  host: string
}

function tooMany(found: Link[], settings: Settings['links'], standing: Facts['standing']): Part[] {
  const allowed = standing === 'trusted' ? settings.trusted : settings.newcomer
  const where = standing === 'trusted' ? 'in one comment' : 'while your comments are new here'
  const beyond = found[settings.most]
  if (beyond) return [{ outcome: 'refuse', message: `Use fewer links: at most ${settings.most} in one comment.`, span: beyond.place }]
  const over = found[allowed]
  if (over) return [{ outcome: 'hold', message: `Use fewer links: at most ${allowed} ${where}.`, span: over.place }]
  return []
}

// A hostile text has thousands of places; five say it all.
const enough = 5

const some = (found: Link[], outcome: Part['outcome'] | 'off', message: string): Part[] =>
  outcome === 'off' ? [] : found.slice(0, enough).map(({ place }) => ({ outcome, message, span: place }))

const hold = (when: boolean, message: string): Part[] => (when ? [{ outcome: 'hold', message }] : [])

const short = domains([...shorteners])

// Settings are parsed once and used for many drafts.
const memory = new WeakMap<Settings['links'], { blocked: Domains; allowed: Domains }>()

function listed(settings: Settings['links']) {
  const known = memory.get(settings) ?? { blocked: domains(settings.blocked), allowed: domains(settings.allowed) }
  memory.set(settings, known)
  return known
}

/** The web and mail addresses, with or without http:// or mailto:. */
function linksIn({ typed, text, span }: Reading): Link[] {
  const matches = linkify.match(text.slice(0, longest)) ?? []
  return matches
    .map(({ schema, url, index, lastIndex }) => {
      const real = behindUser.exec(text.slice(lastIndex, lastIndex + 300))
      const place = span(index, lastIndex + (real?.[0].length ?? 0))
      return { bare: schema === '', place, host: hostOf(real?.[1] ?? url) }
    })
    .filter(({ bare, place }) => !(bare && missingSpace.test(typed.slice(place.start, place.end))))
}

// https://example.org@example.com leads to example.com.
const behindUser = /^(?::[^\s/?#@]{0,60})?@([^\s/?#]{1,200})/

// "The end.It was …" is a sentence without its space, not a site in Italy.
const missingSpace = /[^.]\.\p{Lu}\p{Ll}+$/u
