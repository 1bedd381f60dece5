import type { NamedMoment } from '../refusal'
import type { Lang } from './editions'
import { written } from './moment'
import { sentencesIn } from './sentences'
import { refusals as ar } from './words/ar/refusals'
import { refusals as english } from './words/en/refusals'
import { refusals as faAF } from './words/fa-AF/refusals'
import { refusals as ps } from './words/ps/refusals'

/** Every sentence of words/en/refusals.ts in another language. */
export type Refusals = Record<(typeof english)[number], string>

const tables: Partial<Record<Lang, Refusals>> = { 'fa-AF': faAF, ps, ar }
const lookUp = sentencesIn(english)

/** The refusal in the reader's language, with the moment that it names; as it is where that has no words for it. */
export function refusalIn(lang: Lang, sentence: string, when?: NamedMoment): string {
  const table = tables[lang]
  const printed = (name: string) => (name === 'when' && when ? written(when.at, when.as, lang) : undefined)
  return table ? lookUp(table, sentence, { lang, printed }) : sentence
}
