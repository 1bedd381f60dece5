import type { Clause } from '../policy/policy'
import { type Random, randomOf } from './random'
import { headlineText } from './text'
import { type Language, languages, penNames } from './words'

// Who and what there is in a load, before anybody has said anything.

export interface Load {
  comments: number
  articles: number
  people: number
  seed: number
  /** The share of comments that wait for a moderator; as in a newsroom that keeps up where it is not given. */
  waiting?: number
}

export interface Article {
  id: string
  slug: string
  headline: string
  language: Language
  publishedAt: Date
  /** How many comments it gets. */
  comments: number
}

export interface Person {
  id: string
  name: string
  email: string
}

/** What a comment is made from, beside its article. */
export interface Setting {
  seed: number
  now: Date
  policy: { number: number; clauses: Pick<Clause, 'id' | 'checks'>[] }
  readers: Person[]
  /** They have no account; `id` is none of a row. */
  guests: Person[]
  moderators: string[]
  waiting?: number
}

const day = 24 * 3_600_000
const days = 180

/** By this the articles of a load are known again. */
export const slugsOf = (seed: number) => `load-${seed}-`

/** The articles of a load, the oldest first, over half a year; few are much discussed, most a little. */
export function articlesOf({ comments, articles, seed }: Load, now: Date): Article[] {
  const random = randomOf(`articles ${seed}`)
  const weights = Array.from({ length: articles }, () => Math.exp(0.8 * random.normal()))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [weighed, before] = [0, 0]
  return weights.map((weight, i) => {
    weighed += weight
    const upTo = i === articles - 1 ? comments : Math.round((comments * weighed) / all)
    const share = upTo - before
    before = upTo
    const language = languageOf(random)
    const age = 2 * 3_600_000 + ((articles - i - random.next()) / articles) * days * day
    const headline = headlineText(random, language)
    return {
      ...{ id: random.id(), slug: `${slugsOf(seed)}${i + 1}`, headline, language, comments: share },
      publishedAt: new Date(now.getTime() - Math.round(age)),
    }
  })
}

function languageOf(random: Random): Language {
  const at = random.next()
  const upTo = languages.map((_, i) => languages.slice(0, i + 1).reduce((sum, { share }) => sum + share, 0))
  return languages[upTo.findIndex((share) => at < share)] ?? (languages[0] as Language)
}

/** Readers with an account, and half as many again who write as guests. */
export function peopleOf({ people, seed }: Load): { readers: Person[]; guests: Person[] } {
  const random = randomOf(`people ${seed}`)
  const somebody = (kind: string) => (_: unknown, i: number) => ({
    id: random.id(),
    name: `${random.pick(penNames.first)} ${random.pick(penNames.second)} ${i + 1}`,
    email: `${kind}-${i + 1}@load-${seed}.example`,
  })
  return { readers: Array.from({ length: people }, somebody('reader')), guests: Array.from({ length: people >> 1 }, somebody('guest')) }
}
