import { MissingSheet } from '@/components/site/missing'
import { db } from '@/lib/db'
import { missingPath } from '@/lib/languages/request'
import { insteadOf } from '@/lib/search/missing'

export { generateMetadata } from '../not-found'

/** What readers get for an address that has no page, with status 404 (lib/front/upstream.ts): it knows the address, not-found.tsx does not. */
export default async function MissingPage() {
  return <MissingSheet instead={await insteadOf(db, await missingPath())} />
}
