import { foldArabic } from './arabic'
import { invitations } from './invitations'
import { offers } from './offers'
import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import { messages } from './shape'
import { anySpelling, oneOf } from './spelling'
import { exchange, type Reading, type Span } from './text'
import { unmask } from './unmask'

/** Finds advertising and the known shapes of spam, and the newsroom's own phrases in any spelling. */
export const promotion: Rule<Settings['promotion']> = ({ body }, settings) => {
  const reading = exchange(body, (text) => text.replace(/[’`´]/g, "'").replace(/\s/g, (space) => (space === '\n' ? space : ' ')))
  const parts: Part[] = []
  const find = (span: Span | undefined, message: string) => {
    const taken = parts.some((part) => span && part.span && part.span.start < span.end && span.start < part.span.end)
    if (span && !taken && parts.length < enough) parts.push({ outcome: settings.outcome, message, span })
  }
  for (const { expression, also, message } of compiled) {
    const place = first(reading, expression)
    if (place && (!also || also.test(reading.text))) find(place, messages[message])
  }
  if (onlyLinks(reading.text)) find(reading.span(0, reading.text.length), messages.link)
  if (settings.phrases.length > 0) find(first(unmask(foldArabic(body)), phrases(settings)), messages.phrase)
  return parts
}

// Five say it all.
const enough = 5

// The border before a word is looked at last: in the expressions it takes more time than all the rest.
const compiled = [...invitations, ...offers].map(({ expression, also, message }) => ({
  message,
  expression: new RegExp(`(?:${expression})[\\p{L}\\p{N}]*`, 'gu'),
  also: also === undefined ? undefined : new RegExp(also, 'u'),
}))
// Chinese sets no spaces.
const inWord = /[\p{L}\p{N}](?<!\p{sc=Han})$/u

function first({ text, span }: Reading, expression: RegExp): Span | undefined {
  for (const { 0: found, index } of text.matchAll(expression))
    if (!inWord.test(text.slice(Math.max(0, index - 2), index)) || !/^[\p{L}\p{N}]/u.test(found)) return span(index, index + found.length)
}

const address = /(?:https?:\/\/|www\.)\S+/g

/** Nothing but links, with two words at most. */
function onlyLinks(text: string): boolean {
  if (!/https?:|www\./.test(text)) return false
  const rest = text.replace(address, '')
  return rest !== text && (rest.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) <= 2
}

// Settings are parsed once and used for many drafts.
const memory = new WeakMap<Settings['promotion'], RegExp>()

function phrases(settings: Settings['promotion']): RegExp {
  const known = memory.get(settings) ?? oneOf(settings.phrases, anySpelling)
  memory.set(settings, known)
  return known
}
