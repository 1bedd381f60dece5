import { normalise, type Reading } from '../policy/text'
import { mixed, seed, step } from './hash'
import { shapesOf } from './shape'

// What the model sees of a comment: which runs of letters, words and pairs of words are in it, and a little of its shape. All
// are hashed into a fixed number of places, so no dictionary is kept and every script is served alike; where words are not
// divided by spaces, the runs of letters do the work.

/** How many places there are. Measured: with 2^16 AUC is about 0.005 lower, 2^18 and 2^19 gain 0.002. */
export const places = 2 ** 17

/** As many characters as the policy lets through by default. What comes after them is not looked at: a score never takes long. */
const most = 5_000

const shortest = 2
const longest = 5

/** Distinct places with a value for each; the squares of the values add up to 1, unless the text is empty. */
export interface Features {
  at: Uint32Array
  values: Float32Array
}

/** Takes a place, what it weighs, and the part of the normalised text that it stands for. */
type Put = (place: number, weight: number, start: number, end: number) => void

const weights = new Float32Array(places)

/** The features of a text as typed. What is there many times counts once: on every sample that told more than how often. */
export function features(text: string): Features {
  const found: number[] = []
  let squares = 0
  const put: Put = (place, weight) => {
    if (weights[place] !== 0) return
    weights[place] = weight
    squares += weight * weight
    found.push(place)
  }
  const typed = text.slice(0, most)
  for (const shape of shapesOf(typed)) put(placeOf(shape), 2, 0, 0)
  spell(normalise(typed).text, put)

  const at = Uint32Array.from(found)
  const values = new Float32Array(at.length)
  const scale = 1 / Math.sqrt(squares)
  for (const [i, place] of found.entries()) {
    values[i] = (weights[place] ?? 0) * scale
    weights[place] = 0
  }
  return { at, values }
}

/** Where the features of a text come from: how it reads, and for each place the parts of that reading. Slower than `features`. */
export function sources(text: string): { reading: Reading; parts: Map<number, [start: number, end: number][]> } {
  const reading = normalise(text.slice(0, most))
  const parts = new Map<number, [number, number][]>()
  spell(reading.text, (place, _, start, end) => {
    const known = parts.get(place)
    if (known) known.push([start, end])
    else parts.set(place, [[start, end]])
  })
  return { reading, parts }
}

const placeOf = (hash: number) => mixed(hash) & (places - 1)

const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu
const space = 32

/** Every word, every pair of words in a row, and the letters of every word with a space before and behind. */
function spell(text: string, put: Put) {
  let before = { hash: 1, start: 0 }
  for (const { 0: word, index } of text.matchAll(token)) {
    const end = index + word.length
    let hash = seed + 1
    for (let i = index; i < end; i++) hash = step(hash, text.charCodeAt(i))
    put(placeOf(hash), 1, index, end)
    put(placeOf(Math.imul(before.hash, 0x9e3779b1) ^ hash), 1, before.start, end)
    before = { hash, start: index }
    for (let i = index - 1; i < end; i++) letters(text, { from: i, word: index, end }, put)
  }
}

/** The runs of two to five letters from one place in a word on. The longer say more: each weighs by its length. */
function letters(text: string, { from, word, end }: { from: number; word: number; end: number }, put: Put) {
  let hash = seed
  for (let length = 1; length <= longest && from + length <= end + 1; length++) {
    const last = from + length - 1
    hash = step(hash, last < word || last === end ? space : text.charCodeAt(last))
    if (length >= shortest) put(placeOf(hash), length / longest, Math.max(from, word), Math.min(last + 1, end))
  }
}
