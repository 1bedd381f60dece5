import type { Metadata } from 'next'
import { signOut } from '@/components/account/actions'
import { db } from '@/lib/db'
import { countMeasureAppeals } from '@/lib/measure-appeals'
import { isAdmin, isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'

export const generateMetadata = (): Metadata => ({
  title: { default: 'Moderation', template: `%s · Moderation · ${siteName()}` },
  robots: { index: false },
})

const places = [
  { href: '/moderate', name: 'Desk' },
  { href: '/moderate/people', name: 'People' },
  { href: '/moderate/log', name: 'Log' },
]
const forAdmins = [
  { href: '/moderate/policy', name: 'Policy' },
  { href: '/moderate/mail', name: 'Mail' },
]

export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const person = await currentUser()
  const appeals = person && isModerator(person) ? await countMeasureAppeals(db) : 0
  const links = person && isAdmin(person) ? [...places, ...forAdmins] : places
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the text
      </a>
      <header className="border-b border-rule">
        <div className="sheet-width flex max-w-[96rem] flex-wrap items-center gap-x-6 border-t-4 border-talk py-1 text-sm">
          <a href="/" className="font-serif text-xl font-semibold no-underline">
            {siteName()}
          </a>
          <nav aria-label="Moderation" className="flex flex-wrap gap-x-5">
            {links.map(({ href, name }) => (
              <a key={href} href={href} className="py-2 font-semibold no-underline hover:underline">
                {name}
                {href === '/moderate/people' && appeals > 0 && (
                  <>
                    {' '}
                    <span className="figures text-held">
                      {appeals} <span className="sr-only">{appeals === 1 ? 'appeal' : 'appeals'}</span>
                    </span>
                  </>
                )}
              </a>
            ))}
          </nav>
          <a href="/comment-policy" className="ms-auto hidden py-2 no-underline hover:underline md:block">
            Comment policy
          </a>
          <form action={signOut} className="max-md:ms-auto">
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
