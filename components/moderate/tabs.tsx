import { addressOf, ordersOf, type QueueName, queueNames, type View } from '@/lib/desk/view'

const queueTitles: Record<QueueName, string> = {
  pending: 'Pending',
  reported: 'Reported',
  appeals: 'Appeals',
  decided: 'Decided',
  all: 'All',
}

/** The queues, each with how many are in it. Filters go along, as they narrow whatever is looked at. */
export function Tabs({ view, counts }: { view: View; counts: Record<QueueName, number> }) {
  return (
    <nav aria-label="Queues" className="desk-tabs">
      {queueNames.map((queue) => (
        <a
          key={queue}
          href={addressOf({ queue, order: ordersOf(queue)[0], filters: view.filters })}
          aria-current={queue === view.queue ? 'page' : undefined}
        >
          {queueTitles[queue]} <span className="figures">{counts[queue].toLocaleString('en')}</span>
        </a>
      ))}
    </nav>
  )
}
