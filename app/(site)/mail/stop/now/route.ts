import { db } from '@/lib/db'
import { inEdition } from '@/lib/languages/editions'
import { languages, mailLanguage } from '@/lib/mail/languages'
import { choicesOf, stop } from '@/lib/mail/mailbox'
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
export async function GET(request: Request) {
  const whose = asked(request)
  if (!whose) return new Response(null, { status: 404 })
  const { lang } = await choicesOf(db, whose.email)
  const { edition } = languages[mailLanguage(lang ?? 'en')]
  const Location = inEdition(edition, `/mail/stop${new URL(request.url).search}`)
  return new Response(null, { status: 303, headers: { Location } })
}
