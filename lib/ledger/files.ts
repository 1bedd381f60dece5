import { cell } from '../csv'
import type { Db } from '../db'
import { siteAddress, siteName } from '../site'
import { xml } from '../xml'
import { entriesBetween, entryAddress, headOf, type ShownEntry, shownEntries } from './entries'
import type { Entry } from './hash'
import { summaryOf } from './summary'
import { inWords, recipe } from './words'

// The ledger as files: the same entries for a feed reader, a spreadsheet and a program.

const columns = [
  ...(['number', 'at', 'act', 'by', 'from', 'to', 'policyVersion', 'clauses', 'article', 'detail', 'note', 'before', 'hash'] as const),
] satisfies (keyof Entry)[]

/** All entries as CSV, in parts. The mark at the beginning tells spreadsheets that it is UTF-8. */
export async function* ledgerCsv(db: Db): AsyncGenerator<string> {
  const head = await headOf(db)
  yield `\uFEFF${columns.join(',')}\r\n`
  const line = (entry: Entry) => columns.map((name) => cell(name === 'clauses' ? entry.clauses.join(' ') : entry[name])).join(',')
  for await (const some of entriesBetween(db, 0, head.number)) yield `${some.map(line).join('\r\n')}\r\n`
}

/** The entries after that number as JSON, in parts: how they are checked, how far they go, and where the next ones will be. */
export async function* ledgerJson(db: Db, after = 0): AsyncGenerator<string> {
  const head = await headOf(db)
  const last = Math.max(after, head.number)
  const about = {
    title: `Moderation log of ${siteName()}`,
    page: siteAddress('/moderation-log'),
    hash: recipe,
    head,
    next: siteAddress(`/moderation-log.json?after=${last}`),
    lastDays: await summaryOf(db),
  }
  yield `${JSON.stringify(about).slice(0, -1)},"entries":[`
  let first = true
  for await (const some of entriesBetween(db, after, head.number)) {
    yield `${first ? '\n' : ',\n'}${some.map((entry) => JSON.stringify(entry)).join(',\n')}`
    first = false
  }
  yield '\n]}\n'
}

/** So many entries the feed has. */
export const feedLength = 100

/** The newest entries as RSS 2.0. */
export async function ledgerRss(db: Db): Promise<string> {
  const head = await headOf(db)
  const entries = await shownEntries(db, head.number - feedLength, head.number)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(`${siteName()}: moderation log`)}</title>
<link>${xml(siteAddress('/moderation-log'))}</link>
<atom:link href="${xml(siteAddress('/moderation-log.rss'))}" rel="self" type="application/rss+xml"/>
<description>Every decision on comments that are or were published or rejected, each with the hash of the one before.</description>
<language>en</language>
${entries.map(item).join('\n')}
</channel>
</rss>
`
}

function item(entry: ShownEntry): string {
  const { number, at, hash, headline, article, policyVersion, cites, before } = entry
  const under =
    cites.length > 0 ? ` Under: ${cites.map(({ title }) => title).join('; ')} (version ${policyVersion} of the comment policy).` : ''
  return `<item>
<title>${xml(`${number}. ${inWords(entry)}${headline ? ` on “${headline}”` : ''}`)}</title>
<link>${xml(siteAddress(entryAddress(number)))}</link>
<guid isPermaLink="false">${hash}</guid>
<pubDate>${new Date(at).toUTCString()}</pubDate>
<description>${xml(`${inWords(entry)}.${under} Article: ${article}. Hash: ${hash}; of the entry before: ${before}.`)}</description>
</item>`
}
