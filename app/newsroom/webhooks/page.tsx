import type { Metadata } from 'next'
import { AddWebhook } from '@/components/webhooks/add-form'
import { db } from '@/lib/db'
import { requireAdmin } from '@/lib/session'
import { allWebhooks } from '@/lib/webhooks/webhooks'

export const metadata: Metadata = { title: 'Webhooks' }

/** Addresses elsewhere that are told what happens here. */
export default async function WebhooksPage() {
  await requireAdmin('/newsroom/webhooks')
  const webhooks = await allWebhooks(db)
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Webhooks</h1>
      <p className="measure mt-2 text-sm text-soft">
        Other programs that are told what happens here, within seconds. Every delivery is signed as the Standard Webhooks say, and tried
        again for more than a day.
      </p>
      {webhooks.length > 0 && (
        <ul className="mt-6 max-w-[44rem] divide-y divide-rule border-y border-rule">
          {webhooks.map(({ id, url, events, active, deliveries: [last] }) => (
            <li key={id} className="py-3">
              <a href={`/newsroom/webhooks/${id}`} dir="ltr" className="inline-block max-w-full py-1 font-semibold break-all">
                {url}
              </a>
              <p className="small">
                {active ? 'On' : last?.state === 'failed' ? 'Off, after it did not answer' : 'Off'}: {events.join(', ')}.{' '}
                {last && `Last: ${last.answer || 'on its way.'}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="add" className="mt-10">
        <h2 id="add" className="font-serif text-xl font-semibold">
          Add a webhook
        </h2>
        <AddWebhook />
      </section>
    </>
  )
}
