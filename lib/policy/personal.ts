import { addressesIn } from './addresses'
import { asciiDigits, hasDigits, withDigits } from './digits'
import { emailsIn, type Found } from './emails'
import { identitiesIn } from './identity'
import { cardsIn, ibansIn } from './numbers'
import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import { normalise } from './text'

type Kind = 'email' | 'card' | 'iban' | 'nationalId' | 'address'

/** Finds what should stay private: addresses, card and account numbers, identity numbers; public offices may be allowed. */
export const personal: Rule<Settings['personal']> = ({ body }, settings) => {
  const numbers = hasDigits(body.text, 1)
  const reading = numbers ? withDigits(body) : body
  const exempt = exemption(settings)
  const taken: Found[] = []
  return kinds.flatMap(([kind, find]): Part[] => {
    const outcome = settings[kind]
    if (outcome === 'off' || (!numbers && kind !== 'email')) return []
    const found = find(reading.text).filter(
      (one) => !exempt(kind, one) && !taken.some((other) => one.start < other.end && other.start < one.end),
    )
    taken.push(...found)
    return found.slice(0, enough).map(({ start, end }) => ({ outcome, message: messages[kind], span: reading.span(start, end) }))
  })
}

// A number that is two things is the first of them.
const kinds: [Kind, (text: string) => Found[]][] = [
  ['email', emailsIn],
  ['iban', ibansIn],
  ['card', cardsIn],
  ['nationalId', identitiesIn],
  ['address', addressesIn],
]

const messages: Record<Kind, string> = {
  email: 'Leave out the e-mail address: everybody could read it, and robots would.',
  card: 'Leave out the card number: everybody could read it, and pay with it.',
  iban: 'Leave out the account number: everybody could read it.',
  nationalId: 'Leave out the identity number: everybody could read it, and it cannot be changed.',
  address: 'Leave out where somebody lives: a stranger could go there.',
}

// A hostile text has thousands of places; five of a kind say it all.
const enough = 5

type Exemption = (kind: Kind, found: Found) => boolean

// Settings are parsed once and used for many drafts.
const memory = new WeakMap<Settings['personal'], Exemption>()

function exemption(settings: Settings['personal']): Exemption {
  const known = memory.get(settings)
  if (known) return known
  const entries = settings.allowed.map((entry) => asciiDigits(normalise(entry).text).replace(/\s+/g, ' ').trim())
  const whole = new Set(entries.flatMap((entry) => [entry, bare(entry)]))
  const domains = entries.map((entry) => entry.replace(/^@?/, '@')).filter((entry) => entry.lastIndexOf('@') === 0)
  const made: Exemption = (kind, { plain }) => {
    if (kind === 'address') return entries.some((entry) => plain.includes(entry))
    if (kind !== 'email') return whole.has(bare(plain))
    return (
      whole.has(plain) ||
      domains.some((domain) => plain.endsWith(domain) || plain.slice(plain.indexOf('@')).endsWith(`.${domain.slice(1)}`))
    )
  }
  memory.set(settings, made)
  return made
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
