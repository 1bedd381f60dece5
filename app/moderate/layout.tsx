import type { Metadata } from 'next'
import { signOut } from '@/components/account/actions'
import { isAdmin } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'

export const metadata: Metadata = { title: { default: 'Moderation', template: `%s · Moderation · ${siteName}` }, robots: { index: false } }

export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const person = await currentUser()
  return (
    <>
      <header className="border-b border-rule">
        <div className="sheet-width flex max-w-[64rem] items-center gap-6 border-t-4 border-talk py-2 text-sm">
          <a href="/" className="font-serif text-xl font-semibold no-underline">
            {siteName}
          </a>
          <a href="/moderate" className="py-2 font-semibold no-underline">
            Desk
          </a>
          {person && isAdmin(person) && (
            <a href="/moderate/policy" className="py-2 font-semibold no-underline">
              Policy
            </a>
          )}
          <a href="/comment-policy" className="hidden py-2 sm:block no-underline hover:underline">
            Comment policy
          </a>
          <form action={signOut} className="ms-auto">
            <button type="submit" className="quiet py-2">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <main id="main" className="sheet-width max-w-[64rem] pb-24">
        {children}
      </main>
    </>
  )
}
