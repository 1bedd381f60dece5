import type { Metadata } from 'next'
import { StaffFrame } from '@/components/site/staff-frame'
import { db } from '@/lib/db'
import { countMeasureAppeals } from '@/lib/measure-appeals'
import { isAdmin, isEditor, isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'
import { siteName } from '@/lib/site'
import '../staff.css'

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
  const all = person && isAdmin(person) ? [...places, ...forAdmins] : places
  const links = all.map((link) =>
    link.href === '/moderate/people' && appeals > 0 ? { ...link, beside: <Appeals count={appeals} /> } : link,
  )
  const policy = { href: '/comment-policy', name: 'Comment policy' }
  const elsewhere = person && isEditor(person) ? [{ href: '/newsroom', name: 'Newsroom' }, policy] : [policy]
  return (
    <StaffFrame name="Moderation" line="border-talk" links={links} elsewhere={elsewhere}>
      {children}
    </StaffFrame>
  )
}

function Appeals({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span className="figures text-held">
        {count} <span className="sr-only">{count === 1 ? 'appeal' : 'appeals'}</span>
      </span>
    </>
  )
}
