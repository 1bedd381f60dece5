import { z } from 'zod'
import { Refusal } from '../refusal'
import { slugify } from '../transfer/slug'
import { slugFault } from './slug'

// What sections and topics are called, and the last word of their addresses.

/** Words on one line, at most so many characters. */
export const line = (longest: number) =>
  z
    .string()
    .default('')
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .refine((words) => words.length <= longest, {
      error: ({ input }) => `Use at most ${longest} characters; these are ${String(input).length.toLocaleString('en')}.`,
    })

/** The name of a section or a topic. */
export const nameLine = (longest: number) =>
  line(longest).refine((name) => /[\p{L}\p{N}]/u.test(name), {
    error: ({ input }) => (input === '' ? 'Write the name.' : 'Use words: this name has neither a letter nor a digit.'),
  })

/** The last word of an address, as it was wanted or as the name makes it. A Refusal at the field for one that cannot be. */
export function slugWanted({ slug: wanted, name }: { slug: string; name: string }): string {
  const slug = wanted || slugify(name)
  const fault = slugFault(slug)
  if (fault) throw new Refusal(wanted ? fault : `Of this name comes the address “${slug}”. ${fault}`, 'slug')
  return slug
}

/** Two names that people take for one. */
export const isSameName = (a: string, b: string) => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()
