import compile from 'icu-minify/compile'
import type { Edition, Lang } from './editions'
import ar from './words/ar'
import en from './words/en'
import faAF from './words/fa-AF'
import ps from './words/ps'

// What the site says, in every language: a file a namespace, words/LANG/NAMESPACE.ts. The English one is what the others must
// have, too: a word that is missing does not compile.

export type Words = typeof en

/** The words as people write them: ICU messages. */
export const words: Record<Lang, Shape<Words>> = { en, 'fa-AF': faAF, ps, ar }

/** The same words with the same keys, whatever they say. */
type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What a namespace has to hold in the languages beside English. */
export type In<Namespace extends keyof Words> = Shape<Words[Namespace]>

const kept = new Map<Lang, Words>()

/** The words as they are formatted (next.config.ts): read once here, so that no browser has to bring what reads ICU messages. */
export function compiled(lang: Lang): Words {
  const ready = kept.get(lang) ?? (read(words[lang]) as Words)
  kept.set(lang, ready)
  return ready
}

type Tree = string | { [key: string]: Tree }
// Plurals are read into objects without a prototype, which no component in the browser can be handed.
const plain = (message: unknown): unknown => JSON.parse(JSON.stringify(message))
const read = (tree: Tree): unknown =>
  typeof tree === 'string' ? plain(compile(tree)) : Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, read(value)]))

declare module 'next-intl' {
  interface AppConfig {
    Messages: Words
    Locale: Edition['locale']
  }
}
