import { db } from '@/lib/db'
import { answerPicture } from '@/lib/pictures'

/** An uploaded picture. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  return answerPicture(db, { file: (await params).file, known: request.headers.get('if-none-match') })
}
