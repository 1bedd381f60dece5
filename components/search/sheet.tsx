import { useTranslations } from 'next-intl'
import type { Answer } from '@/lib/search/answer'
import type { Asked } from '@/lib/search/asked'
import type { Choices } from '@/lib/search/choices'
import { SearchForm } from './form'
import { Found } from './found'
import { NothingFound } from './nothing-found'
import { Start } from './start'

interface SheetProps {
  asked: Asked
  choices: Choices
  answer: Answer
}

/** The page of the search: the form, and what was found, or what else there is. */
export function SearchSheet({ asked, choices, answer }: SheetProps) {
  const { results } = answer
  const t = useTranslations('search')
  return (
    <div className="sheet-width pt-8 sm:pt-12">
      <h1 className="list-title font-serif text-3xl font-semibold tracking-[-0.02em]">{t('title')}</h1>
      <SearchForm asked={asked} choices={choices} faults={answer.faults} />
      {!results && <Start choices={choices} latest={answer.latest} />}
      {results && results.count > 0 && <Found asked={asked} results={results} near={answer.near} />}
      {results && results.count === 0 && <NothingFound asked={asked} choices={choices} answer={answer} />}
    </div>
  )
}
