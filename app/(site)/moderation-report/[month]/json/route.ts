import { rememberedReport } from '@/lib/moderation-report/remembered'

/** The figures of the month's page, for machines. */
export async function GET(_request: Request, { params }: { params: Promise<{ month: string }> }) {
  const report = await rememberedReport((await params).month)
  if (!report) return Response.json({ error: 'There is no report of such a month.' }, { status: 404 })
  return Response.json(report, { headers: { 'Cache-Control': 'public, max-age=60' } })
}
