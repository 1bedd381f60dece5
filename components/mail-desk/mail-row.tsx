import { When } from '@/components/site/when'
import type { OutboxMail } from '@/lib/mail/outbox'

const looks: Record<OutboxMail['state'], { sign: string; ink: string }> = {
  waiting: { sign: '…', ink: 'text-held' },
  sent: { sign: '✓', ink: 'text-approved' },
  failed: { sign: '✕', ink: 'text-rejected' },
  dropped: { sign: '–', ink: 'text-withdrawn' },
  kept: { sign: '▪', ink: 'text-talk' },
}

/** One mail of the outbox: to whom, what, and what became of it. */
export function MailRow({ id, email, kind, lang, state, tries, fault, at, sentAt }: OutboxMail) {
  const { sign, ink } = looks[state]
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)]">
      <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">
        <bdi>{email}</bdi>
        <span className="block text-sm font-normal text-soft">
          {kind}, {lang}
        </span>
      </p>
      <p className={`text-sm font-semibold ${ink}`}>
        <span aria-hidden="true">{sign}</span> {state}
        {tries > 1 && <span className="font-normal text-soft"> after {tries} tries</span>}
      </p>
      <div className="min-w-0 text-sm">
        <p>
          <When at={sentAt ?? at} as="short" />
          {state === 'kept' && (
            <>
              {' · '}
              <a href={`/moderate/mail/${id}`} className="text-talk underline">
                Read
                <span className="sr-only">
                  {' '}
                  the {kind} mail to {email}
                </span>
              </a>
            </>
          )}
        </p>
        {fault && (
          <p dir="auto" className="text-soft [overflow-wrap:anywhere]">
            {fault}
          </p>
        )}
      </div>
    </li>
  )
}
