import { signOut } from '@/components/account/actions'
import { siteName } from '@/lib/site'
import { StaffLinks } from './staff-links'

interface StaffFrameProps {
  /** What the place is called, and the colour of its line. */
  name: string
  line: string
  links: { href: string; name: string; beside?: React.ReactNode }[]
  /** The way to somewhere else, where there is room for it. */
  elsewhere?: { href: string; name: string } | null
  children: React.ReactNode
}

/** The frame around the pages of those who work here: the desk's and the newsroom's. */
export function StaffFrame({ name: place, line, links, elsewhere, children }: StaffFrameProps) {
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the text
      </a>
      <header className="border-b border-rule">
        <div className={`sheet-width flex max-w-[96rem] flex-wrap items-center gap-x-6 border-t-4 ${line} py-1 text-sm`}>
          <a href="/" className="font-serif text-xl font-semibold no-underline">
            {siteName()}
          </a>
          <StaffLinks name={place} links={links} />
          {elsewhere && (
            <a href={elsewhere.href} className="ms-auto hidden py-2 no-underline hover:underline md:block">
              {elsewhere.name}
            </a>
          )}
          <form action={signOut} className={elsewhere ? 'max-md:ms-auto' : 'ms-auto'}>
            <button type="submit" className="quiet py-2">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <main id="main" className="sheet-width max-w-[96rem] pb-24">
        {children}
      </main>
    </>
  )
}
