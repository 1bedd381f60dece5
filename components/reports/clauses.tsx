import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDigits } from '@/components/ui/digits'
import { Fault } from '@/components/ui/fault'
import { Sentence } from '@/components/ui/sentence'

export interface Choice {
  id: string
  title: string
  text: string
}

interface ClausesProps {
  clauses: Choice[]
  chosen: string | undefined
  error: string | undefined
}

/** The clauses of the policy, one to be chosen; the words of the chosen one stand below its title. */
export function Clauses({ clauses, chosen, error }: ClausesProps) {
  const t = useTranslations('reports.form')
  const format = useDigits()
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      className="mt-6"
    >
      <p id={`${id}-label`} className="text-sm font-semibold">
        {t('clause')}
      </p>
      <Fault id={`${id}-error`}>{error}</Fault>
      <div className="mt-2 border-y border-rule">
        {clauses.map((clause, index) => (
          <div key={clause.id} className="group border-rule not-first:border-t has-checked:bg-shade">
            <label className="flex min-h-11 cursor-pointer items-center gap-3 px-1 py-1.5 text-sm hover:bg-shade">
              <input
                type="radio"
                name="clause"
                value={clause.id}
                defaultChecked={chosen === clause.id}
                aria-describedby={`${id}-${clause.id}`}
                className="size-5 shrink-0 accent-[var(--talk)]"
              />
              <span aria-hidden className="figures w-5 shrink-0 text-end text-soft">
                {format(index + 1)}
              </span>
              <span className="group-has-checked:font-semibold">
                <Sentence>{clause.title}</Sentence>
              </span>
            </label>
            <p id={`${id}-${clause.id}`} className="small hidden ps-[4.25rem] pe-3 pb-3 group-has-checked:block">
              <Sentence>{clause.text}</Sentence>
            </p>
          </div>
        ))}
      </div>
    </div>
  )
}
