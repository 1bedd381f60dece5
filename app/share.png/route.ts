import { drawSharePicture } from '@/components/articles/share-picture'
import { keptPicture } from '@/lib/structured/kept-pictures'
import { paperWords } from '@/lib/structured/picture'

/** The paper's own picture, for pages that are no article. */
export async function GET() {
  const picture = await keptPicture(paperWords, drawSharePicture)
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' } })
}
