import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { When } from '@/components/site/when'
import { Act } from '@/components/webhooks/act'
import { switchOff, switchOn, test } from '@/components/webhooks/actions'
import { Deliveries } from '@/components/webhooks/deliveries'
import { DeleteForm, RotateForm } from '@/components/webhooks/rotate-form'
import { db } from '@/lib/db'
import { requireAdmin } from '@/lib/session'
import { patienceDays } from '@/lib/webhooks/deliver'
import { webhookShown } from '@/lib/webhooks/webhooks'

export const metadata: Metadata = { title: 'Webhook' }

/** One webhook: what it is told, what was sent, and what can be done about it. */
export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireAdmin(`/newsroom/webhooks/${id}`)
  const webhook = await webhookShown(db, id)
  if (!webhook) notFound()
  const { url, events, active, previousUntil, deliveries } = webhook
  const gaveUp = !active && deliveries[0]?.state === 'failed'
  return (
    <div className="max-w-[44rem]">
      <p className="mt-6 text-sm">
        <a href="/newsroom/webhooks">Webhooks</a>
      </p>
      <h1 dir="ltr" className="mt-1 font-serif text-2xl break-all">
        {url}
      </h1>
      <p className="mt-2 text-sm text-soft">
        {active ? 'On' : 'Off'}. It is told: {events.join(', ')}.
        {gaveUp && ` It was switched off because nothing arrived for ${patienceDays} days, or because it said that it is gone.`}
      </p>
      {previousUntil && previousUntil > new Date() && (
        <p className="mt-1 text-sm text-soft">
          The secret before signs along until <When at={previousUntil} as="short" />.
        </p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        {active && <Act id={id} name="Send a test" done="The test is on its way." action={test} />}
        <Act
          id={id}
          name={active ? 'Switch off' : 'Switch on'}
          done={active ? 'It is on.' : 'It is off.'}
          action={active ? switchOff : switchOn}
        />
        <RotateForm id={id} />
      </div>
      <section aria-labelledby="sent" className="mt-10">
        <h2 id="sent" className="font-serif text-xl font-semibold">
          What was sent
        </h2>
        <p className="mt-1 text-sm text-soft">The last fifty, of thirty days. A delivery that is sent again keeps its id.</p>
        <Deliveries deliveries={deliveries} />
      </section>
      <section aria-labelledby="delete" className="mt-10 border-t border-rule pt-5">
        <h2 id="delete" className="font-serif text-xl font-semibold">
          Delete
        </h2>
        <DeleteForm id={id} />
      </section>
    </div>
  )
}
