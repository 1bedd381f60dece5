import { db } from '@/lib/db'
import { download } from '@/lib/ledger/download'
import { ledgerCsv } from '@/lib/ledger/files'
import { client } from '@/lib/session'

const headers = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': 'attachment; filename="moderation-log.csv"',
  'Cache-Control': 'public, max-age=60',
}

/** The whole moderation log, for spreadsheets. */
export async function GET() {
  return download(() => ledgerCsv(db), { client: await client(), headers })
}

/** Without this the framework would begin a file that nobody reads. */
export const HEAD = () => new Response(null, { headers })
