import { cell } from '../csv'
import type { Db } from '../db'
import type { LogFilters } from './filters'
import { type LogRow, logRows, placeOf } from './rows'

// The log as a file: CSV as RFC 4180 has it, or JSON Lines. Read and written some rows at a time, each part from where the one
// before ended, so that neither memory nor a transaction grows with the log.

const columns = [
  ...(['at', 'kind', 'id', 'seq', 'act', 'by', 'actor', 'comment', 'revision', 'article', 'clauses', 'policyVersion'] as const),
  ...(['from', 'to', 'note', 'undoes', 'batch', 'person', 'until'] as const),
]

export type Format = 'csv' | 'jsonl'
export const formats: Record<Format, { type: string; head: string; line: (row: Exported) => string }> = {
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  csv: { type: 'text/csv; charset=utf-8', head: `\uFEFF${columns.join(',')}\r\n`, line: csvLine },
  jsonl: { type: 'application/jsonl; charset=utf-8', head: '', line: (row) => `${JSON.stringify(row)}\n` },
}

export type Exported = Record<Exclude<(typeof columns)[number], 'clauses'>, string | number | null> & { clauses: string[] }

/** A row as both formats have it. `person` is the account a measure is about, or else a comment by the guest it is about. */
function exported(row: LogRow): Exported {
  const { at, seq, until, note, userId, guestComment, kind, id, act, by, actor, comment, revision, article, clauses, ...rest } = row
  const { policyVersion, from, to, undoes, batch } = rest
  return {
    ...{ at: at.toISOString(), kind, id, seq: Number(seq), act, by, actor, comment, revision, article, clauses, policyVersion, from, to },
    ...{ note: withoutAddresses(note), undoes, batch, person: userId ?? guestComment, until: until?.toISOString() ?? null },
  }
}

/** What moderators wrote may name somebody's address. A file goes further than the desk: there it is left out. */
const withoutAddresses = (text: string) =>
  text.replace(/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, '[an e-mail address]')

function csvLine(row: Exported): string {
  return `${columns.map((name) => cell(name === 'clauses' ? row.clauses.join(' ') : row[name])).join(',')}\r\n`
}

const atOnce = 2_000

/** The file, in parts. The filters must be without faults. */
export async function* exportOf(db: Db, filters: LogFilters, format: Format): AsyncGenerator<string> {
  const { head, line } = formats[format]
  yield head
  let after = ''
  for (;;) {
    const rows = await logRows(db, filters, { after, take: atOnce })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => line(exported(row))).join('')
    if (rows.length < atOnce) return
    after = placeOf(last)
  }
}
