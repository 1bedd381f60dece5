import type { NextRequest } from 'next/server'
import * as z from 'zod'
import { db } from '@/lib/db'
import { forWriting } from '@/lib/policy/for-writing'
import { policyInForce } from '@/lib/policy-versions'

const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i)
  .max(35)
  .optional()
  .catch(undefined)

/** What of the policy in force is checked while somebody writes, for an article in the language `lang`. The same for everybody. */
export async function GET(request: NextRequest) {
  const language = languageSchema.parse(request.nextUrl.searchParams.get('lang') ?? undefined)
  return Response.json(forWriting(await policyInForce(db), language), { headers: { 'Cache-Control': 'public, max-age=60' } })
}
