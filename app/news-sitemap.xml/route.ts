import { db } from '@/lib/db'
import { newsSitemap } from '@/lib/sitemaps/news'

// What is in it is known when the site runs, not when it is built.
export const dynamic = 'force-dynamic'

/** What was published in the last two days, for news search engines. */
export async function GET() {
  return new Response(await newsSitemap(db), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
