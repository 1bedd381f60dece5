import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { englishDataset, SyntaxKind } from 'obscenity'
import { describe, expect, test } from 'vitest'
import { check } from './check'
import { forWriting } from './for-writing'
import { parsePolicy } from './policy'
import { standardPolicy } from './standard'
import { standardTerms } from './terms'
import { hintsFor, textChecks, type WritingPolicy } from './while-writing'

const versionOf = (clauses: typeof standardPolicy) => ({
  number: 7,
  inForceFrom: new Date(0),
  preamble: [],
  summary: '',
  ...standardTerms,
  clauses,
})
const sent = (clauses: typeof standardPolicy, language?: string): WritingPolicy =>
  JSON.parse(JSON.stringify(forWriting(versionOf(clauses), language)))
const policy = sent(standardPolicy)
const hints = (body: string, standing: 'newcomer' | 'trusted' = 'trusted') => hintsFor(policy, { body }, { standing })

describe('while writing', () => {
  test.each(['', '   ', '\n\u200b', 'H', 'The minister’s figures are wrong: see table 4.'])('%j brings no hint', async (body) => {
    expect(await hints(body)).toEqual([])
  })

  test.each([
    ['WHY DOES NOBODY EVER LISTEN TO US', 'shouting'],
    ['Nooooooooooooooo', 'legible'],
    ['What a load of bullshit', 'words'],
    ['a'.repeat(5_001), 'length'],
    ['Write to somebody@reader.example', 'privacy'],
    ['Call me: +44 20 7946 0018', 'privacy'],
    ['See a.com b.com c.com d.com e.com f.com', 'links'],
  ])('%j is told under the clause that the server cites', async (body, clause) => {
    const found = await hints(body)
    expect(found.map((finding) => finding.clause)).toContain(clause)
    const now = new Date()
    const server = check(standardPolicy, { body }, { standing: 'trusted', earlier: [], now }).filter((finding) =>
      textChecks.includes(finding.check as never),
    )
    expect(found).toEqual(expect.arrayContaining(server))
    expect(found).toHaveLength(server.length)
  })

  test('the standing counts', async () => {
    const body = 'See a.com b.com c.com'
    expect((await hints(body, 'newcomer')).map(({ clause }) => clause)).toEqual(['links'])
    expect(await hints(body, 'trusted')).toEqual([])
  })

  test('a check that fails says nothing', async () => {
    const [first] = policy.clauses
    const broken = { ...policy, clauses: [{ id: 'x', title: 'X', checks: [{ check: 'repetition' } as never] }, ...(first ? [first] : [])] }
    Object.defineProperty(broken.clauses[0]?.checks[0], 'hold', { get: () => { throw new Error('broken') } }) // biome-ignore format: one thought
    expect(await hintsFor(broken, { body: 'Nooooooooooooooooooo' }, { standing: 'trusted' })).toEqual([])
  })
})

describe('what a browser gets', () => {
  const lists = parsePolicy([
    {
      id: 'words',
      title: 'W',
      text: 'W.',
      breach: 'hold',
      checks: [{ check: 'words', banned: ['clown', 'de: Quatsch'], suspect: ['drivel'], allowed: ['Dickens'] }, { check: 'flood' }],
    },
    {
      id: 'ads',
      title: 'A',
      text: 'A.',
      breach: 'hold',
      checks: [
        { check: 'promotion', phrases: ['qwertz'] },
        { check: 'links', blocked: ['secret-blocked.example'], allowed: ['council.example'] },
        { check: 'words', english: false, banned: ['toad'] },
      ],
    },
    { id: 'people', title: 'P', text: 'P.', breach: 'hold', checks: [{ check: 'newcomer' }] },
  ])

  test('is the checks of the text, by clause, without a word of a list', () => {
    const { number, clauses, words } = sent(lists)
    expect(number).toBe(7)
    expect(clauses.map(({ id, checks }) => [id, checks.map((setting) => setting.check)])).toEqual([
      ['words', ['words']],
      ['ads', ['promotion', 'links', 'words']],
    ])
    expect(words).toHaveLength(2)
    expect(JSON.stringify(sent(lists, 'de')).toLowerCase()).not.toMatch(/clown|quatsch|drivel|dickens|qwertz|toad|secret/)
  })

  test('finds each list under its own clause', async () => {
    const found = await hintsFor(sent(lists, 'de-AT'), { body: 'A clown, a toad, Quatsch' }, { standing: 'trusted' })
    expect(found.map(({ clause, span }) => [clause, span?.start])).toEqual([
      ['words', 2],
      ['words', 17],
      ['ads', 11],
    ])
  })
})

/** Every file that the program in the browser takes in at once, types aside. */
function taken(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!file.endsWith('.ts')) return seen
  for (const [, type, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
  )) {
    if (type) continue
    taken(from.startsWith('.') ? join(dirname(file), `${from}.ts`) : from, seen)
  }
  return seen
}

test('the browser takes no list, no schema and no large library', () => {
  const files = [...taken('lib/policy/while-writing.ts')]
  expect(files).toContain('lib/policy/links.ts')
  expect(files.filter((file) => !file.endsWith('.ts'))).toEqual(['linkify-it'])
  expect(files.filter((file) => /(english|lists|phones|policy|settings)\.ts$/.test(file))).toEqual([])
})

const chunks = '.next/static/chunks'

test.runIf(existsSync(chunks))('no script of the built site has a word of the English list in it', () => {
  const long = englishDataset.build().blacklistedTerms.flatMap(({ pattern: { nodes } }) => {
    const text = nodes.map((node) => (node.kind === SyntaxKind.Literal ? String.fromCodePoint(...node.chars) : '?')).join('')
    return text.length > 5 && !text.includes('?') ? [text] : []
  })
  expect(long.length).toBeGreaterThan(15)
  const scripts = readdirSync(chunks, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  const found = scripts.flatMap(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), 'utf8').toLowerCase()
    return long.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`)
  })
  expect(found).toEqual([])
})
