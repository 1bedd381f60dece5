import { Missing } from '@/components/site/missing'

export { generateMetadata } from './(site)/not-found'

/** Rendered with every page, in case: so it is little. For whoever loads a page the front puts the whole one in its place. */
export default function NobodysAddress() {
  return (
    <main id="main">
      <Missing />
    </main>
  )
}
