import type { Lang } from '../languages/editions'

// The languages that mails are written in, and the edition that they lead to. Pure: forms in the browser offer the same ones.

export const languages = {
  en: { name: 'English', dir: 'ltr', edition: 'en' },
  de: { name: 'Deutsch', dir: 'ltr', edition: 'en' },
  fa: { name: 'دری / فارسی', dir: 'rtl', edition: 'fa-AF' },
  ps: { name: 'پښتو', dir: 'rtl', edition: 'ps' },
  ar: { name: 'العربية', dir: 'rtl', edition: 'ar' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl'; edition: Lang }>

export type Language = keyof typeof languages

const isLanguage = (lang: string): lang is Language => Object.hasOwn(languages, lang)

/** The language for a tag as an article has it, de-AT or fa-AF; English where mails are not written in it. */
export function mailLanguage(tag: string): Language {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  if (base === 'prs') return 'fa'
  return isLanguage(base) ? base : 'en'
}
