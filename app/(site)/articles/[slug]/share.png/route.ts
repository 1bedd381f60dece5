import { drawSharePicture } from '@/components/articles/share-picture'
import { articleBySlug } from '@/lib/articles'
import { db } from '@/lib/db'
import { keptPicture } from '@/lib/structured/kept-pictures'

/** The picture that networks show where the article is shared. Its address changes with what is drawn, so it may be kept for long. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const article = await articleBySlug(db, (await params).slug)
  if (!article) return new Response('There is no such article.\n', { status: 404 })
  const { headline, section, lang, dir } = article
  const picture = await keptPicture({ headline, section, lang, dir }, drawSharePicture)
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' } })
}
