import { describe, expect, test } from 'vitest'
import { standardPolicy } from './policy/standard'
import { fieldsOf, freshCheck, shownSetting } from './policy-fields'
import { clauseAct, newClause } from './policy-form'

/** A clause as its form sends it. */
function typed(id: string, change: Record<string, string> = {}): Record<string, string> {
  const clause = standardPolicy.find((one) => one.id === id)
  if (!clause) throw new Error(`no clause ${id}`)
  const checks = clause.checks.flatMap((setting, i) =>
    Object.entries(shownSetting(setting)).map(([name, value]) => [`checks.${i}.${name}`, value]),
  )
  const { title, text, breach, fine = [], notFine = [] } = clause
  return {
    revision: '5',
    id,
    title,
    text,
    breach,
    fine: fine.join('\r\n'),
    notFine: notFine.join('\r\n'),
    ...Object.fromEntries(checks),
    ...change,
  }
}

const seen = { revision: 5, id: 'links', check: '' }

function errors(form: Record<string, string>): Record<string, string> {
  const { error } = clauseAct.safeParse(form)
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('/'), message]))
}

describe('the fields of the checks', () => {
  test('have the kind, the bounds and the words of the settings', () => {
    expect(fieldsOf.links).toEqual([
      { name: 'newcomer', label: 'Most links from a newcomer', kind: 'number', whole: true, min: 0, max: 100_000 },
      { name: 'trusted', label: 'Most links from a trusted author', kind: 'number', whole: true, min: 0, max: 100_000 },
      { name: 'most', label: 'Most links from anybody: more are refused', kind: 'number', whole: true, min: 0, max: 100_000 },
      { name: 'blocked', label: expect.stringMatching(/^Blocked domains/), kind: 'list', whole: false },
      { name: 'allowed', label: expect.stringMatching(/^Allowed domains/), kind: 'list', whole: false },
      { name: 'shorteners', label: expect.any(String), kind: 'choice', whole: false, options: ['off', 'hint', 'hold', 'refuse'] },
      { name: 'disguised', label: expect.any(String), kind: 'choice', whole: false, options: ['off', 'hint', 'hold', 'refuse'] },
    ])
    expect(fieldsOf.words[0]).toMatchObject({ name: 'english', kind: 'switch' })
    expect(fieldsOf.phones[0]).toMatchObject({ name: 'country', kind: 'text' })
    expect(fieldsOf['same-again'][0]).toMatchObject({ kind: 'number', whole: false, min: 0, max: 24 })
  })

  test.each(Object.keys(fieldsOf))('of %s all have words, and defaults', (check) => {
    for (const { name, label } of fieldsOf[check as keyof typeof fieldsOf]) expect(label).not.toBe(name)
    expect(freshCheck(check)).toMatchObject({ check })
  })

  test('there is no check of another name', () => {
    expect(freshCheck('mind-reading')).toBeUndefined()
    expect(freshCheck('toString')).toBeUndefined()
  })
})

describe('a clause that was typed', () => {
  test.each(standardPolicy.map(({ id }) => id))('%s comes back as it was shown', (id) => {
    expect(clauseAct.parse(typed(id)).clause).toEqual(standardPolicy.find((clause) => clause.id === id))
  })

  test('has lists of lines, without the empty ones, and a switch that was not sent is off', () => {
    const { 'checks.0.english': _, ...form } = typed('words', { 'checks.0.banned': ' one \r\n\r\nde: Wort\r\n' })
    expect(clauseAct.parse(form).clause?.checks[0]).toMatchObject({ english: false, banned: ['one', 'de: Wort'] })
  })

  test('has no examples where none were written', () => {
    expect(Object.keys(clauseAct.parse(typed('links', { fine: ' ', notFine: '' })).clause ?? {})).not.toContain('fine')
  })

  test.each([
    ['links', { 'checks.0.trusted': '-1' }, { 'checks.0.trusted': 'Write a whole number from 0 to 100,000.' }],
    ['links', { 'checks.0.trusted': '' }, { 'checks.0.trusted': 'Write a whole number from 0 to 100,000.' }],
    ['links', { 'checks.0.trusted': '1.5' }, { 'checks.0.trusted': 'Write a whole number from 0 to 100,000.' }],
    ['links', { 'checks.0.trusted': 'many', title: ' ' }, { 'checks.0.trusted': expect.any(String), title: 'Write a title.' }],
    ['links', { 'checks.0.blocked': `a.example\n${'x'.repeat(201)}` }, { 'checks.0.blocked': 'Line 2 is longer than 200 characters.' }],
    ['length', { 'checks.0.min': '6000' }, { 'checks.0.min': 'This is more than max.' }],
    ['links', { breach: 'exile' }, { breach: 'Choose what a breach leads to.' }],
    ['links', { id: 'Not an id' }, { id: expect.stringContaining('small letters') }],
    ['links', { text: '' }, { text: 'Write what the clause says.' }],
  ])('%s with %j is refused at its field', (id, change, wanted) => {
    expect(errors(typed(id, change as Record<string, string>))).toEqual(wanted)
  })

  test('with a check that the program does not know is refused', () => {
    expect(Object.keys(errors(typed('links', { 'checks.0.check': 'mind-reading' })))).toEqual(['checks.0.check'])
  })

  test('is not looked at when it is to go, and neither is a check that is to go', () => {
    expect(clauseAct.parse({ revision: '5', id: 'links', act: 'remove', title: '' })).toEqual({ ...seen, act: 'remove', clause: null })
    const form = typed('links', { act: 'remove-check-0', 'checks.0.trusted': 'many' })
    expect(clauseAct.parse(form).clause).toMatchObject({ id: 'links', checks: [] })
  })

  test('that is new has no checks yet', () => {
    const form = { revision: '5', id: 'sources', title: 'Sources', text: 'Name them.', breach: 'moderator' }
    expect(newClause.parse(form)).toEqual({
      revision: 5,
      clause: { id: 'sources', title: 'Sources', text: 'Name them.', breach: 'moderator', checks: [] },
    })
  })
})

test('where one check goes, what is wrong with the next is told at its own field', () => {
  const form = typed('legible', { act: 'remove-check-0', 'checks.1.hold': 'many' })
  expect(Object.keys(errors(form))).toEqual(['checks.1.hold'])
})

test('a form that was tampered with is refused, and no fault', () => {
  const told = { act: 'This form cannot be read. Load the page again.' }
  expect(errors(typed('links', { act: 'burn' }))).toEqual(told)
  expect(errors(typed('links', { revision: 'x' }))).toEqual(told)
  expect(newClause.safeParse({ ...typed('links'), revision: 'x' }).success).toBe(false)
})
