import { themeStyles } from '@/lib/theme'

/** The house colour as styles: named by its colours, so it never changes. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const styles = themeStyles((await params).file)
  if (!styles) return new Response('There is no such file.\n', { status: 404 })
  return new Response(styles, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
