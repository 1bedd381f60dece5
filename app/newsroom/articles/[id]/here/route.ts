import { here } from '@/components/newsroom/actions'

/** Says every fifteen seconds that the article is open, or, with ?left, that it was closed; answers who else has it. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const others = await here((await params).id, new URL(request.url).searchParams.has('left'))
  if (!others) return new Response(null, { status: 401 })
  return Response.json({ others }, { headers: { 'Cache-Control': 'private, no-store' } })
}
