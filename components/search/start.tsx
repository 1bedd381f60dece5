import type { Card } from '@/lib/articles'
import type { Choice, Choices } from '@/lib/search/choices'
import { Headlines } from './headlines'

/** What stands below the form before anything is searched: how it is asked, the sections, and what is new. */
export function Start({ choices, latest }: { choices: Choices; latest: Card[] }) {
  return (
    <>
      <div className="mt-8 grid gap-x-12 gap-y-6 border-t border-rule pt-6 md:grid-cols-2">
        <div className="text-sm text-soft">
          <p>An article is found by its headline, its text, its topics and its authors, when all the words are in it.</p>
          <ul className="mt-2 list-disc ps-5">
            <li>
              <q>sea wall</q> in quotes finds the words in this order.
            </li>
            <li>A minus leaves out: harbour -ferry.</li>
            <li>Accents make no difference, nor does how a letter is written in Arabic script.</li>
          </ul>
        </div>
        <SectionLinks sections={choices.sections} />
      </div>
      <Headlines id="latest" title="Latest" cards={latest} />
    </>
  )
}

/** The sections, as links. */
export function SectionLinks({ sections }: { sections: Choice[] }) {
  if (sections.length === 0) return null
  return (
    <nav aria-labelledby="sections-of-search">
      <p id="sections-of-search" className="text-sm font-semibold">
        Or read a section
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {sections.map(({ value, name }) => (
          <li key={value}>
            <a href={`/sections/${value}`} className="inline-block py-1 text-talk" dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
