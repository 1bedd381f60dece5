import { intlLocale, type Lang } from './editions'

// lib speaks English, which the desk and the logs read too. On its way to a reader a sentence is looked up in a table: as it
// stands, or by a pattern where something is put into it.

const slot = /\{(\w+)\}/g

/** How the value of a slot is printed; undefined for those that are printed as all are. */
export type Printed = (name: string, value: string) => string | undefined

interface Pattern<Sentence extends string> {
  sentence: Sentence
  names: string[]
  pattern: RegExp
}

/** What looks a sentence up. It stays as it is where nobody translated it. */
export function sentencesIn<Sentence extends string>(english: readonly Sentence[]) {
  const patterns = english.flatMap((sentence): Pattern<Sentence>[] => {
    const names = [...sentence.matchAll(slot)].map(([, name = '']) => name)
    const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()[\]\\|]/g, '\\$&'))
    return names.length > 0 ? [{ sentence, names, pattern: new RegExp(`^${parts.join('(.+?)')}$`, 's') }] : []
  })
  const known = new Set<string>(english)
  return (table: Record<Sentence, string>, sentence: string, { lang, printed }: { lang: Lang; printed: Printed }): string => {
    if (known.has(sentence)) return table[sentence as Sentence]
    for (const { sentence: alike, names, pattern } of patterns) {
      const found = pattern.exec(sentence)
      if (!found) continue
      const valueIn = (name: string) => found[names.indexOf(name) + 1] ?? ''
      return table[alike].replace(slot, (_, name: string) => printed(name, valueIn(name)) ?? inserted(lang, valueIn(name)))
    }
    return sentence
  }
}

/** A number, or a time to wait, in the language's digits and words; anything else apart, so that it does not turn the sentence round. */
function inserted(lang: Lang, value: string): string {
  const [, count = '', unit] = /^(\d[\d,]*)(?: (second|minute)s?)?$/.exec(value) ?? []
  if (!count) return `\u2068${value}\u2069`
  const how: Intl.NumberFormatOptions = unit ? { style: 'unit', unit, unitDisplay: 'long' } : {}
  return new Intl.NumberFormat(intlLocale(lang), how).format(Number(count.replaceAll(',', '')))
}
