import { headers } from 'next/headers'
import type { z } from 'zod'
import { keepTyped } from './kept-form'
import { addressHeader, editionOf } from './languages/editions'
import { refusalIn } from './languages/refusals'
import { type NamedMoment, Refusal, SignedOut } from './refusal'

/** What a form gets back. `values` are what was typed, so that nothing is lost; a field named here as secret is left out. */
export type Answer<T> = { state: 'done'; result: T } | Refused

export interface Refused {
  state: 'refused'
  message?: string
  errors: Record<string, string>
  values: Record<string, string>
  /** Nobody is signed in any more: the form says where to. */
  signedOut?: true
}

interface FormAction<Who, Form, T> {
  /** Who sends it, or a SignedOut where nobody is signed in any more: a redirect would lose what was typed. Runs first. */
  who: (form: FormData) => Promise<Who>
  /** May depend on who: a guest has to give more than somebody signed in. */
  schema: (who: Who) => z.ZodType<Form>
  secret?: string[]
  /** Fields that are files. They come to the schema, and cannot be given back: a browser has to be shown the file again. */
  files?: string[]
  /** Does the work, or throws a Refusal. Anything else that is thrown is a fault and reaches error.tsx. */
  work: (who: Who, form: Form) => Promise<T>
}

/** The one way an action is made: who, then shape, then work, then an answer with every field's error at once. */
export function formAction<Who, Form, T>({ who, schema, secret = [], files = [], work }: FormAction<Who, Form, T>) {
  return async (_previous: Answer<T> | null, data: FormData): Promise<Answer<T>> => {
    const values = typed(data, secret)
    const person = await who(data).catch(signedOut)
    if (person instanceof SignedOut) {
      keepTyped(await headers(), values)
      return spoken({ state: 'refused', message: person.message, errors: {}, values, signedOut: true })
    }
    const form = schema(person).safeParse({ ...grouped(data), ...sentFiles(data, files) })
    if (!form.success) return spoken({ state: 'refused', errors: fieldErrors(form.error), values })
    try {
      return { state: 'done', result: await work(person, form.data) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const errors: Record<string, string> = error.field ? { [error.field]: error.message } : {}
      return spoken({ state: 'refused', message: error.message, errors, values }, error.when)
    }
  }
}

function signedOut(error: unknown): SignedOut {
  if (error instanceof SignedOut) return error
  throw error
}

/** The refusal in the language of the page from which the form was sent. */
async function spoken({ message, errors, ...refused }: Refused, when?: NamedMoment): Promise<Refused> {
  const { lang } = editionOf((await headers()).get(addressHeader) ?? '/').edition
  const said = Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, refusalIn(lang, error, when)]))
  return { ...refused, errors: said, ...(message !== undefined && { message: refusalIn(lang, message, when) }) }
}

/** The first error of each field, by the field's name. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  return Object.fromEntries([...error.issues].reverse().map((issue) => [String(issue.path[0] ?? ''), issue.message]))
}

/** Fields as text, without the framework's own (they begin with a dollar sign) and without NUL, which PostgreSQL cannot keep. */
function texts(data: FormData): [string, string][] {
  return [...data].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value.replaceAll('\0', '')]] : [],
  )
}

function typed(data: FormData, secret: string[]): Record<string, string> {
  return Object.fromEntries(texts(data).filter(([name]) => !secret.includes(name)))
}

/** The files that were chosen: a field without one is sent as a file without name and bytes. */
function sentFiles(data: FormData, names: string[]): Record<string, File> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = data.get(name)
      return file instanceof File && (file.size > 0 || file.name !== '') ? [[name, file]] : []
    }),
  )
}

/** A field that may be sent more than once ends in [] and becomes a list under its bare name. */
function grouped(data: FormData): Record<string, string | string[]> {
  const lists = new Set(texts(data).flatMap(([name]) => (name.endsWith('[]') ? [name] : [])))
  const fields: Record<string, string | string[]> = typed(data, [...lists])
  for (const name of lists) fields[name.slice(0, -2)] = texts(data).flatMap(([field, value]) => (field === name ? [value] : []))
  return fields
}
