import type { NamedMoment } from '../refusal'
import { intlLocale, type Lang } from './editions'
import { written } from './moment'
import { refusals as ar } from './words/ar/refusals'
import { refusals as english } from './words/en/refusals'
import { refusals as faAF } from './words/fa-AF/refusals'
import { refusals as ps } from './words/ps/refusals'

// lib refuses in English sentences, which the desk and the logs read too. On their way to a reader they are looked up here.

/** Every sentence of words/en/refusals.ts in another language. */
export type Refusals = Record<(typeof english)[number], string>

const tables: Partial<Record<Lang, Refusals>> = { 'fa-AF': faAF, ps, ar }
const slot = /\{(\w+)\}/g

const patterns = english.flatMap((sentence) => {
  const names = [...sentence.matchAll(slot)].map(([, name = '']) => name)
  const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()[\]\\|]/g, '\\$&'))
  return names.length > 0 ? [{ sentence, names, pattern: new RegExp(`^${parts.join('(.+?)')}$`, 's') }] : []
})

/** The refusal in the reader's language, with the moment that it names; as it is where that has no words for it. */
export function refusalIn(lang: Lang, sentence: string, when?: NamedMoment): string {
  const table = tables[lang]
  if (!table) return sentence
  if (sentence in table) return table[sentence as keyof Refusals]
  for (const { sentence: known, names, pattern } of patterns) {
    const found = pattern.exec(sentence)
    if (!found) continue
    return table[known].replace(slot, (_, name: string) =>
      name === 'when' && when ? written(when.at, when.as, lang) : inserted(lang, found[names.indexOf(name) + 1] ?? ''),
    )
  }
  return sentence
}

/** A number, or a time to wait, in the language's digits and words; anything else apart, so that it does not turn the sentence round. */
function inserted(lang: Lang, value: string): string {
  const [, count = '', unit] = /^(\d+)(?: (second|minute)s?)?$/.exec(value) ?? []
  if (!count) return `\u2068${value}\u2069`
  const how: Intl.NumberFormatOptions = unit ? { style: 'unit', unit, unitDisplay: 'long' } : {}
  return new Intl.NumberFormat(intlLocale(lang), how).format(Number(count))
}
