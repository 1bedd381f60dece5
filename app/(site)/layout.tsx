import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'
import { sections } from '@/lib/articles'
import { db } from '@/lib/db'

/** One read for the lines above and below every page. */
export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  const all = await sections(db)
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <Masthead sections={all} />
      <main id="main" className="flex-1 pb-16">
        {children}
      </main>
      <Footer sections={all} />
    </div>
  )
}
