'use client'

import { usePathname } from 'next/navigation'

interface StaffLinksProps {
  /** What the place is called. */
  name: string
  links: { href: string; name: string; beside?: React.ReactNode }[]
}

/** The pages of a place, and on which of them one is: a page below one of them belongs to it. */
export function StaffLinks({ name: place, links }: StaffLinksProps) {
  const path = usePathname()
  const here = links.map(({ href }) => href).filter((href) => path === href || path.startsWith(`${href}/`))
  const nearest = here.sort((one, other) => other.length - one.length)[0]
  return (
    <nav aria-label={place} className="flex flex-wrap gap-x-5 max-md:order-1 max-md:w-full">
      {links.map(({ href, name, beside }) => (
        <a
          key={href}
          href={href}
          aria-current={href === nearest ? (href === path ? 'page' : 'true') : undefined}
          className="decoration-2 underline-offset-8 py-2 font-semibold no-underline hover:underline aria-[current]:underline"
        >
          {name}
          {beside}
        </a>
      ))}
    </nav>
  )
}
