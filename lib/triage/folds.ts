import { hashOf } from './hash'
import type { Sample } from './samples'

const most = 10
const usual = 5

/**
 * For each sample the number of its fold, from 0: to be scored by a model that has learnt from the other folds alone. With 2 to
 * 10 groups each is a fold. Otherwise there are five, and what has the same group, or else the same text, shares one.
 */
export function foldsOf(samples: Sample[]): number[] {
  const groups = new Set(samples.map(({ group }) => group))
  if (!groups.has(null) && !groups.has(undefined) && groups.size >= 2 && groups.size <= most) {
    const numbers = new Map([...groups].map((group, i) => [group, i]))
    return samples.map(({ group }) => numbers.get(group) ?? 0)
  }
  const byGroup = groups.size > most
  return samples.map(({ group, text }) => hashOf((byGroup && group) || text, 1) % usual)
}
