import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from './check'
import type { Facts } from './rule'
import { standardPolicy } from './standard'
import { normalise } from './text'

const folder = resolve('../shared/attacks')

describe.skipIf(!existsSync(folder))('strings that broke other programs', () => {
  const naughty: string[] = existsSync(folder) ? JSON.parse(readFileSync(resolve(folder, 'blns.json'), 'utf8')) : []
  const scripts = existsSync(folder) ? readFileSync(resolve(folder, 'h5sc-vectors.txt'), 'utf8').split('\n') : []
  const all = [...naughty, ...scripts, [...naughty].join(' ').slice(0, 50_000)]

  test('make no check fail, are marked inside themselves, and read the same twice', () => {
    expect(all.length).toBeGreaterThan(600)
    for (const body of all) {
      const facts: Facts = {
        ...{ standing: 'newcomer', now: new Date(), articleLanguage: body, textLanguage: 'en' },
        earlier: [{ body, at: new Date(), sameArticle: false }],
        alike: [{ similarity: 1, author: body }],
        learned: { score: 1, precision: 1, words: [] },
      }
      for (const { fault, span, message } of check(standardPolicy, { body, name: body.slice(0, 60) }, facts)) {
        expect(fault, `${message} ${body.slice(0, 200)}`).toBeUndefined()
        if (span) expect(0 <= span.start && span.start < span.end && span.end <= body.length).toBe(true)
      }
      const once = normalise(body).text
      expect(normalise(once).text).toBe(once)
    }
  })
})
