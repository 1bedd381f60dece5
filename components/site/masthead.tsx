import { Account } from '@/components/account/account'
import { sections } from '@/lib/articles'
import { db } from '@/lib/db'
import { siteName } from '@/lib/site'

/** The name and the sections on one sticky line; on the front page the name is set large above it (Nameplate). */
export async function Masthead() {
  return (
    <header className="no-print sticky top-0 z-10 border-b border-rule bg-paper">
      <a href="#main" className="absolute -start-[999rem] bg-talk px-3 py-2 text-paper focus:start-2 focus:top-2 focus:z-20">
        Skip to the text
      </a>
      <div className="sheet-width flex items-center gap-5 border-t-4 border-press py-2 sm:gap-8">
        <a href="/" className="shrink-0 font-serif text-xl font-semibold tracking-[-0.02em] no-underline">
          {siteName}
        </a>
        <Sections />
        <Account />
      </div>
    </header>
  )
}

async function Sections() {
  return (
    <nav aria-label="Sections" className="min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]">
      <ul className="flex gap-5 text-sm whitespace-nowrap">
        {(await sections(db)).map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/sections/${slug}`} className="block py-2 no-underline hover:underline">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
