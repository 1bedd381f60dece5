import { mkdirSync, writeFileSync } from 'node:fs'
import { lighthouseOf } from '@/lib/testing/lighthouse'
import { expect, test } from './fixtures'

// The whole report of each page is left in test-results. How quick a page is depends on what else the machine does, so it is
// printed and not asserted: `npm run bench -- lighthouse` measures it alone.

const pages = { 'the front page': '/', 'an article': '/articles/council-votes-to-rebuild-sea-wall-in-stages' }

for (const [name, path] of Object.entries(pages))
  test(`Lighthouse finds nothing to improve for access, good practice and search on ${name} @script`, async () => {
    // It loads the page twice, on a phone it pretends to be.
    test.setTimeout(90_000)
    const { scores, failing, figures, report } = await lighthouseOf((process.env.SITE ?? '') + path, process.env.CHROMIUM ?? '')
    mkdirSync('test-results', { recursive: true })
    writeFileSync(`test-results/lighthouse-${name.replaceAll(' ', '-')}.json`, JSON.stringify(report))
    const rounded = Object.entries(figures).map(([what, value]) => `${what} ${Math.round(value)}`)
    const performance = `performance ${scores.performance}: ${rounded.join(', ')}`
    console.log(`  ${name}, mobile: ${performance}`)
    test.info().annotations.push({ type: 'Lighthouse', description: performance })
    for (const category of ['accessibility', 'best-practices', 'seo'] as const)
      expect({ score: scores[category], failing: failing[category] }, `${category} of ${name}`).toEqual({ score: 100, failing: [] })
  })
