import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main" className="pb-16">
        {children}
      </main>
      <Footer />
    </>
  )
}
