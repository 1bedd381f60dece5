import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { annotations, keptOfPeople, privacyParts } from './privacy'

const schema = readFileSync(fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url)), 'utf8')
const unsaid = (text: string) => annotations(text).flatMap(({ name, unsaid }) => unsaid.map((field) => `${name}.${field}`))

describe('the schema', () => {
  test('says of every model, and of every field of people that can hold words, whether it is personal', () => {
    expect(annotations(schema).length).toBe([...schema.matchAll(/^model /gm)].length)
    expect(unsaid(schema)).toEqual([])
  })

  test('would be caught with a new field or a new model that says nothing', () => {
    expect(unsaid(schema.replace('model Hidden {\n', 'model Hidden {\n  nickname String?\n'))).toEqual(['Hidden.nickname'])
    expect(unsaid(schema.replace('model Hidden {\n', 'model Hidden {\n  likes Json @default("{}")\n'))).toEqual(['Hidden.likes'])
    expect(unsaid(`${schema}\nmodel Diary {\n  id Int @id\n}\n`)).toEqual(['Diary.the model itself'])
    expect(() => annotations('/// @personal X\nmodel X {\n  /// @personal what | why\n  a String\n}')).toThrow(
      /^X\.a: @personal has four parts/,
    )
  })
})

describe('the privacy page', () => {
  test('tells all that is personal, part by part', async () => {
    const parts = await privacyParts()
    expect(parts.map(({ title }) => title)).toEqual([
      'Your account',
      'Signing in',
      'What is decided about you',
      'The newsroom’s record',
      'Your comments',
      'What you report',
      'Mail to you',
      'What you set',
      'Against abuse',
    ])
    const fields = (await keptOfPeople()).flatMap(({ kept }) => kept.map(({ field }) => field))
    expect(parts.flatMap(({ kept }) => kept.map(({ field }) => field)).sort()).toEqual(fields.sort())
    expect(fields.length).toBe([...schema.matchAll(/^ {2}\/\/\/ @personal /gm)].length)
  })

  test('says of no address that anybody reads it', async () => {
    const all = (await keptOfPeople()).flatMap(({ kept }) => kept)
    for (const field of ['User.email', 'Comment.guestEmail', 'Report.guestEmail', 'Mail.email'])
      expect(all.find((one) => one.field === field)?.whoSees).not.toMatch(/everybody|moderators/)
  })
})
