import { db } from '@/lib/db'
import { sitemapFile } from '@/lib/sitemaps/sitemaps'

/** /sitemaps/articles-1.xml */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = await sitemapFile(db, (await params).file)
  if (!file) return new Response('There is no such sitemap.\n', { status: 404 })
  return new Response(file, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
