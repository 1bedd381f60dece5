// Draws the demo's pictures: npx tsx bin/pictures.ts writes public/pictures/<slug>.svg.
import { mkdirSync, writeFileSync } from 'node:fs'
import { sheets } from './pictures/index'

const folder = new URL('../public/pictures/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [slug, svg] of sheets()) writeFileSync(new URL(`${slug}.svg`, folder), svg)
