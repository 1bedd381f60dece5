import type { Rule } from './rule'
import type { Settings } from './settings'
import { primary } from './word-list'

/** Finds a text in a language that the article is not in and the newsroom did not welcome; when it is not sure, it finds nothing. */
export const language: Rule<Settings['language']> = ({ body }, { also, minLetters, outcome }, { articleLanguage, textLanguage }) => {
  if (!articleLanguage || !textLanguage || (body.text.match(/\p{L}/gu)?.length ?? 0) < minLetters) return []
  if ([articleLanguage, ...also].map((tag) => primary(tag)).includes(primary(textLanguage))) return []
  const wanted = `Write in ${named(articleLanguage)}, as the article is`
  const message = outcome === 'hold' ? `${wanted}, or a moderator will read your comment first.` : `${wanted}.`
  return [{ outcome, message }]
}

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** "Persian", "Pashto", …; what is no language's tag is said as it stands. */
function named(tag: string): string {
  const language = primary(tag)
  return /^([a-z]{2,3}|[a-z]{5,8})$/.test(language) ? (names.of(language) ?? tag) : tag
}
