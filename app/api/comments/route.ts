import { postComment } from '@/components/comments/actions'

/** The form's own action, for its script: called as an action it costs more than all that is done with the comment. */
export async function POST(request: Request) {
  return Response.json(await postComment(null, await request.formData()), { headers: { 'Cache-Control': 'no-store' } })
}
