import type { Lang } from './editions'
import { personal as ar } from './words/ar/personal'
import { personal as faAF } from './words/fa-AF/personal'
import { personal as ps } from './words/ps/personal'

// What is kept of people is said in English by prisma/schema.prisma itself (lib/privacy.ts). On its way to a reader every piece is
// looked up here: once for each phrase, however many fields say it.

/** By what a piece tells, its English words and the same in another language. */
export type PersonalWords = Record<'part' | 'what' | 'why' | 'howLong' | 'whoSees', Record<string, string>>

export const personalWords = { 'fa-AF': faAF, ps, ar } as const satisfies Partial<Record<Lang, PersonalWords>>

/** A piece of an annotation in this language; in English as it is, and where nobody has translated it. */
export const personalIn = (lang: Lang, kind: keyof PersonalWords, piece: string): string =>
  (lang === 'en' ? undefined : personalWords[lang][kind][piece]) ?? piece
