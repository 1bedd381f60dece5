import { z } from 'zod'
import type { Db } from '../db'
import type { Moderator } from '../people'
import { type KeyName, type Keys, keyNames, keyTitles, standardKeys } from './keys'

// The desk as one moderator wants it, kept in User.desk: the keys (or none, WCAG 2.1.4), and from which score on a text is
// blurred until it is asked for.

export interface DeskSettings {
  /** null: switched off. */
  keys: Keys | null
  /** 0 to 1; 1 blurs nothing for its score. */
  blurAbove: number
}

const standardBlur = 0.9

const key = z.string().regex(/^[^\s\p{C}]$/u)
const stored = z.object({
  keys: z.union([z.literal('off'), z.partialRecord(z.enum(keyNames), key)]).catch({}),
  blurAbove: z.number().min(0).max(1).catch(standardBlur),
})

/** What this moderator has set; what is not set, or cannot be read, is as it comes. */
export async function deskSettings(db: Db, { id }: Moderator): Promise<DeskSettings> {
  const { desk } = await db.user.findUniqueOrThrow({ where: { id }, select: { desk: true } })
  const { data } = stored.safeParse(desk ?? {})
  if (!data) return { keys: standardKeys, blurAbove: standardBlur }
  return { keys: data.keys === 'off' ? null : { ...standardKeys, ...data.keys }, blurAbove: data.blurAbove }
}

const field = z
  .string()
  .trim()
  .refine((value) => key.safeParse(value).success, 'Type one letter, digit or sign.')

export const settingsSchema = z
  .object({
    use: z.enum(['on', 'off'], 'Choose whether keys do anything.'),
    blur: z.enum(['0.5', '0.7', '0.9', '1'], 'Choose from which score on a text is blurred.'),
    ...(Object.fromEntries(keyNames.map((name) => [name, field])) as Record<KeyName, typeof field>),
  })
  .superRefine((form, context) => {
    keyNames.forEach((name, nth) => {
      const twin = keyNames.slice(0, nth).find((other) => same(form[other], form[name]))
      if (twin) context.addIssue({ code: 'custom', path: [name], message: `“${form[name]}” is taken by “${keyTitles[twin]}”.` })
      if (/\d/.test(form[name])) context.addIssue({ code: 'custom', path: [name], message: 'Digits choose the clause.' })
    })
  })
export type SettingsForm = z.infer<typeof settingsSchema>

/** The desk does not tell small letters from capitals. */
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Keeps what this moderator has set. */
export async function saveSettings(db: Db, { id }: Moderator, { use, blur, ...keys }: SettingsForm) {
  const desk = { keys: use === 'off' ? ('off' as const) : keys, blurAbove: Number(blur) }
  await db.user.update({ where: { id }, data: { desk } })
}
