// The languages that mails are written in. Pure: forms in the browser offer the same ones.

export const languages = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  fa: { name: 'دری / فارسی', dir: 'rtl' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const

export type Language = keyof typeof languages

const isLanguage = (lang: string): lang is Language => Object.hasOwn(languages, lang)

/** The language for a tag as an article has it, de-AT or fa-AF; English where mails are not written in it. */
export function mailLanguage(tag: string): Language {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  if (base === 'prs') return 'fa'
  return isLanguage(base) ? base : 'en'
}
