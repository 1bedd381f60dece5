import type { Db } from '@/lib/db'
import { type Blocks, front, unarranged } from '@/lib/newsroom/blocks'

// Who writes for the demo, what its sections are, and a front that its editor arranged.

const authors: Record<string, { title: string; bio: string }> = {
  'Mara Ellison': {
    title: 'Editor, town hall',
    bio: 'Mara Ellison has followed Alderhaven’s council since 2009, through four mayors and one flood. She edits the paper and still reads every budget to its last page.\n\nShe is a member of no party, and her brother, who keeps a stall in the market hall, does not talk to her about it.',
  },
  'Owen Pryce': {
    title: 'Sport, science and the archive',
    bio: 'Owen Pryce came to the paper from the harbour office and writes about whatever can be timed, counted or dug up: races, fish, and old film.',
  },
  'Tomas Brandt': {
    title: 'Business and world correspondent',
    bio: 'Tomas Brandt writes about trade, railways and what bread costs. He spent six years in Castrava, and travels by night train where there is one.',
  },
  'Leila Nazari': {
    title: 'Culture and health',
    bio: 'Leila Nazari writes in English and Dari. She came to Alderhaven in 2016 and founded the reading circle of its library.',
  },
}

const sections: Record<string, string> = {
  town: 'Alderhaven and its people: the council, the harbour, schools, streets and what is built in them.',
  world: 'What happens beyond the estuary, from correspondents who are there.',
  business: 'Work, trade, prices and the firms of the coast.',
  science: 'What was found out, how, and how sure anybody is of it.',
  culture: 'Stages, pictures, books and music, in all the town’s languages.',
  sport: 'Matches, races and those who take part.',
}

interface Chosen {
  lead: string
  seconds: string[]
  bands: [section: string, pinned: string[]][]
}

/** Slugs, as the demo's articles have them. */
const chosen: Chosen = {
  lead: 'council-votes-to-rebuild-sea-wall-in-stages',
  seconds: ['grain-ships-leave-port-after-six-week-halt', 'seagrass-meadow-doubles-in-ten-years'],
  bands: [
    ['town', ['market-hall-reopens-after-restoration']],
    ['culture', ['film-archive-finds-lost-harbour-newsreel']],
    ['world', ['night-trains-return-across-two-borders']],
    ['science', []],
    ['business', ['bakers-turn-to-old-wheat-as-prices-climb']],
    ['sport', ['running-club-opens-track-to-wheelchairs']],
  ],
}

/** Puts all of it in place, once, however often it is called. */
export async function demoFront(db: Db, now: Date) {
  for (const [name, data] of Object.entries(authors)) await db.author.updateMany({ where: { name, bio: '' }, data })
  for (const [slug, description] of Object.entries(sections))
    await db.section.updateMany({ where: { slug, description: '' }, data: { description } })
  if (await db.arrangement.count()) return
  const editor = await db.user.findFirstOrThrow({ where: { role: 'editor' }, select: { id: true } })
  const articles = await db.article.findMany({ select: { id: true, slug: true } })
  const ids = (slugs: string[]) => slugs.flatMap((slug) => articles.find((article) => article.slug === slug)?.id ?? [])
  const blocks: Blocks = {
    ...unarranged,
    lead: ids([chosen.lead])[0] ?? null,
    seconds: ids(chosen.seconds),
    bands: chosen.bands.map(([section, pinned]) => ({ section, pinned: ids(pinned) })),
  }
  await db.arrangement.create({ data: { place: front, blocks, liveAt: now, at: now, byId: editor.id } })
}
