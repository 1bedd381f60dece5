import { db } from '@/lib/db'
import { sitemapIndex } from '@/lib/sitemaps/sitemaps'

// What is in it is known when the site runs, not when it is built.
export const dynamic = 'force-dynamic'

/** The index of all sitemaps. */
export async function GET() {
  return new Response(await sitemapIndex(db), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
