import SiteLayout from './(site)/layout'
import NotFound from './(site)/not-found'

export { generateMetadata } from './(site)/not-found'

/** An address that is nobody's: the site's own page says so. */
export default function NobodysAddress() {
  return (
    <SiteLayout>
      <NotFound />
    </SiteLayout>
  )
}
