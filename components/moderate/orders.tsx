import { addressOf, type Order, ordersOf, type View } from '@/lib/desk/view'

const titles: Record<Order, string> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  likely: 'Likeliest to be rejected first',
  reports: 'Most reported first',
}

/** The orders that this queue can be read in. */
export function Orders({ view }: { view: View }) {
  return (
    <nav aria-label="Order of the queue" className="flex flex-wrap gap-x-4 text-xs">
      {ordersOf(view.queue).map((order) => (
        <a
          key={order}
          href={addressOf({ queue: view.queue, filters: view.filters, order })}
          aria-current={order === view.order ? 'true' : undefined}
          className="order-link"
        >
          {titles[order]}
        </a>
      ))}
    </nav>
  )
}
