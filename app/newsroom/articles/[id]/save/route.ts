import { saveArticle } from '@/components/newsroom/actions'
import { currentEditor } from '@/lib/session'

/**
 * Where a page that saves by itself sends the form: the same action as the button's, for an action's own way over the wire
 * has no answer for a page that is closing. What was typed is not sent back: the page has it.
 */
export async function POST(request: Request) {
  if (!(await currentEditor())) return new Response(null, { status: 401 })
  const answer = await saveArticle(null, await request.formData())
  return Response.json(answer.state === 'refused' ? { ...answer, values: {} } : answer, {
    headers: { 'Cache-Control': 'private, no-store' },
  })
}
