import type { Rule } from './rule'
import type { Settings } from './settings'
import { visible } from './text'

// No policy may allow more: links.ts reads no further.
export const longest = 10_000

/** Refuses a text with fewer or more visible characters (code points, outer spaces left out) than allowed. */
export const length: Rule<Settings['length']> = ({ body }, { min, max }) => {
  const count = Array.from(visible(body.typed).trim()).length
  if (count === 0) return [{ outcome: 'refuse', message: 'Write something before you post.' }]
  if (count < min) return [{ outcome: 'refuse', message: `Write a little more: at least ${characters(min)}.` }]
  if (count > max) return [{ outcome: 'refuse', message: `Shorten your comment by ${characters(count - max)}: at most ${say(max)} fit.` }]
  return []
}

const say = (count: number) => count.toLocaleString('en')
const characters = (count: number) => `${say(count)} character${count === 1 ? '' : 's'}`
