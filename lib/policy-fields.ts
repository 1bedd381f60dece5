import { z } from 'zod'
import type { CheckSetting } from './policy/policy'
import { type CheckName, checkSettingSchema } from './policy/settings'

// The policy desk's fields, made of the schemas that validate the policy itself.

/** One setting as a form asks for it. */
export interface Field {
  name: string
  label: string
  kind: 'number' | 'switch' | 'choice' | 'list' | 'text'
  whole?: boolean
  min?: number
  max?: number
  options?: string[]
}

const described = z.object({
  type: z.string(),
  description: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  enum: z.array(z.string()).optional(),
})
const object = z.object({ properties: z.record(z.string(), described.loose()) })

const kinds: Record<string, Field['kind']> = { boolean: 'switch', array: 'list', number: 'number', integer: 'number' }

function fieldOf(name: string, { type, description, enum: options, ...limits }: z.infer<typeof described>): Field {
  const min = limits.minimum ?? limits.exclusiveMinimum
  return {
    name,
    label: description ?? name,
    kind: options ? 'choice' : (kinds[type] ?? 'text'),
    whole: type === 'integer',
    ...(min !== undefined && { min }),
    ...(limits.maximum !== undefined && { max: limits.maximum }),
    ...(options && { options }),
  }
}

/** Every check that the program knows, with the fields of its settings. */
export const fieldsOf = Object.fromEntries(
  checkSettingSchema.options.map((schema) => {
    const { check, ...properties } = object.parse(z.toJSONSchema(schema)).properties
    return [check?.const, Object.entries(properties).map(([name, property]) => fieldOf(name, property))]
  }),
) as Record<CheckName, Field[]>

/** True for the name of a check that the program knows. */
export const isCheck = (name: string): name is CheckName => Object.hasOwn(fieldsOf, name)

/** A check as it is before anybody has changed its settings; undefined for one that the program does not know. */
export function freshCheck(name: string): CheckSetting | undefined {
  return isCheck(name) ? checkSettingSchema.parse({ check: name }) : undefined
}

/** The settings of a check as its fields show them: a switch that is off has no value. */
export function shownSetting(setting: CheckSetting): Record<string, string> {
  return Object.fromEntries(
    Object.entries(setting).flatMap(([name, value]) => {
      if (value === false) return []
      return [[name, Array.isArray(value) ? value.join('\n') : value === true ? 'on' : String(value)]]
    }),
  )
}
