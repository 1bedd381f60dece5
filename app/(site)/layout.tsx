import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <Masthead />
      <main id="main" className="flex-1 pb-16">
        {children}
      </main>
      <Footer />
    </div>
  )
}
