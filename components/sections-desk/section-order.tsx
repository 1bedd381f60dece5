'use client'

import { useActionState, useRef } from 'react'
import { Act } from '@/components/arranging/act'
import { Moved } from '@/components/arranging/moved'
import { useArrowKeys } from '@/components/arranging/use-arrow-keys'
import { useKeptFocus } from '@/components/arranging/use-kept-focus'
import type { ListedSection } from '@/lib/newsroom/sections'
import { moveInOrder } from './actions'
import { Articles } from './articles'

/** The sections in their order, which buttons change, or Alt with an arrow in a row. */
export function SectionOrder({ sections }: { sections: ListedSection[] }) {
  const [answer, send] = useActionState(moveInOrder, null)
  const frame = useRef<HTMLDivElement>(null)
  useArrowKeys(frame)
  useKeptFocus(frame, answer, 'movable')
  return (
    <div ref={frame}>
      <Moved answer={answer} />
      <ol aria-label="Sections in their order" className="border-t border-rule">
        {sections.map(({ slug, name, description, articles, published }) => (
          <li key={slug} data-movable={slug} data-section={slug} className="section-row">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <a href={`/newsroom/sections/${encodeURIComponent(slug)}`} dir="auto" className="inline-block py-1 font-semibold">
                {name}
              </a>
              <Articles articles={articles} published={published} />
            </div>
            <p dir="auto" className="text-sm text-soft">
              {description || 'Nothing is said of it on its page.'}
            </p>
            <div className="flex flex-wrap items-center justify-between gap-x-6">
              <a href={`/sections/${encodeURIComponent(slug)}`} dir="ltr" className="small inline-block py-1 underline">
                /sections/{slug}
              </a>
              <form action={send} className="row-acts">
                <input type="hidden" name="section" value={slug} />
                <Act value="up" of={name}>
                  Move up
                </Act>
                <Act value="down" of={name}>
                  Move down
                </Act>
              </form>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
