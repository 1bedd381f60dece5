import type { Span } from '../policy/text'
import { type Features, features, places, sources } from './features'

// Logistic regression on hashed features, learnt one decision at a time. Each weight moves by the slope over the cube root of
// the sum of its squared slopes so far. AdaGrad (Duchi, Hazan and Singer, 2011) takes the square root: that learns crude spam
// and insults well and loses where few are removed; plain gradient descent takes no root, and is the other way round.
// The cube root lost nowhere. Averaged weights, class weights and L2 were measured too, and did not help.

/** A decision a moderator has made, and on what text. */
export interface Example {
  text: string
  removed: boolean
}

/** All that has been learnt. `slopes` are the sums of squared slopes; the last entry of both is for what is true of every text. */
export interface Model {
  weights: Float32Array
  slopes: Float32Array
}

const rate = 0.1
/** So that the first step of a weight stays finite. */
const least = 1e-8

/** A model that knows nothing: every score is 0.5. */
export function newModel(): Model {
  return { weights: new Float32Array(places + 1), slopes: new Float32Array(places + 1) }
}

/** How much the text is like what was removed, from 0 to 1. For ordering: it is no probability. */
export const score = (model: Model, text: string) => scoreOf(model, features(text))

/** The score of a text whose features are known. */
export function scoreOf({ weights }: Model, { at, values }: Features): number {
  let sum = weights[places] ?? 0
  for (let i = 0; i < at.length; i++) sum += (weights[at[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * Learns some decisions as they are made, in their order, each twice over: from few, that tells more. Changes the model; the
 * same decisions always change it in the same way.
 */
export function learn(model: Model, examples: Iterable<Example>): void {
  for (const { text, removed } of examples) {
    const known = features(text)
    for (let times = 0; times < 2; times++) learnFrom(model, known, removed)
  }
}

/** Learns one decision on a text whose features are known. */
export function learnFrom(model: Model, known: Features, removed: boolean): void {
  const { at, values } = known
  const { weights, slopes } = model
  const error = scoreOf(model, known) - (removed ? 1 : 0)
  for (let i = 0; i <= at.length; i++) {
    const place = at[i] ?? places
    const slope = error * (values[i] ?? 1)
    const sum = (slopes[place] ?? 0) + slope * slope
    slopes[place] = sum
    weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.cbrt(sum + least)
  }
}

/** A word as typed, and how much it moved the score towards 1 (in log-odds). */
export interface Reason extends Span {
  weight: number
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The words that pushed the score up most, at most `most`, the heaviest first. Words of languages without spaces too. */
export function explain(model: Model, text: string, most: number): Reason[] {
  const { reading, parts } = sources(text)
  const { at, values } = features(text)
  const value = new Map(Array.from(at, (place, i) => [place, (model.weights[place] ?? 0) * (values[i] ?? 0)]))
  // What each character of the reading is worth: a feature is shared by all the characters that it stands for.
  const worth = new Float64Array(reading.text.length)
  for (const [place, spans] of parts) {
    const characters = spans.reduce((sum, [start, end]) => sum + end - start, 0)
    const each = (value.get(place) ?? 0) / characters
    for (const [start, end] of spans) for (let i = start; i < end; i++) worth[i] = (worth[i] ?? 0) + each
  }
  return Array.from(segmenter.segment(reading.text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => {
      const end = index + segment.length
      return { ...reading.span(index, end), weight: worth.subarray(index, end).reduce((sum, one) => sum + one, 0) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
}
