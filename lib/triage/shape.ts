import { seed, step } from './hash'

const link = /https?:|www\.|[a-z0-9]\.(?:com|net|org|info|ru|de|co)\b/i
const capitals = /\p{Lu}/gu
const letters = /\p{L}/gu
const figures = /\d{3}/
const first = /[\p{L}\p{M}\p{N}]+/u

const kinds = { link: 1, capitals: 2, exclamations: 3, questions: 4, length: 5, figures: 6, first: 7 }

/**
 * The shape of a typed text as some numbers to be hashed: whether it has a link, a question, a long number; how many
 * capitals and exclamation marks; its length, doubling by doubling; and the word it begins with.
 */
export function shapesOf(text: string): number[] {
  const shapes = [shape('length', Math.round(Math.log2(text.length + 1)))]
  if (link.test(text)) shapes.push(shape('link', 1))
  if (text.includes('?')) shapes.push(shape('questions', 1))
  if (figures.test(text)) shapes.push(shape('figures', 1))
  const shouts = count(text, /!/g)
  if (shouts > 0) shapes.push(shape('exclamations', Math.min(shouts, 4)))
  const all = count(text, letters)
  if (all >= 8) shapes.push(shape('capitals', Math.round((5 * count(text, capitals)) / all)))
  const word = first.exec(text)?.[0].toLowerCase()
  if (word) shapes.push(Array.from(word).reduce((hash, char) => step(hash, char.codePointAt(0) ?? 0), shape('first', 0)))
  return shapes
}

const shape = (kind: keyof typeof kinds, degree: number) => step(step(seed + 2, kinds[kind]), degree)

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
