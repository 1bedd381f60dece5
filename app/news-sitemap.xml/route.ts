import { db } from '@/lib/db'
import { newsSitemap } from '@/lib/sitemaps/news'

export async function GET() {
  return new Response(await newsSitemap(db), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
