import { z } from 'zod'
import { sameAddress } from '../people'
import { instant, notADate } from './dates'
import { unstorable } from './lines'

// One line of a comments file.

const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
  .superRefine((value, { addIssue }) => {
    const message = unstorable(value)
    if (message) addIssue(message)
  })
  .transform((value) => value.replace(/\r\n?/g, '\n').trim())
  .refine((value) => value !== '', 'is empty')

/** A number larger than a number can hold exactly has lost its last digits already. */
const id = z.preprocess(
  (value) => (Number.isSafeInteger(value) ? String(value) : value),
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? 'is missing'
          : typeof input === 'number'
            ? 'is no whole number that fits: put it in quotes'
            : 'must be text or a number',
    })
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters (a to z), digits, - or _'),
)

const line = text.transform((value) => value.replace(/\s+/g, ' '))

export const commentSchema = z.strictObject({
  article: text,
  id,
  parent: id.nullish().transform((value) => value ?? null),
  name: line.refine((value) => value.length <= 100, 'is longer than 100 characters'),
  email: z.preprocess(
    (value) => (typeof value === 'string' ? sameAddress(value) || null : value),
    z.email('is not an e-mail address').max(254, 'is longer than 254 characters').nullish(),
  ),
  text: text.refine((value) => value.length <= 100_000, 'is longer than 100,000 characters'),
  at: text.transform((value, { addIssue }) => {
    const at = instant(value)
    if (!at) addIssue(notADate)
    return at ?? z.NEVER
  }),
  status: z.enum(['pending', 'approved', 'rejected'], {
    error: ({ input }) => (input === undefined ? 'is missing' : 'must be pending, approved or rejected'),
  }),
  clause: text.nullish().transform((value) => value ?? null),
})
