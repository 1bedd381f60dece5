import type { Random } from './random'
import { type Language, place, places, unkind, waves } from './words'

/** A comment of a believable length: half of them shorter than some 150 characters, a few very long. */
export function commentText(random: Random, language: Language, rejected: boolean): string {
  const length = Math.min(4_500, 130 * Math.exp(0.85 * random.normal()))
  const said: string[] = rejected && random.chance(0.7) ? [filled(random, random.pick(unkind), language)] : []
  let letters = said[0]?.length ?? 0
  do {
    const sentence = filled(random, random.pick(language.sentences), language)
    const breaks = letters > 0 && random.chance(0.06)
    said.push(breaks ? `\n\n${sentence}` : sentence)
    letters += sentence.length + 1
  } while (letters < length)
  return said.join(' ').replaceAll(' \n\n', '\n\n').slice(0, 5_000)
}

/** A text that others have nearly the same of. */
export const waveText = (random: Random, language: Language) => filled(random, random.pick(waves), language)

/** A headline of the load, in this language. */
export function headlineText(random: Random, language: Language): string {
  const topic = random.pick(language.topics)
  const [first = '', ...rest] = topic
  return `${first.toLocaleUpperCase()}${rest.join('')}: ${somePlace(random)}, ${somePlace(random)}`
}

const filled = (random: Random, sentence: string, { topics }: Language) =>
  sentence.replace(/\{(place|n|topic)\}/g, (_, what) =>
    what === 'place' ? somePlace(random) : what === 'n' ? String(2 + Math.floor(900 * random.next() ** 3)) : random.pick(topics),
  )

/** Few of the places are named often, and most hardly ever. */
const somePlace = (random: Random) => place(Math.floor(places * random.next() ** 4))
