import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aside, visits } from './addresses'
import { allowed } from './allowed'

/** Every address that app/ answers. */
const routes = readdirSync('app', { withFileTypes: true, recursive: true })
  .map((entry) => ({ folder: relative('app', entry.parentPath), name: entry.name }))
  .flatMap(({ folder, name }) => {
    const at = `/${folder.split('/').filter((part) => part && !/^\(.*\)$/.test(part)).join('/')}` // biome-ignore format: one line
    if (/^(page\.tsx|route\.tsx?)$/.test(name)) return [at]
    const made: Record<string, string> = { 'sitemap.ts': 'sitemap.xml', 'robots.ts': 'robots.txt', 'manifest.ts': 'manifest.webmanifest' }
    return made[name] ? [join(at, made[name])] : []
  })

describe('what is explained', () => {
  test('is every route that there is, but for those that are set aside with a reason', () => {
    expect(routes.length).toBeGreaterThan(100)
    expect([...Object.keys(visits), ...Object.keys(aside)].toSorted()).toEqual([...new Set(routes)].toSorted())
    for (const why of Object.values(aside)) expect(why.length).toBeGreaterThan(10)
  })

  test('may only be excused at a route that is looked at, and with a reason', () => {
    for (const { route, tables, why } of allowed) {
      expect(visits).toHaveProperty([route])
      expect(tables.length).toBeGreaterThan(0)
      expect(why.length).toBeGreaterThan(20)
    }
  })
})
