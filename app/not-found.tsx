import type { Metadata } from 'next'
import SiteLayout from './(site)/layout'
import NotFound from './(site)/not-found'

export const metadata: Metadata = { title: 'Not found' }

/** An address that is nobody's: the site's own page says so. */
export default function NobodysAddress() {
  return (
    <SiteLayout>
      <NotFound />
    </SiteLayout>
  )
}
