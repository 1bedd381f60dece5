import { intlLocale, type Lang } from './editions'
import { sentencesIn } from './sentences'
import { findings as ar } from './words/ar/findings'
import { findings as english } from './words/en/findings'
import { findings as faAF } from './words/fa-AF/findings'
import { findings as ps } from './words/ps/findings'

/** Every sentence of words/en/findings.ts in another language. */
export type Findings = Record<(typeof english)[number], string>

const tables: Partial<Record<Lang, Findings>> = { 'fa-AF': faAF, ps, ar }
const lookUp = sentencesIn(english)

/** What the policy found in a comment, in the reader's language; as it is where that has no words for it. */
export function findingIn(lang: Lang, sentence: string): string {
  const table = tables[lang]
  const printed = (name: string, value: string) => (name === 'language' ? languageIn(lang, value) : undefined)
  return table ? lookUp(table, sentence, { lang, printed }) : sentence
}

/** Languages that papers are written in. The check on languages (lib/policy/language.ts) says their English names. */
const tags = 'ar bn de en es fa fr hi id it ja ku nl pl ps pt ru so sw ta tg tr uk ur uz zh'.split(' ')

function languageIn(lang: Lang, name: string): string | undefined {
  const english = new Intl.DisplayNames('en', { type: 'language' })
  const tag = tags.find((one) => english.of(one) === name)
  return tag && new Intl.DisplayNames(intlLocale(lang), { type: 'language' }).of(tag)
}
