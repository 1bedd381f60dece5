import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { ledgerJson } from '@/lib/ledger/files'
import { streamed } from '@/lib/streamed'

/** The moderation log for programs: all of it, or with ?after=NUMBER what came after that entry. */
export function GET(request: NextRequest) {
  const after = request.nextUrl.searchParams.get('after') ?? '0'
  if (!/^\d{1,12}$/.test(after)) return Response.json({ error: 'after is the number of an entry, such as 1200.' }, { status: 400 })
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=60' }
  return new Response(streamed(ledgerJson(db, Number(after))), { headers })
}
