import { z } from 'zod'
import { placeIn } from './cursor'

// What all answers of the public API are made of. Everything that has a name in its description is listed here.

/** The named shapes, from which lib/api/openapi.ts makes the description. */
export const shapes = z.registry<{ id: string; description: string }>()

export const moment = z.iso.datetime().describe('A moment in UTC.')
export const address = z.url().describe('A whole address of this site.')
export const slug = z.string().describe('Its name in addresses.')

/** Something that is named and has a page: a section, a topic, an author. */
export const place = z
  .object({ slug, name: z.string(), url: address })
  .register(shapes, { id: 'Place', description: 'A section, topic or author, by its page.' })

export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, for a person.'),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe('What is wrong with each parameter.'),
  })
  .register(shapes, { id: 'Problem', description: 'What is wrong, as RFC 9457 has it.' })
export type Problem = z.output<typeof problem>

/** The parameters by which every list is read in pages. */
export const paging = {
  limit: z.coerce
    .number('write a number')
    .int('write a whole number')
    .min(1, 'ask for at least 1')
    .max(100, 'ask for at most 100')
    .default(20)
    .describe('How many at most: 1 to 100.'),
  cursor: placeIn.optional(),
}

/** What every list says beside its items. */
export const next = address.nullable().describe('The address of the next page; null where this is the last.')

/** A moment in a parameter: whole, or a day, which is its first moment in UTC. */
export const since = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'write it as 2026-11-25 or 2026-11-25T08:00:00Z')
  .transform((text) => new Date(text))
