import { z } from 'zod'
import { language } from '../transfer/language'
import { type Content, longestBody } from './content'
import { authorFields, tooLong, unix } from './typed'

// Reads the form of an article (typed.ts fills it).

const text = (longest: number, what: string) =>
  z
    .string()
    .default('')
    .transform(unix)
    .refine((words) => words.length <= longest, {
      error: ({ input }) => tooLong(what, longest, String(input).length),
    })

const line = (longest: number, what: string) => text(longest, what).transform((words) => words.replace(/\s+/g, ' ').trim())

/** How many pixels, where it is known. */
const pixels = z
  .string()
  .default('')
  .transform((words) => (/^[1-9]\d{0,5}$/.test(words) ? Number(words) : null))

const lang = z
  .string()
  .default('')
  .transform((words, context) => {
    const found = language(words.trim())
    if (found) return found
    const message = `“${words.trim()}” is no language that is known here. Write its short name: en, fa-AF (Dari), ps (Pashto), ar.`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const topics = text(2_000, 'The topics').transform((words, context) => {
  const names = words
    .split(/[,،;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const fault = names.find((name) => name.length > 80 || !/[\p{L}\p{N}]/u.test(name))
  if (fault) context.addIssue({ code: 'custom', message: `“${fault.slice(0, 40)}” cannot be a topic: use words of at most 80 characters.` })
  if (names.length > 20) context.addIssue({ code: 'custom', message: `Choose at most 20 topics; these are ${names.length}.` })
  return names
})

const shape = z.object({
  headline: line(300, 'The headline'),
  standfirst: line(1_000, 'The standfirst'),
  body: text(longestBody, 'The text').transform((words) => words.trimEnd()),
  section: z.string().default(''),
  topics,
  dateline: line(200, 'The dateline'),
  lang,
  slug: line(1_000, 'The address').transform((words) => words.toLowerCase()),
  credit: line(300, 'The credit'),
  source: line(1_000, 'The source'),
  keyPoints: text(4_000, 'The key points').transform((words) => words.split('\n').flatMap((point) => point.trim() || [])),
  imageSrc: line(2_000, 'The address of the picture').refine(
    (src) => src === '' || /^\/(?!\/)[^\\]*$/.test(src) || (URL.canParse(src) && new URL(src).protocol === 'https:'),
    { error: 'Write the whole address of the picture, with https://, or one of this site, from its first slash.' },
  ),
  imageAlt: line(1_000, 'The alt text'),
  imageCaption: line(1_000, 'The caption'),
  imageCredit: line(300, 'The credit of the picture'),
  imageWidth: pixels,
  imageHeight: pixels,
})

/** The form as it is sent; every message is for its field. What names sections, authors and topics is looked up when it is saved. */
export const writtenSchema = z
  .looseObject({})
  .transform((form) => {
    const chosen = authorFields.flatMap((name) => (typeof form[name] === 'string' && form[name]) || [])
    return { ...form, authors: [...new Set(chosen)] }
  })
  .pipe(shape.extend({ authors: z.array(z.string()) }))

export type Written = z.infer<typeof writtenSchema>

/** The content that was written, when it is known what the topics are called in addresses. */
export function contentWritten(written: Written, topicSlugs: string[]): Content {
  const { imageSrc: src, imageAlt: alt, imageCaption: caption, imageCredit: credit, imageWidth, imageHeight, lang, ...rest } = written
  const { headline, standfirst, body, section, dateline, slug, source, keyPoints, authors } = rest
  return {
    ...{ slug, headline, standfirst, body, section, dateline, source, keyPoints, authors, ...lang },
    credit: rest.credit,
    topics: topicSlugs,
    image: src === '' ? null : { src, alt, caption, credit, width: imageWidth, height: imageHeight },
  }
}
