import type { Metadata } from 'next'
import { MailRow } from '@/components/mail-desk/mail-row'
import { Paused } from '@/components/mail-desk/paused'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { mailStates, outbox, outboxCounts, pausedAddresses } from '@/lib/mail/outbox'
import { requireAdmin } from '@/lib/session'

export const metadata: Metadata = { title: 'Mail' }

type Asked = Partial<Record<'state' | 'to' | 'after', string | string[]>>

/** The outbox, and the addresses where nothing arrives. */
export default async function MailPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireAdmin('/moderate/mail')
  const given = await searchParams
  const [state, to, after] = [given.state, given.to, given.after].map((value) => (typeof value === 'string' ? value.trim() : ''))
  const question = { state: state ?? '', to: to ?? '', after: after ?? '' }
  const [page, counts, paused] = await Promise.all([outbox(db, question), outboxCounts(db), pausedAddresses(db)])
  const place = (more: Record<string, string>) => `/moderate/mail?${new URLSearchParams({ ...(to && { to }), ...more })}`
  return (
    <div className="max-w-[80rem]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-8">
        <h1 className="font-serif text-3xl">Mail</h1>
        <a href="/moderate/mail/preview" className="text-sm text-talk underline">
          Preview of every mail
        </a>
      </header>
      {!env().SMTP_URL && (
        <p className="mb-6 border-s-4 border-held bg-shade px-4 py-3">
          There is no mail server (SMTP_URL), so nothing is sent: mails are kept here and printed where the newsroom was started.
        </p>
      )}
      <section aria-labelledby="paused-title" className="border-t-2 border-strong pt-4 pb-10">
        <h2 id="paused-title" className="font-serif text-xl font-semibold">
          Paused addresses
        </h2>
        <Paused paused={paused} />
      </section>
      <section aria-labelledby="outbox-title" className="border-t-2 border-strong pt-4 pb-10">
        <h2 id="outbox-title" className="font-serif text-xl font-semibold">
          Outbox
        </h2>
        <nav aria-label="States" className="flex flex-wrap gap-x-5 py-2 text-sm">
          <State href={place({})} here={!state} name="all" />
          {mailStates.map((name) => (
            <State key={name} href={place({ state: name })} here={state === name} name={`${name} ${counts[name]}`} />
          ))}
        </nav>
        <search>
          <form action="/moderate/mail" className="measure flex items-end gap-3 pb-4">
            <label className="grow text-sm font-semibold">
              To the address
              <input type="email" name="to" defaultValue={to} dir="ltr" className="input mt-1 font-normal" />
            </label>
            <button type="submit" className="button">
              Find
            </button>
          </form>
        </search>
        {page.mails.length > 0 ? (
          <ol aria-label="Outbox" className="border-t border-rule">
            {page.mails.map((mail) => (
              <MailRow key={mail.id} {...mail} />
            ))}
          </ol>
        ) : (
          <p className="py-4 text-soft">{state || to || after ? 'No such mail.' : 'Nothing was mailed yet.'}</p>
        )}
        <nav aria-label="Pages of the outbox" className="flex flex-wrap gap-x-6 py-6 text-sm">
          {after && (
            <a href={place({ ...(state && { state }) })} className="text-talk underline">
              Newest
            </a>
          )}
          {page.after && (
            <a href={place({ ...(state && { state }), after: page.after })} rel="next" className="text-talk underline">
              Older
            </a>
          )}
        </nav>
      </section>
    </div>
  )
}

function State({ href, here, name }: { href: string; here: boolean; name: string }) {
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className="py-1 text-talk aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {name}
    </a>
  )
}
