import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import * as z from 'zod'
import { hereIn } from '@/lib/languages/request'

const number = z.coerce.number().int().min(1).max(999_999)
const askedSchema = z.object({ from: number, to: number })

/** Leads from the form to the page with the answer, which has an address of its own and can be remembered. */
export async function GET(request: NextRequest) {
  const asked = askedSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!asked.success) redirect(await hereIn('/comment-policy'))
  const { from, to } = asked.data
  redirect(await hereIn(from === to ? `/comment-policy/${from}` : `/comment-policy/${from}/${to}`))
}
