import type { Answer } from '@/lib/search/answer'
import { type Asked, searchAddress } from '@/lib/search/asked'
import type { Choices } from '@/lib/search/choices'
import { counted } from '@/lib/text'
import { Headlines } from './headlines'
import { SectionLinks } from './start'

interface NothingProps {
  asked: Asked
  choices: Choices
  answer: Answer
}

/** Nothing has the words: what may have been meant, and what else there is. */
export function NothingFound({ asked, choices, answer: { near, better, wider, latest } }: NothingProps) {
  return (
    <>
      <section aria-labelledby="found" className="mt-8 border-t border-rule pt-6">
        <h2 id="found" className="font-serif text-xl">
          No article {wider > 0 ? 'within these filters has' : 'has all of'} <q className="break-words">{asked.q}</q>
        </h2>
        {better && (
          <p className="mt-3 font-serif text-lg">
            Did you mean{' '}
            <a href={searchAddress(asked, { q: better, page: 1 })} className="text-talk" dir="auto">
              {better}
            </a>
            ?
          </p>
        )}
        {wider > 0 && (
          <p className="mt-3">
            <a href={searchAddress({ q: asked.q, sort: asked.sort })} className="text-talk">
              {counted(wider, 'article')} without the filters
            </a>
          </p>
        )}
        {!better && wider === 0 && (
          <p className="mt-3 text-soft">Try fewer words, or another word for the same thing. A search finds whole words, in any form.</p>
        )}
      </section>
      <Headlines id="near" title="Headlines that are near" cards={near} />
      <Headlines id="latest" title="Latest" cards={latest} />
      <div className="mt-8">
        <SectionLinks sections={choices.sections} />
      </div>
    </>
  )
}
