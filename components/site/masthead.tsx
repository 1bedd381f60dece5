import { Account } from '@/components/account/account'
import type { Section } from '@/lib/articles'
import { siteName } from '@/lib/site'
import { Sections } from './sections'

/** The name, the sections and the reader. On the front page the name is set large instead (Nameplate). */
export function Masthead({ sections }: { sections: Section[] }) {
  return (
    <header className="masthead no-print">
      <a href="#main" className="absolute -start-[999rem] bg-talk px-3 py-2 text-paper focus:start-2 focus:top-2 focus:z-20">
        Skip to the text
      </a>
      <div className="masthead-line sheet-width">
        <a href="/" className="masthead-name">
          {siteName}
        </a>
        <Sections sections={sections} />
        <Account />
      </div>
    </header>
  )
}
