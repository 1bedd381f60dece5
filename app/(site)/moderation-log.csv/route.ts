import { db } from '@/lib/db'
import { ledgerCsv } from '@/lib/ledger/files'
import { streamed } from '@/lib/streamed'

/** The whole moderation log, for spreadsheets. */
export function GET() {
  return new Response(streamed(ledgerCsv(db)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="moderation-log.csv"',
      'Cache-Control': 'public, max-age=60',
    },
  })
}
