import { z } from 'zod'
import { keyedHash } from '../keyed'
import { fingerprinting, type Runs, runsOf, wordsOf } from './words'

// By what an erased person would be known again, in keyed hashes, and how a text is searched for it.

const runs = z.record(z.string().regex(/^\d+$/), z.array(z.number()))

/** What the row of an Erasure holds. */
export const storedTraces = z.object({
  /** Of the e-mail address. */
  email: z.string(),
  /** Of the names as a whole. */
  names: z.array(z.string()),
  /** Of the names of two words and more, as they stand in a text; and of the texts. */
  nameRuns: runs,
  textRuns: runs,
  /** A name was others' too when the person was erased: it proves nothing and is not among these. */
  namesakes: z.boolean(),
})
export type Traces = z.infer<typeof storedTraces>

const hashed = (value: string) => keyedHash('erased', value)
const sameName = (name: string) => wordsOf(name).join(' ')

/** The name of an erasure: the keyed hash of the person's id. */
export const erasureId = (personId: string) => hashed(`id ${personId}`)

export interface Left {
  email: string
  names: string[]
  texts: string[]
  /** What the texts may have quoted: articles, comments they answered. */
  others: string[]
  namesakes: boolean
}

/** Hashes of what somebody was and wrote. */
export function tracesOf({ email, names, texts, others, namesakes }: Left): Traces {
  const fingerprints = fingerprinting()
  const nameRuns: Runs = {}
  for (const words of names.map(wordsOf).filter(({ length }) => length > 1))
    nameRuns[words.length] = [...(nameRuns[words.length] ?? []), ...fingerprints(words, words.length)]
  return {
    email: hashed(`email ${email.toLowerCase()}`),
    names: [...new Set(names.map((name) => hashed(`name ${sameName(name)}`)))],
    nameRuns,
    textRuns: runsOf(texts, others, fingerprints),
    namesakes,
  }
}

export type Trace = 'id' | 'e-mail' | 'name' | 'text'

const address = /[^\s"'<>(),;:[\]{}|\\/=?&]+@[^\s"'<>(),;:[\]{}|\\/=?&]+/g

/** Searches texts for what these traces are of; the id is known in clear to whoever asks. */
export function finder(id: string, { email, names, nameRuns, textRuns }: Traces) {
  const fingerprints = fingerprinting()
  const whole = new Set(names)
  const longestName = 200
  const sets = (of: Record<string, number[]>) => Object.entries(of).map(([length, all]) => [Number(length), new Set(all)] as const)
  const [inNames, inTexts] = [sets(nameRuns), sets(textRuns)]
  const among = (words: string[], of: ReturnType<typeof sets>) =>
    of.some(([length, all]) => fingerprints(words, length).some((run) => all.has(run)))
  const isAddress = (found: string) => hashed(`email ${found.replace(/[.!]+$/, '').toLowerCase()}`) === email

  /** What is found in one text. */
  return function find(given: string): Trace[] {
    const text = unescaped(given)
    const words = wordsOf(text)
    const isName = whole.size > 0 && text.length <= longestName && whole.has(hashed(`name ${words.join(' ')}`))
    const found: [Trace, boolean][] = [
      ['id', id !== '' && text.includes(id)],
      ['e-mail', (text.match(address) ?? []).some(isAddress)],
      ['name', isName || among(words, inNames)],
      ['text', among(words, inTexts)],
    ]
    return found.flatMap(([trace, is]) => (is ? trace : []))
  }
}

/** A text that was written in JSON or in an address, as it was before. */
function unescaped(text: string): string {
  let plain = text
  if (plain.includes('\\'))
    plain = plain.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\\[nrtbf"]/g, ' ')
  if (/%[0-9a-f]{2}/i.test(plain))
    plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
  return plain
}
