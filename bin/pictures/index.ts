import { business } from './business'
import { culture } from './culture'
import { type Drawing, type Section, sheet } from './kit'
import { science } from './science'
import { sport } from './sport'
import { town } from './town'
import { world } from './world'

const sections: Record<Section, Record<string, Drawing>> = { world, town, business, science, culture, sport }

export function* sheets(): Generator<[slug: string, svg: string]> {
  for (const [section, drawings] of Object.entries(sections)) {
    for (const [slug, drawing] of Object.entries(drawings)) yield [slug, sheet(section as Section, drawing)]
  }
}
