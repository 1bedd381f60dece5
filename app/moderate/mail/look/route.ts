import { db } from '@/lib/db'
import { keptMail } from '@/lib/mail/outbox'
import { render } from '@/lib/mail/render'
import { renderSample, sampleNames } from '@/lib/mail/samples'
import { isAdmin } from '@/lib/people'
import { currentUser } from '@/lib/session'

/** The HTML of an example or of a mail that was kept, for a frame of the desk. The front lets it keep its own styles, and nothing else. */
export async function GET(request: Request) {
  const person = await currentUser()
  const html = person && isAdmin(person) ? await found(new URL(request.url).searchParams) : null
  if (!html) return new Response('There is no such mail.', { status: 404 })
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

async function found(asked: URLSearchParams): Promise<string | null> {
  const name = asked.get('mail')
  if (name !== null) return sampleNames().includes(name) ? renderSample(name, asked.get('lang') ?? 'en').html : null
  const mail = await keptMail(db, asked.get('id') ?? '')
  return mail && render(mail.kind, mail.data, { lang: mail.lang }).html
}
