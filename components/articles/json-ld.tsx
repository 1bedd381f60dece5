import { AsServed } from '@/components/ui/as-served'
import { jsonForPage } from '@/lib/structured/json'

/** What a page says to search engines. It is data: no browser runs it, and no text in it can leave it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <AsServed mark="data">
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForPage(data) }} />
    </AsServed>
  )
}
