import type { Lang } from './editions'
import { kept as ar } from './words/ar/kept'
import { kept as faAF } from './words/fa-AF/kept'
import { kept as ps } from './words/ps/kept'

// What is kept of people is said in English by prisma/schema.prisma itself (lib/privacy.ts). On its way to a reader every piece is
// looked up here: once for each phrase, however many fields say it.

/** By what a piece tells, its English words and the same in another language. */
export type KeptWords = Record<'part' | 'what' | 'why' | 'howLong' | 'whoSees', Record<string, string>>

export const keptWords = { 'fa-AF': faAF, ps, ar } as const satisfies Partial<Record<Lang, KeptWords>>

/** A piece of an annotation in this language; in English as it is, and where nobody has translated it. */
export const keptIn = (lang: Lang, kind: keyof KeptWords, piece: string): string =>
  (lang === 'en' ? undefined : keptWords[lang][kind][piece]) ?? piece
