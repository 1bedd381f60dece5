import { readdirSync, readFileSync } from 'node:fs'
import type { Random } from '@/lib/load/random'

// What a crowd says: words of the demo's articles and comments, each after one that it follows there, with a leap now and then.
// Two such texts have as little in common as two that people wrote (one pair in 1,400 shares a number of its fingerprint), which
// the few sentences of lib/load have not.

const word = /^[a-z’'-]+[.,?!]?$/i

/** The demo's words, and which follow which. */
export function wordsOfTheDemo() {
  const comments = readFileSync('prisma/demo/comments.jsonl', 'utf8').trim().split('\n')
  const articles = readdirSync('prisma/demo/articles').map((name) => readFileSync(`prisma/demo/articles/${name}`, 'utf8'))
  const texts = [...comments.map((line): string => JSON.parse(line).text), ...articles.map((text) => text.split('\n---\n').slice(1).join())]
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((one) => word.test(one))
  const next = new Map<string, string[]>()
  for (const [i, one] of words.entries()) {
    const follower = words[i + 1]
    if (follower) next.set(one.toLowerCase(), [...(next.get(one.toLowerCase()) ?? []), follower])
  }
  return { words, next }
}

/** One comment: 8 words to some hundred, most of them few. */
export function saying(random: Random, { words, next }: ReturnType<typeof wordsOfTheDemo>): string {
  const length = 8 + Math.floor(92 * random.next() ** 2)
  const said = [random.pick(words)]
  while (said.length < length) said.push(random.pick((!random.chance(0.3) && next.get(said.at(-1)?.toLowerCase() ?? '')) || words))
  return said.join(' ')
}
