'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { editionOf } from '@/lib/languages/editions'

/** The sections on one line, which a narrow screen scrolls; the one that is being read is marked. */
export function Sections({ sections }: { sections: { slug: string; name: string }[] }) {
  const { path } = editionOf(usePathname())
  const t = useTranslations('client')
  return (
    <nav aria-label={t('sections')} className="masthead-sections">
      <ul className="flex gap-5 text-sm whitespace-nowrap">
        {sections.map(({ slug, name }) => (
          <li key={slug} data-section={slug}>
            <A href={`/sections/${slug}`} aria-current={path === `/sections/${slug}` ? 'page' : undefined} className="section-link">
              {name}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
