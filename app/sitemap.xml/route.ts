import { db } from '@/lib/db'
import { sitemapIndex } from '@/lib/sitemaps/sitemaps'

export async function GET() {
  return new Response(await sitemapIndex(db), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
