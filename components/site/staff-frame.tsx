import { signOut } from '@/components/account/actions'
import { siteName } from '@/lib/site'
import { StaffLinks } from './staff-links'

interface StaffFrameProps {
  /** What the place is called, and the colour of its line. */
  name: string
  line: string
  links: { href: string; name: string; beside?: React.ReactNode }[]
  /** The ways to somewhere else; the first of them also where there is little room. */
  elsewhere: { href: string; name: string }[]
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
          <div className="ms-auto flex gap-x-6">
            {elsewhere.map(({ href, name }, nth) => (
              <a key={href} href={href} className={`py-2 no-underline hover:underline ${nth > 0 ? 'max-md:hidden' : ''}`}>
                {name}
              </a>
            ))}
            <form action={signOut}>
              <button type="submit" className="quiet py-2">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" className="sheet-width max-w-[96rem] pb-24">
        {children}
      </main>
    </>
  )
}
