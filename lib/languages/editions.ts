// The languages in which the site speaks to its readers, and how an address says which: /fa-AF/privacy is /privacy with its
// furniture in Dari. What is printed on the sheet, an article or a comment, keeps its own language in every edition.

export interface Edition {
  lang: Lang
  dir: 'ltr' | 'rtl'
  /** The language's own name. */
  name: string
  /**
   * What Intl is asked for in messages: their plurals and the digits of their numbers. Not every browser knows Pashto, and some
   * print Arabic with Latin digits, so these are the names that lead to the same letters on the server and everywhere else.
   */
  locale: 'en-GB' | 'fa-AF' | 'fa-AF-u-nu-arabext' | 'ar-u-nu-arab'
}
export type Lang = 'en' | 'fa-AF' | 'ps' | 'ar'

export const english: Edition = { lang: 'en', dir: 'ltr', name: 'English', locale: 'en-GB' }

export const editions: readonly Edition[] = [
  english,
  { lang: 'fa-AF', dir: 'rtl', name: 'دری', locale: 'fa-AF' },
  { lang: 'ps', dir: 'rtl', name: 'پښتو', locale: 'fa-AF-u-nu-arabext' },
  { lang: 'ar', dir: 'rtl', name: 'العربية', locale: 'ar-u-nu-arab' },
]

/** The name of the request header in which proxy.ts tells the page the path that was asked for, as the reader sees it. */
export const addressHeader = 'x-address'

/** The one in which it tells the query, with its question mark. */
export const queryHeader = 'x-query'
/** The one in which the front tells the page of a missing address what was asked for (lib/front/upstream.ts). */
export const missingHeader = 'x-missing'

const prefixed = /^\/(fa-AF|ps|ar)(?=$|\/[^/])/
/** The desk and the newsroom speak English, and what is no page speaks no language. */
const apart = /^\/(api|_next|moderate|newsroom)(\/|$)/
const file = /\.[a-z0-9]{2,5}$/i

/** The edition that a path is in, and the path without its prefix: what the page is called in English. */
export function editionOf(path: string): { edition: Edition; path: string } {
  const lang = prefixed.exec(path)?.[1]
  const edition = editions.find((one) => one.lang === lang)
  const rest = edition ? path.slice(edition.lang.length + 1) || '/' : path
  return edition && !apart.test(rest) ? { edition, path: rest } : { edition: english, path }
}

/** The edition whose messages are formatted with this locale of next-intl. */
export const editionByLocale = (locale: string): Edition => editions.find((one) => one.locale === locale) ?? english

/** The same page in this edition. Addresses elsewhere or within the page, files, the desk and what has a prefix already stay as they are. */
export function inEdition(lang: Lang, address: string): string {
  const [, path = '', after = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  if (lang === english.lang || !path.startsWith('/') || path.startsWith('//')) return address
  if (apart.test(path) || prefixed.test(path) || file.test(path)) return address
  return `/${lang}${path === '/' ? '' : path}${after}`
}

const known: Record<string, string> = {
  en: 'en-GB',
  ar: 'ar-u-nu-arab',
  fa: 'fa-u-ca-persian-nu-arabext',
  'fa-AF': 'fa-AF-u-ca-persian-nu-arabext',
  ps: 'ps-u-ca-persian-nu-arabext',
}

/** What Intl is asked for to print a date or a number in this language as its readers do: their calendar and their digits. */
export const intlLocale = (lang: string): string => known[lang] ?? lang
