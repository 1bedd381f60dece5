'use client'

import { letterOf } from './clause-number'
import { useTools } from './tools'

interface ClauseChoiceProps {
  chosen?: string | undefined
  error?: string | undefined
  /** Keys are shown only where they work. */
  keyed?: boolean
}

/** The clauses of the policy in force, one to be chosen. */
export function ClauseChoice({ chosen, error, keyed = false }: ClauseChoiceProps) {
  const { clauses } = useTools()
  return (
    <>
      <div role="radiogroup" aria-label="Clause" aria-required className="clauses">
        {clauses.map((clause, index) => (
          <label key={clause.id} className="flex cursor-pointer items-baseline gap-3 py-1.5 text-sm hover:bg-shade">
            <input
              type="radio"
              name="clause[]"
              value={clause.id}
              defaultChecked={chosen === clause.id}
              className="translate-y-0.5 accent-[var(--talk)]"
            />
            <span className="figures w-5 shrink-0 text-end text-soft">{index + 1}</span>
            <strong className="font-semibold">{clause.title}</strong>
            {keyed && letterOf(index) && (
              <kbd aria-hidden className="key ms-auto">
                {letterOf(index)}
              </kbd>
            )}
          </label>
        ))}
      </div>
      {error && <p className="mt-2 text-sm font-semibold text-rejected">{error}</p>}
    </>
  )
}
