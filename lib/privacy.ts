import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from './languages/editions'
import { personalIn } from './languages/personal'

// What is kept of people, as prisma/schema.prisma says it of itself. Above a model that holds people stands
// `/// @personal PART OF THE PRIVACY PAGE`, above each field of it that says something of them
// `/// @personal WHAT | WHY | HOW LONG | WHO SEES IT`; what says nothing of anybody is marked `/// @impersonal`.
// In the other languages the pieces are in lib/languages/words/LANG/personal.ts.

export interface Kept {
  field: string
  what: string
  why: string
  howLong: string
  whoSees: string
}

export interface Model {
  name: string
  /** Its part of the page; null where it holds nobody. */
  part: string | null
  kept: Kept[]
  /** Fields that can hold words (text, JSON, bytes) and say neither that they are personal nor that they are not. */
  unsaid: string[]
}

/** The models of a schema with what their annotations say. Throws where one cannot be read. */
export function annotations(schema: string): Model[] {
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, above = '', name = '', body = '']) => {
    const part = above.match(/^\/\/\/ @personal (.+)$/m)?.[1]?.trim() ?? null
    const said = part !== null || /^\/\/\/ @impersonal$/m.test(above)
    const fields = part === null ? [] : fieldsOf(name, body)
    return {
      ...{ name, part },
      kept: fields.flatMap(({ kept }) => kept ?? []),
      unsaid: said ? fields.flatMap(({ field, unsaid }) => (unsaid ? field : [])) : ['the model itself'],
    }
  })
}

function fieldsOf(model: string, body: string) {
  return [...body.matchAll(/((?:^ {2}\/\/\/.*\n)*)^ {2}(\w+) +(\w+)(.*)$/gm)].map(([, above = '', field = '', type = '', rest = '']) => {
    const words = above.match(/^ {2}\/\/\/ @personal (.+)$/m)?.[1]
    const kept = words === undefined ? null : keptAs(`${model}.${field}`, words)
    return { field, kept, unsaid: !kept && ['String', 'Json', 'Bytes'].includes(type) && !rest.endsWith('/// @impersonal') }
  })
}

function keptAs(field: string, words: string): Kept {
  const [what = '', why = '', howLong = '', whoSees = '', ...more] = words.split('|').map((part) => part.trim())
  if (!whoSees || more.length > 0) throw new Error(`${field}: @personal has four parts, WHAT | WHY | HOW LONG | WHO SEES IT.`)
  return { field, what, why, howLong, whoSees }
}

let read: Promise<Model[]> | undefined

/** The annotations of the schema that the site runs on. */
export function keptOfPeople(): Promise<Model[]> {
  read ??= readFile(join(process.cwd(), 'prisma/schema.prisma'), 'utf8').then(annotations)
  return read
}

export interface Part {
  /** Its place on the page, the same in every language. */
  id: string
  title: string
  kept: Kept[]
}

/** The same by the parts of the privacy page, in the schema's order and in the words of this language. */
export async function privacyParts(lang: Lang = 'en'): Promise<Part[]> {
  const parts = new Map<string, Kept[]>()
  for (const { part, kept } of await keptOfPeople()) if (part) parts.set(part, [...(parts.get(part) ?? []), ...kept])
  return [...parts].map(([title, kept]) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title: personalIn(lang, 'part', title),
    kept: kept.map((one) => translated(lang, one)),
  }))
}

const translated = (lang: Lang, { field, what, why, howLong, whoSees }: Kept): Kept => ({
  field,
  what: personalIn(lang, 'what', what),
  why: personalIn(lang, 'why', why),
  howLong: personalIn(lang, 'howLong', howLong),
  whoSees: personalIn(lang, 'whoSees', whoSees),
})
