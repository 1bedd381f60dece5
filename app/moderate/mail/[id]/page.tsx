import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Shown } from '@/components/mail-desk/shown'
import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { languages, mailLanguage } from '@/lib/mail/languages'
import { keptMail } from '@/lib/mail/outbox'
import { render } from '@/lib/mail/render'
import { requireAdmin } from '@/lib/session'

export const metadata: Metadata = { title: 'A mail' }

/** A mail that could not be sent, because there is no server for it. */
export default async function KeptMailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireAdmin(`/moderate/mail/${id}`)
  const mail = await keptMail(db, id)
  if (!mail) notFound()
  const { kind, data, lang, email, at } = mail
  const language = mailLanguage(lang)
  return (
    <div className="max-w-[80rem] pb-10">
      <header className="py-8">
        <h1 className="font-serif text-3xl">A mail that was kept</h1>
        <p className="mt-2 text-soft">
          To <bdi>{email}</bdi>, <When at={at} />
        </p>
        <p className="mt-2 text-sm">
          <a href="/moderate/mail" className="text-talk underline">
            Back to the outbox
          </a>
        </p>
      </header>
      <Shown mail={render(kind, data, { lang })} look={`/moderate/mail/look?id=${id}`} lang={language} dir={languages[language].dir} />
    </div>
  )
}
