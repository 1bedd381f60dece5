import { jsonForPage } from '@/lib/structured/json'

/** What a page says to search engines. It is data: no browser runs it, and no text in it can leave it. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForPage(data) }} />
}
