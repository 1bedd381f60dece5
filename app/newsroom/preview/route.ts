import { articleHtml } from '@/lib/markdown'
import { longestBody } from '@/lib/newsroom/typed'
import { currentEditor } from '@/lib/session'

/** The text as its page would print it. Here and not in the browser: there is one way to make it, and the editor stays small. */
export async function POST(request: Request) {
  if (!(await currentEditor())) return new Response(null, { status: 401 })
  const body = await request.text()
  if (body.length > longestBody) return new Response(null, { status: 413 })
  return new Response(articleHtml(body), { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' } })
}
