import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day, night, sectionInks } from './palette'

const styles = readFileSync(new URL('../app/globals.css', import.meta.url), 'utf8')
const names: Record<keyof typeof day, string> = {
  ...{ paper: 'paper', sheet: 'sheet', ink: 'ink', soft: 'ink-soft', rule: 'rule', press: 'press', talk: 'talk' },
}

test.each(Object.entries(names))('%s is what the styles say of --%s, by day and by night', (name, property) => {
  const [, light, dark] = new RegExp(`--${property}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(styles) ?? []
  expect([light, dark]).toEqual([day[name as keyof typeof day], night[name as keyof typeof day]])
})

test('the sections have the inks of the styles, and no others', () => {
  const inks = [...styles.matchAll(/\[data-section="([\w-]+)"\] \{\s*--section: light-dark\((#\w{6}),/g)].map(([, slug, ink]) => [
    slug,
    ink,
  ])
  expect(Object.fromEntries(inks)).toEqual(sectionInks)
})

test('the page that stands in for a site that fails has these colours alone', () => {
  const page = readFileSync(new URL('../public/failing.css', import.meta.url), 'utf8')
  const colours = new Set([...Object.values(day), ...Object.values(night)])
  expect(page.match(/#\w{6}\b/g)?.filter((colour) => !colours.has(colour))).toEqual([])
})
