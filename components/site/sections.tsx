'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import { editionOf } from '@/lib/languages/editions'

interface SectionLink {
  href: string
  name: string
  /** Where it is a section of the paper: its ink. */
  section?: string | undefined
}

/** The sections on one line, which a narrow screen scrolls; the one that is being read is marked. */
export function Sections({ links }: { links: SectionLink[] }) {
  const { path } = editionOf(usePathname())
  const t = useTranslations('client')
  return (
    <nav aria-label={t('sections')} className="masthead-sections">
      <ul className="flex gap-5 text-sm whitespace-nowrap">
        {links.map(({ href, name, section }) => (
          <li key={`${href} ${name}`} data-section={section}>
            <A href={href} aria-current={path === href ? 'page' : undefined} className="section-link">
              <Sentence>{name}</Sentence>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
