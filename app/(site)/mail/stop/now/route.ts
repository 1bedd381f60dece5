import { db } from '@/lib/db'
import { stop } from '@/lib/mail/mailbox'
import { stoppedBy } from '@/lib/mail/stop-link'

const asked = (request: Request) => stoppedBy(Object.fromEntries(new URL(request.url).searchParams))

/** One-click unsubscribe as RFC 8058 has it: a mail provider posts here for the person who pressed its button, without cookies. */
export async function POST(request: Request) {
  const whose = asked(request)
  if (!whose) return new Response(null, { status: 404 })
  const form = await request.formData().catch(() => null)
  if (form?.get('List-Unsubscribe') !== 'One-Click')
    return new Response('To stop these mails, post List-Unsubscribe=One-Click.', { status: 400 })
  await stop(db, whose.email, whose.list)
  return new Response('These mails are stopped.')
}

/** A person whose mail program only opens it gets the page that asks. */
export function GET(request: Request) {
  if (!asked(request)) return new Response(null, { status: 404 })
  return new Response(null, { status: 303, headers: { Location: `/mail/stop${new URL(request.url).search}` } })
}
