import { parse } from 'node:path'
import type { z } from 'zod'
import { isReserved } from '../newsroom/slug'
import { articleSchema, headlineSchema, keysAt } from './article-schema'
import { frontMatter } from './front-matter'
import { linesOf, unstorableLines } from './lines'
import { unknownKey } from './nearest'
import { markdownOf } from './plain-text'
import { type Problem, Problems } from './problem'
import { slugify } from './slug'

export { storeArticles } from './store-articles'

/** An article as its file gives it. Section, publishedAt and commentMode are the desk's too: left out, what is stored stays. */
export interface NewArticle extends Omit<z.infer<typeof articleSchema>, 'slug' | 'lang'> {
  file: string
  /** Where the slug stands. */
  line: number
  slug: string
  lang: string
  dir: 'ltr' | 'rtl'
  /** Markdown. */
  body: string
}

/** The article in the text of a Markdown file with front matter, or of a plain text. Throws Problems with everything that is wrong. */
export function readArticle(file: string, text: string): NewArticle {
  const lines = linesOf(file, text)
  const bad = unstorableLines(file, lines)
  if (bad.length) throw new Problems(bad)
  const matter = frontMatter(file, lines)
  if (!matter) return withoutFrontMatter(file, lines)
  const { success, data, error } = articleSchema.safeParse(matter.values)
  const problems = success ? [] : error.issues.flatMap((issue) => problemsOf(issue, (path) => ({ file, line: matter.lineOf(path) })))
  const slug = slugFor(file, data?.slug)
  if (!slug && !Object.hasOwn(matter.values, 'slug')) problems.push(noSlug(file, matter.lineOf([])))
  if (isReserved(slug)) problems.push(keptSlug(file, matter.lineOf(['slug']), slug))
  if (!data || problems.length) throw new Problems(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  const body = isPlain(file) ? markdownOf(matter.body) : matter.body.join('\n').trim()
  return { ...data, ...data.lang, file, line: matter.lineOf(['slug']), slug, body }
}

/** First line the headline, the rest paragraphs. In a Markdown file the headline may be marked as one. */
function withoutFrontMatter(file: string, lines: string[]): NewArticle {
  const first = lines.findIndex((line) => line.trim() !== '')
  const isMarkdown = /\.(md|markdown)$/i.test(file)
  const typed = (lines[first] ?? '').trim()
  const {
    success,
    data: headline,
    error,
  } = headlineSchema.safeParse(isMarkdown ? typed.replace(/^#+(\s+|$)/, '').replace(/\s+#+$/, '') : typed)
  const slug = slugFor(file)
  const problems = success
    ? []
    : error.issues.map(({ message }): Problem => ({ file, line: first + 1, field: 'headline', message: `(the first line) ${message}` }))
  if (!slug) problems.push(noSlug(file, 1))
  if (isReserved(slug)) problems.push(keptSlug(file, 1, slug))
  if (!success || problems.length) throw new Problems(problems)
  const rest = lines.slice(first + 1)
  const data = articleSchema.parse({ headline })
  return { ...data, ...data.lang, file, line: 1, slug, body: isMarkdown ? rest.join('\n').trim() : markdownOf(rest) }
}

const isPlain = (file: string) => /\.te?xt$/i.test(file)
const slugFor = (file: string, given?: string) => given ?? slugify(parse(file).name)
const noSlug = (file: string, line: number): Problem => ({
  file,
  line,
  field: 'slug',
  message: 'cannot be made from this file name: give one, as slug: my-article',
})

const keptSlug = (file: string, line: number, slug: string): Problem => ({
  file,
  line,
  field: 'slug',
  message: `“${slug}” is kept for the site itself: give another, as slug: my-article`,
})

function problemsOf(issue: z.core.$ZodIssue, at: (path: PropertyKey[]) => { file: string; line: number }): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...at([...issue.path, key]), field: key.slice(0, 60), message: unknownKey(key, keysAt(issue.path)) }))
  }
  return [{ ...at(issue.path), field: fieldName(issue.path), message: issue.message }]
}

/** As people count: ["topics", 0] is topics 1. */
const fieldName = (path: PropertyKey[]) => path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ')
