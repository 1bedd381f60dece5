import { db } from '@/lib/db'
import { ledgerRss } from '@/lib/ledger/files'

/** The last entries of the moderation log, for feed readers. */
export async function GET() {
  const headers = { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' }
  return new Response(await ledgerRss(db), { headers })
}
