import type { Content } from './content'

// An article as its form has it: every field a text. Pure and small, for it runs in the browser too; written.ts reads what comes back.

/** Characters. A book has half a million; an article of more is a file that went astray. */
export const longestBody = 400_000

/** What is said of a longer one, at its field. */
export const tooLong = (what: string, most: number, length: number) =>
  `${what} may have ${most.toLocaleString('en')} characters; this has ${length.toLocaleString('en')}.`

/** So many can be chosen as authors. */
export const mostAuthors = 8
export const authorFields = Array.from({ length: mostAuthors }, (_, index) => `author${index + 1}`)

/** The fields of the form in the order of the page, as people know them. */
export const fieldTitles: Record<string, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  section: 'Section',
  topics: 'Topics',
  ...Object.fromEntries(authorFields.map((name, index) => [name, index === 0 ? 'Author' : `Author ${index + 1}`])),
  dateline: 'Dateline',
  lang: 'Language',
  slug: 'Address',
  keyPoints: 'Key points',
  imageSrc: 'Picture',
  imageAlt: 'Alt text',
  imageCaption: 'Caption',
  imageCredit: 'Credit of the picture',
  imageWidth: 'Width of the picture',
  imageHeight: 'Height of the picture',
  credit: 'Credit',
  source: 'Source',
}

const fieldNames = Object.keys(fieldTitles)

export type Typed = Record<string, string>

/** What stands in the form for this content. Topics are shown by their names. */
export function typed(content: Content, topicNames: Record<string, string>): Typed {
  const { headline, standfirst, body, section, dateline, lang, slug, credit, source, image } = content
  return {
    ...{ headline, standfirst, body, section, dateline, lang, slug, credit, source },
    topics: content.topics.map((topic) => topicNames[topic] ?? topic).join(', '),
    keyPoints: content.keyPoints.join('\n'),
    ...Object.fromEntries(authorFields.map((name, index) => [name, content.authors[index] ?? ''])),
    imageSrc: image?.src ?? '',
    imageAlt: image?.alt ?? '',
    imageCaption: image?.caption ?? '',
    imageCredit: image?.credit ?? '',
    imageWidth: String(image?.width ?? ''),
    imageHeight: String(image?.height ?? ''),
  }
}

/** The fields of the form among what was sent or kept. */
export const onlyFields = (values: Record<string, unknown>): Typed =>
  Object.fromEntries(fieldNames.map((name) => [name, typeof values[name] === 'string' ? values[name] : '']))

/** A form sends its lines as mail does. */
export const unix = (text: string) => text.replace(/\r\n?/g, '\n')

/** The fields that say something else, once both are written as they are stored. */
export const changedFields = (a: Typed, b: Typed) => fieldNames.filter((name) => stored(name, a[name]) !== stored(name, b[name]))

function stored(name: string, value = ''): string {
  const text = unix(value).trim()
  // In whatever order they are typed, and in whatever form they are written.
  if (name === 'topics')
    return text
      .toLowerCase()
      .split(/\s*[,،;\n]\s*/)
      .filter(Boolean)
      .sort()
      .join()
  if (name === 'lang') return canonical(text)
  if (name === 'keyPoints') return text.replace(/\s*\n\s*/g, '\n')
  return name === 'body' ? text : text.replace(/\s+/g, ' ')
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}
