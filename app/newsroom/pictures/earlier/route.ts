import { db } from '@/lib/db'
import { findPictures } from '@/lib/pictures/library'
import { currentEditor } from '@/lib/session'

/** Uploaded pictures, for who chooses one while they write. */
export async function GET(request: Request) {
  if (!(await currentEditor())) return new Response('There is no such page.\n', { status: 404 })
  const find = new URL(request.url).searchParams.get('find') ?? ''
  return Response.json(await findPictures(db, { find: find.slice(0, 200) }), { headers: { 'Cache-Control': 'no-store' } })
}
