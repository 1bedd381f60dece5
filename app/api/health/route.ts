import { db } from '@/lib/db'

/** 200 when the database answers within two seconds, 503 when not. */
export async function GET() {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in two seconds')), 2_000))
  try {
    await Promise.race([db.$queryRaw`select 1`, late])
    return Response.json({ status: 'ok', database: 'ok' })
  } catch {
    return Response.json({ status: 'failing', database: 'not answering' }, { status: 503, headers: { 'Retry-After': '5' } })
  }
}
