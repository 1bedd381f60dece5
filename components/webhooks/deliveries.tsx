import { When } from '@/components/site/when'
import type { DeliveryShown } from '@/lib/webhooks/webhooks'
import { Act } from './act'
import { again } from './actions'

const states = {
  waiting: { word: 'Waits', colour: 'text-held' },
  delivered: { word: 'Arrived', colour: 'text-approved' },
  failed: { word: 'Failed', colour: 'text-rejected' },
}

/** What was sent, the newest first. */
export function Deliveries({ deliveries }: { deliveries: DeliveryShown[] }) {
  if (deliveries.length === 0) return <p className="mt-3 font-serif text-lg text-soft">Nothing has been sent yet.</p>
  return (
    <ul className="mt-3 divide-y divide-rule border-y border-rule">
      {deliveries.map(({ id, event, state, tries, answer, at }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <div>
            <p>
              <code className="text-sm font-semibold">{event}</code>{' '}
              <span className={`text-sm font-semibold ${states[state].colour}`}>{states[state].word}</span>
            </p>
            <p className="small figures">
              <When at={at} as="short" />
              {tries > 0 && `, ${tries === 1 ? 'one try' : `${tries} tries`}. ${answer}`}
            </p>
          </div>
          <Act
            id={id}
            name="Send again"
            label={`Send ${event} ${id} again`}
            done="It is on its way."
            action={again}
            className="quiet py-1"
          />
        </li>
      ))}
    </ul>
  )
}
