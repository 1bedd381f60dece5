import { z } from 'zod'
import { jsonFault } from './json-place'
import { type Policy, parsePolicy, type Terms } from './policy/policy'
import { termsOf, termsSchema } from './policy/terms'
import { Refusal } from './refusal'

// A policy as one JSON document: { "preamble": [...], "appealDays": 183, "reportsToHold": 3, "restrictOf": 10, "restrictShare": 50, "clauses": [...] }.

/** A term that the document leaves out stays as it was. */
export interface PolicyText extends Partial<Terms> {
  preamble: string[]
  clauses: Policy
}

// As much as the form of the texts takes (policy-draft.ts).
const paragraph = z.string().trim().min(1).max(20_000)
const document = z.strictObject({ preamble: z.array(paragraph).max(1_000), ...termsSchema.partial().shape, clauses: z.unknown() })

/** The policy as a document, as policyDocument() reads it. */
export function asJson({ preamble, clauses, ...rest }: Terms & { preamble: string[]; clauses: unknown }): string {
  return JSON.stringify({ preamble, ...termsOf(rest), clauses }, null, 2)
}

/** The policy in the text. Refuses, with the place, what is no JSON or no policy. */
export function policyDocument(json: string): PolicyText {
  const { data, error } = document.safeParse(parsedJson(json))
  if (error) throw unusable(error.issues.map(({ path, message }) => `${path.join('.') || 'The document'}: ${message}.`).join(' '))
  try {
    const { preamble, clauses, ...terms } = data
    const given: Partial<Terms> = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined))
    return { preamble, ...given, clauses: parsePolicy(clauses) }
  } catch (error) {
    throw unusable(`${error instanceof Error ? error.message : error}.`)
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    const place = jsonFault(json)
    throw unusable(place ? `Line ${place.line}, column ${place.column}: here should be ${place.wanted}.` : 'This is no JSON.')
  }
}

const unusable = (why: string) => new Refusal(`${why} Nothing was saved, and the version in force stays in force.`, 'json')
