import { ClientWords } from '@/components/ui/client-words'
import SiteLayout from './(site)/layout'
import NotFound from './(site)/not-found'

export { generateMetadata } from './(site)/not-found'

/** An address that is nobody's: the site's own page says so. It has the words it needs, for after a form's answer it stands without the layout. */
export default function NobodysAddress() {
  return (
    <ClientWords>
      <SiteLayout>
        <NotFound />
      </SiteLayout>
    </ClientWords>
  )
}
