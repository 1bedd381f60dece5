import type { Rule } from './rule'
import { bare } from './same-again'
import type { Settings } from './settings'

/** Finds a text that other people have posted too, nearly word for word. How alike they are was found out before (lib/facts.ts). */
export const alike: Rule<Settings['alike']> = ({ body }, { similarity, minLength, others, outcome }, facts) => {
  if (Array.from(bare(body.text)).length < minLength) return []
  const authors = new Set(facts.alike?.filter((other) => other.similarity >= similarity).map(({ author }) => author))
  if (authors.size < others) return []
  return [{ outcome, message: 'Say it in your own words: somebody else has posted this text already.' }]
}
