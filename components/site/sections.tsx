'use client'

import { usePathname } from 'next/navigation'

/** The sections on one line, which a narrow screen scrolls; the one that is being read is marked. */
export function Sections({ sections }: { sections: { slug: string; name: string }[] }) {
  const path = usePathname()
  return (
    <nav aria-label="Sections" className="masthead-sections">
      <ul className="flex gap-5 text-sm whitespace-nowrap">
        {sections.map(({ slug, name }) => (
          <li key={slug} data-section={slug}>
            <a href={`/sections/${slug}`} aria-current={path === `/sections/${slug}` ? 'page' : undefined} className="section-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
