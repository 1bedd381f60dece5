import type { Metadata } from 'next'
import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main" className="sheet-width py-20">
        <h1 className="font-serif text-3xl">This page is not here</h1>
        <p className="measure mt-4">
          The address may be mistyped, or the article was withdrawn.{' '}
          <a href="/" className="text-talk">
            The front page
          </a>{' '}
          has what is new.
        </p>
      </main>
      <Footer />
    </>
  )
}
