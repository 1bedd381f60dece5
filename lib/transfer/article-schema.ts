import { z } from 'zod'
import { modes } from '../comment-modes/modes'
import { instant, notADate } from './dates'
import { language } from './language'
import { unstorable } from './lines'
import { longestSlug, slugify, slugShape } from './slug'

// The front matter of an article. Its values are texts, as lib/transfer/front-matter.ts reads them.

const text = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
  .transform((value) => value.trim())
  .superRefine((value, { addIssue }) => {
    const message = unstorable(value)
    if (message) addIssue(message)
  })
const line = text.transform((value) => value.replace(/\s+/g, ' '))

export const headlineSchema = line
  .refine((value) => value !== '', 'is empty')
  .refine((value) => [...value].length <= 300, 'is longer than 300 characters')

const date = text.transform((value, { addIssue }) => {
  const at = instant(value)
  if (!at) addIssue(`“${shortened(value)}” ${notADate}`)
  return at ?? z.NEVER
})

const slug = text.superRefine((value, { addIssue }) => {
  if (slugShape.test(value) && value.length <= longestSlug) return
  const better = slugify(value)
  addIssue(`must be small letters, digits and single hyphens, at most ${longestSlug}${better ? `, as ${shortened(better)}` : ''}`)
})

/** A section, topic or author, by slug or by name. */
const name = line
  .refine((value) => slugify(value) !== '', 'has no letters or digits')
  .refine((value) => value.length <= 200, 'is longer than 200 characters')
const names = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(name, 'must be a list, as [council, harbour]').default([]),
)

const lang = text.transform((value, { addIssue }) => {
  const known = language(value)
  if (!known) addIssue(`“${shortened(value)}” is no language that is known here; write its tag, as en or fa-AF`)
  return known ?? z.NEVER
})

const commentMode = text.transform((value, { addIssue }) => {
  // Other writers of YAML turn an unquoted off into false.
  const given = value.toLowerCase() === 'false' ? 'off' : value.toLowerCase()
  const mode = modes.find((known) => known === given)
  if (!mode) addIssue(`must be one of ${modes.join(', ')}`)
  return mode ?? z.NEVER
})

const pixels = text.refine((value) => /^[1-9]\d{0,5}$/.test(value), 'must be a whole number of pixels').transform(Number)

const image = z.preprocess(
  (value) => (typeof value === 'string' ? { src: value } : value),
  z.strictObject(
    {
      src: text.refine(isImageAddress, 'must be a path on this site, as /pictures/harbour.jpg, or an https:// address'),
      alt: line.default(''),
      credit: line.default(''),
      caption: line.default(''),
      width: pixels.optional(),
      height: pixels.optional(),
    },
    { error: 'must be an address, or src, alt, credit, caption, width and height' },
  ),
)

/** Browsers read // and /\ as the start of another site, and drop tabs and line breaks on the way. */
function isImageAddress(src: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(src)) return false
  return src.startsWith('/') ? !src.startsWith('//') : /^https:\/\/[^/]/i.test(src) && URL.canParse(src)
}

/** The source becomes a link: of what looks like an address, only the web's are let in. */
const source = line.refine(
  (value) => !/^[a-z][a-z0-9+.-]*:\S/i.test(value) || /^https?:\/\/[^/]/i.test(value),
  'must be text, or an http:// or https:// address',
)

const correctionSchema = z.strictObject(
  { at: date, note: text.refine((value) => value !== '', 'is empty') },
  { error: 'must be a date and a note, as { at: 2026-11-23, note: "…" }' },
)

export const articleSchema = z.strictObject({
  headline: headlineSchema,
  standfirst: line.default(''),
  slug: slug.optional(),
  section: name.optional(),
  topics: names,
  authors: names,
  publishedAt: date.optional(),
  lang: lang.default({ lang: 'en', dir: 'ltr' }),
  dateline: line.default(''),
  image: image.optional(),
  commentMode: commentMode.optional(),
  corrections: z.array(correctionSchema, 'must be a list of { at, note }').default([]),
  credit: line.default(''),
  source: source.default(''),
})

/** The keys that may stand at this place of the front matter. */
export function keysAt([place]: readonly PropertyKey[]): string[] {
  if (place === 'image') return ['src', 'alt', 'credit', 'caption', 'width', 'height']
  return Object.keys(place === 'corrections' ? correctionSchema.shape : articleSchema.shape)
}

const shortened = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
