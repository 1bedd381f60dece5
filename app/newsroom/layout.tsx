import type { Metadata } from 'next'
import { StaffFrame } from '@/components/site/staff-frame'
import { db } from '@/lib/db'
import { countErrorReports } from '@/lib/newsroom/error-reports'
import { isAdmin, isEditor, isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'
import '../staff.css'

export const generateMetadata = (): Metadata => ({
  title: { default: 'Newsroom', template: `%s · Newsroom · ${siteName()}` },
  robots: { index: false },
})

const places = [
  { href: '/newsroom', name: 'Articles' },
  { href: '/newsroom/front', name: 'Front' },
  { href: '/newsroom/sections', name: 'Sections' },
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
  const errors = person && isEditor(person) ? await countErrorReports(db) : 0
  const all = person && isAdmin(person) ? [...places, ...forAdmins] : places
  const links = all.map((link) =>
    link.href === '/newsroom/errors' && errors > 0 ? { ...link, beside: <Reported count={errors} /> } : link,
  )
  const elsewhere = person && isModerator(person) ? [{ href: '/moderate', name: 'Moderation' }] : []
  return (
    <StaffFrame name="Newsroom" line="border-press" links={links} elsewhere={elsewhere}>
      {children}
    </StaffFrame>
  )
}

function Reported({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span className="figures text-held">
        {count} <span className="sr-only">reported by readers</span>
      </span>
    </>
  )
}
