import { eld } from 'eld/extrasmall'
import { languageByLetters } from './policy/letters'

/** Fewer letters tell nothing. */
const fewest = 20
const longest = 1_000

/** The language a text seems to be written in, as ISO 639-1; undefined where that is not sure. By letters for Arabic script, by n-grams (eld) for the rest. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, longest)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewest) return undefined
  if (/\p{Script=Arabic}/u.test(sample)) return languageByLetters(sample)
  const { language, isReliable } = eld.detect(sample)
  return language && isReliable() ? language : undefined
}
