import { normalise } from './text'

// Letters of other scripts, and digits, that pass for a Latin letter in a name.
const twins: Record<string, string> = Object.fromEntries(
  (
    [
      ['a', 'аαɑａ@4'],
      ['b', 'ьвβбƅ8'],
      ['c', 'сϲᴄ'],
      ['d', 'ԁ'],
      ['e', 'еεєё3'],
      ['g', 'ɡ'],
      ['h', 'нһη'],
      ['i', 'іїιɩıl1|!ӏ'],
      ['j', 'ј'],
      ['k', 'кκ'],
      ['m', 'м'],
      ['n', 'пո'],
      ['o', 'оοσ0օ'],
      ['p', 'рρ'],
      ['q', 'ԛ'],
      ['r', 'гᴦ'],
      ['s', 'ѕꜱ5$'],
      ['t', 'тτ7'],
      ['u', 'υцս'],
      ['v', 'ѵν'],
      ['w', 'ԝωш'],
      ['x', 'хχ'],
      ['y', 'уγү'],
      ['z', 'ᴢ2'],
    ] as const
  ).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter])),
)

/** A name as it looks at a glance: without case, accents, spaces and signs, and with every look-alike the same letter. Two names with one skeleton cannot be told apart; '' where nothing is left. */
export function skeleton(name: string): string {
  const plain = normalise(name).text.normalize('NFD').replace(/\p{M}/gu, '')
  const latin = Array.from(plain, (char) => twins[char] ?? char).join('')
  return latin
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
