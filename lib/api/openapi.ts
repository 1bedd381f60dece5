import { z } from 'zod'
import { siteAddress, siteName } from '../site'
import { endpoints } from './all'
import type { Endpoint } from './endpoint'
import { shapes } from './shapes'

// The description of the public API, made of the same schemas that check what it is asked and what it says.

const shapeAddress = (id: string) => `#/components/schemas/${id}`
type Json = Record<string, unknown>

/** The document of /api/v1/openapi.json (OpenAPI 3.1). */
export function openapi() {
  return {
    openapi: '3.1.0',
    info: {
      title: `${siteName()}: public API`,
      version: '1',
      description:
        'What the paper has published, to read by programs. No key is needed. Answers may be kept for five seconds, and are asked for again with If-None-Match. Lists come in pages: `next` is the address of the next. Within a version, fields are added and never taken away.',
    },
    servers: [{ url: siteAddress('/api/v1') }],
    paths: Object.fromEntries(endpoints.map((one) => [one.path, { get: operation(one) }])),
    components: { schemas: schemas() },
  }
}

function operation({ path, summary, description, query, answer }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  return {
    operationId: path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, ''),
    summary,
    ...(description && { description }),
    parameters: [...inPath, ...Object.entries(query.shape).map(([name, schema]) => parameter(name, schema as z.ZodType))],
    responses: {
      200: {
        description: summary,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: shapeAddress(shapes.get(answer)?.id ?? '') } } },
      },
      304: { description: 'It is as the tag in If-None-Match says.' },
      400: error('A parameter is not right, or there is no such parameter.'),
      ...(inPath.length > 0 && { 404: error('There is no such article, or it is not published.') }),
      ...(path === '/search' && { 429: error('There were too many searches.') }),
    },
  }
}

function parameter(name: string, schema: z.ZodType) {
  const { description, ...plain } = plainly(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return {
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    ...(description !== undefined && { description }),
    schema: asAsked(name, plain),
  }
}

/** In an address every number is text: what is read from it is what is said of it. */
const asAsked = (name: string, schema: Json): Json =>
  name === 'limit' ? { type: 'integer', minimum: 1, maximum: 100, default: 20 } : schema

const error = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: shapeAddress('Problem') } } },
})

function schemas() {
  const made = z.toJSONSchema(shapes, { uri: shapeAddress, io: 'output' }).schemas
  return Object.fromEntries(Object.entries(made).map(([id, schema]) => [id, plainly(schema as Json)]))
}

/** Without what only stands for zod: whoever reads an answer has to bear fields that are added. */
function plainly(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      ['$schema', '$id', 'id', 'additionalProperties'].includes(key) && typeof value !== 'object' ? undefined : value,
    ),
  )
}
