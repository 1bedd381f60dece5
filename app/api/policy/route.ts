import type { NextRequest } from 'next/server'
import * as z from 'zod'
import { db } from '@/lib/db'
import { forWriting } from '@/lib/policy/for-writing'
import { primary } from '@/lib/policy/word-list'
import { policyInForce } from '@/lib/policy-versions'

const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i)
  .max(35)
  .optional()
  .catch(undefined)

// Lists take milliseconds to hash, and a version never changes.
const made = new Map<string, string>()
const mostKept = 50

/** What of the policy in force is checked while somebody writes, for an article in the language `lang`. The same for everybody. */
export async function GET(request: NextRequest) {
  const language = languageSchema.parse(request.nextUrl.searchParams.get('lang') ?? undefined)
  const policy = await policyInForce(db)
  const key = `${policy.number} ${policy.inForceFrom.getTime()} ${primary(language)}`
  const body = made.get(key) ?? JSON.stringify(forWriting(policy, language))
  if (made.size >= mostKept) made.clear()
  made.set(key, body)
  return new Response(body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=60' } })
}
