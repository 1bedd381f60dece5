import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { download } from '@/lib/ledger/download'
import { ledgerJson } from '@/lib/ledger/files'
import { client } from '@/lib/session'

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=60' }

/** The moderation log for programs: all of it, or with ?after=NUMBER what came after that entry. */
export async function GET(request: NextRequest) {
  const after = request.nextUrl.searchParams.get('after') ?? '0'
  if (!/^\d{1,12}$/.test(after)) return Response.json({ error: 'after is the number of an entry, such as 1200.' }, { status: 400 })
  return download(() => ledgerJson(db, Number(after)), { client: await client(), headers })
}

/** Without this the framework would begin a file that nobody reads. */
export const HEAD = () => new Response(null, { headers })
