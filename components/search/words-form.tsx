import { useTranslations } from 'next-intl'
import { useEdition } from '@/components/ui/edition'
import { Fault as FaultLine } from '@/components/ui/fault'
import { inEdition } from '@/lib/languages/editions'
import type { Fault } from '@/lib/search/asked'

interface WordsFormProps {
  /** What stands in the field. */
  asked: string
  fault?: Fault | undefined
  children?: React.ReactNode
}

/** The field for words and its button; below them what narrows the search, where the page has it. */
export function WordsForm({ asked, fault, children }: WordsFormProps) {
  const t = useTranslations('search')
  const { lang } = useEdition()
  return (
    <search>
      <form action={inEdition(lang, '/search')} aria-label={t('form')} className="mt-6">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_12rem]">
            <label htmlFor="search-q" className="text-sm font-semibold">
              {t('label')}
            </label>
            <input
              id="search-q"
              name="q"
              type="search"
              dir="auto"
              defaultValue={asked}
              autoComplete="off"
              placeholder={t('placeholder')}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? 'search-q-fault' : undefined}
              className="input mt-1"
            />
          </div>
          <button type="submit" className="button button-main">
            {t('button')}
          </button>
        </div>
        <FaultLine id="search-q-fault" alert>
          {fault && t(`fault.${fault}`)}
        </FaultLine>
        {children}
      </form>
    </search>
  )
}
