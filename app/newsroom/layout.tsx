import type { Metadata } from 'next'
import { signOut } from '@/components/account/actions'
import { isAdmin, isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'

export const generateMetadata = (): Metadata => ({
  title: { default: 'Newsroom', template: `%s · Newsroom · ${siteName()}` },
  robots: { index: false },
})

const places = [
  { href: '/newsroom', name: 'Articles' },
  { href: '/newsroom/front', name: 'Front' },
  { href: '/newsroom/pictures', name: 'Pictures' },
  { href: '/newsroom/authors', name: 'Authors' },
  { href: '/newsroom/errors', name: 'Errors' },
]
const forAdmins = [
  { href: '/newsroom/staff', name: 'Staff' },
  { href: '/newsroom/settings', name: 'Settings' },
  { href: '/newsroom/webhooks', name: 'Webhooks' },
]

export default async function NewsroomLayout({ children }: { children: React.ReactNode }) {
  const person = await currentUser()
  const links = person && isAdmin(person) ? [...places, ...forAdmins] : places
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the text
      </a>
      <header className="border-b border-rule">
        <div className="sheet-width flex max-w-[96rem] flex-wrap items-center gap-x-6 border-t-4 border-press py-1 text-sm">
          <a href="/" className="font-serif text-xl font-semibold no-underline">
            {siteName()}
          </a>
          <nav aria-label="Newsroom" className="flex flex-wrap gap-x-5 max-md:order-1 max-md:w-full">
            {links.map(({ href, name }) => (
              <a key={href} href={href} className="py-2 font-semibold no-underline hover:underline">
                {name}
              </a>
            ))}
          </nav>
          {person && isModerator(person) && (
            <a href="/moderate" className="ms-auto hidden py-2 no-underline hover:underline md:block">
              Moderation
            </a>
          )}
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
