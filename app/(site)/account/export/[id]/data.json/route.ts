import { db } from '@/lib/db'
import { exportFile } from '@/lib/export'
import { currentUser } from '@/lib/session'

interface Context {
  params: Promise<{ id: string }>
}

/** An export as a file, for whose it is; for anybody else there is none. */
export async function GET(_request: Request, { params }: Context) {
  const [{ id }, person] = await Promise.all([params, currentUser()])
  const data = person && (await exportFile(db, person, id))
  if (!data) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(Buffer.from(data), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="viewpoints-data.json"',
      'Cache-Control': 'private, no-store',
    },
  })
}
