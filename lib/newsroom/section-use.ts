import type { Db, Tx } from '../db'
import { deskTime } from '../desk/times'
import { editionOf } from '../languages/editions'
import { pointedAt } from '../markdown'
import { settingKeys, settingsOf } from '../settings-form'
import { siteUrl } from '../site'
import { counted } from '../text'
import { arrangementInForce } from './arrangement'
import { deskOf, front, readBlocks } from './blocks'

// What still needs a section: as long as there is any of it, the section stays.

export interface Use {
  /** What it is, in words that follow "it is used by". */
  words: string
  /** Where it can be changed. */
  href: string
}

/** Everything that names the section: articles, what is being written, fronts, the paper's own links. */
export async function usesOfSection(db: Db | Tx, slug: string, now = new Date()): Promise<Use[]> {
  const found = await Promise.all([ofArticles(db, slug), ofWriting(db, slug), ofFronts(db, slug, now), ofSettings(db, slug)])
  return found.flat()
}

/** A text whose writer has not chosen a section stands in some section, for the database wants one: that is no use of it. */
const unchosen = { status: { in: ['draft', 'review', 'scheduled'] }, workingCopy: { content: { path: ['section'], equals: '' } } } as const

/** Articles that stand in the section although nobody chose it for them. */
export const onlyParked = (slug: string) => ({ ...unchosen, status: { in: [...unchosen.status.in] }, sectionSlug: slug })

async function ofArticles(db: Db | Tx, slug: string): Promise<Use[]> {
  const all = await db.article.count({ where: { sectionSlug: slug } })
  const parked = await db.article.count({ where: onlyParked(slug) })
  const published = await db.article.count({ where: { sectionSlug: slug, status: 'published' } })
  const used = all - parked
  const others = used - published
  if (used === 0) return []
  const words = `${counted(used, 'article')}${others > 0 ? ` (${others === used ? 'none' : published.toLocaleString('en')} published)` : ''}`
  return [{ words, href: `/newsroom?section=${encodeURIComponent(slug)}` }]
}

/** So many articles are named; that there are more is said. */
const mostNamed = 3

/** An article on the page of another section, which what is being written would bring here. */
async function ofWriting(db: Db | Tx, slug: string): Promise<Use[]> {
  const where = { sectionSlug: { not: slug }, workingCopy: { content: { path: ['section'], equals: slug } } }
  const [rows, all] = await Promise.all([
    db.article.findMany({ where, orderBy: { id: 'asc' }, take: mostNamed, select: { id: true, headline: true } }),
    db.article.count({ where }),
  ])
  const more = all - rows.length
  return rows.map(({ id, headline }, at) => ({
    words: `what is being written on “${headline}”${at === rows.length - 1 && more > 0 ? ` and ${counted(more, 'other article')}` : ''}`,
    href: `/newsroom/articles/${id}`,
  }))
}

async function ofFronts(db: Db | Tx, slug: string, now: Date): Promise<Use[]> {
  const place = `/sections/${slug}`
  const [live, draft, scheduled] = await Promise.all([
    arrangementInForce(db, front, now),
    db.arrangement.findFirst({ where: { place: front, liveAt: null }, orderBy: { seq: 'desc' } }),
    db.arrangement.findMany({ where: { place: { in: [front, place] }, liveAt: { gt: now } }, orderBy: { liveAt: 'asc' } }),
  ])
  const has = (blocks: unknown) => readBlocks(blocks).bands?.some(({ section }) => section === slug) ?? false
  const href = deskOf(front)
  return [
    live && has(live.blocks) ? [{ words: 'the front that is live', href }] : [],
    draft && has(draft.blocks) ? [{ words: 'the draft of the front', href }] : [],
    scheduled.flatMap((row) => {
      const when = row.liveAt ? deskTime(row.liveAt) : ''
      if (row.place === place) return [{ words: `its own page as arranged for ${when}`, href: deskOf(place) }]
      return has(row.blocks) ? [{ words: `the front of ${when}`, href }] : []
    }),
  ].flat()
}

async function ofSettings(db: Db | Tx, slug: string): Promise<Use[]> {
  const rows = await db.setting.findMany({ where: { key: { in: settingKeys } }, select: { key: true, value: true } })
  const { navigation, footerLinks, footerText } = settingsOf(rows)
  const named: [string, string[]][] = [
    ['the links at the top, in the settings', navigation.map(({ href }) => href)],
    ['the links at the foot, in the settings', footerLinks.map(({ href }) => href)],
    ['the text at the foot, in the settings', footerText ? pointedAt(footerText).links : []],
  ]
  return named.flatMap(([words, links]) => (links.some((link) => leadsTo(link, slug)) ? [{ words, href: '/newsroom/settings' }] : []))
}

/** True for an address of the section's page, or of one below it, in any edition. */
export function leadsTo(link: string, slug: string): boolean {
  if (!URL.canParse(link, siteUrl)) return false
  const url = new URL(link, siteUrl)
  if (url.origin !== new URL(siteUrl).origin) return false
  const { path } = editionOf(url.pathname)
  return path === `/sections/${slug}` || path.startsWith(`/sections/${slug}/`)
}
