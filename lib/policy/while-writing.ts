import { type Checked, findingsOf, type Rules } from './engine'
import type { HashedLists } from './hashed-words'
import { hashedWords } from './hashed-words'
import { length } from './length'
import { links } from './links'
import { personal } from './personal'
import { promotion } from './promotion'
import { repetition } from './repetition'
import type { Draft, Facts, Finding } from './rule'
import type { CheckName, Settings } from './settings'
import { shouting } from './shouting'
import { visible } from './text'
import { unreadable } from './unreadable'

/** What of a policy the browser gets (for-writing.ts): the checks that depend on the text alone, with the words as hashes. */
export interface WritingPolicy {
  number: number
  clauses: (Checked[number] & { title: string })[]
  /** The lists of each check on words, in the order of the clauses. */
  words: HashedLists[]
}

/** What is known of the writer and the place; the rest is for the server. */
export type WritingFacts = Pick<Facts, 'standing' | 'articleLanguage'>

// Without a guard: what takes too long is asked less often (components/comments/watch.ts).
const patient = (work: () => void) => work()

/** What the checks find in a draft. It is advice: the server checks again, all of it, and a check that fails here finds nothing. */
export async function hintsFor(policy: WritingPolicy, draft: Draft, facts: WritingFacts): Promise<Finding[]> {
  if (visible(draft.body).trim() === '') return []
  const rules = { ...textRules(policy), ...(await numberRules(policy, draft)) }
  const clauses = policy.clauses.map(({ id, checks }) => ({ id, checks: checks.filter(({ check }) => check in rules) }))
  const found = findingsOf(clauses, draft, { ...facts, earlier: [], now: new Date() }, { rules, guard: patient })
  return found.filter(({ fault }) => fault === undefined)
}

function textRules({ clauses, words }: WritingPolicy): Rules {
  const settings = clauses.flatMap(({ checks }) => checks).filter((setting): setting is Settings['words'] => setting.check === 'words')
  const lists = new Map(settings.map((setting, index) => [setting, words[index]]))
  return {
    // Nobody has finished who has just begun.
    length: (material, setting, all) => length(material, { ...setting, min: 0 }, all),
    unreadable,
    repetition,
    shouting,
    links,
    words: hashedWords((setting) => lists.get(setting)),
    personal,
    promotion,
  }
}

/** Telephone numbers take a large library: only a draft that could have one brings it. */
async function numberRules({ clauses }: WritingPolicy, { body }: Draft): Promise<Rules> {
  const wanted = clauses.some(({ checks }) => checks.some(({ check }) => check === 'phones'))
  if (!wanted || (body.match(/\p{Nd}/gu)?.length ?? 0) < 7) return {}
  return import('./phones').then(({ phones }) => ({ phones })).catch(() => ({}))
}

/** The checks that a browser can run. */
export const textChecks: CheckName[] = [
  'length',
  'unreadable',
  'repetition',
  'shouting',
  'links',
  'words',
  'personal',
  'phones',
  'promotion',
]
