'use client'

import { useKeptForm } from '@/components/ui/kept-form'
import { changeClause } from './actions'
import { AddClause } from './add-clause'
import { ClauseForm } from './clause-form'
import type { EditedClause } from './edited'
import { Mark } from './mark'
import { Orphan } from './orphan'
import { Texts, type TextsProps } from './texts'
import { Done } from './told'

interface EditorProps {
  /** Null where there is no draft any more: then only what was typed is shown. */
  draft: (TextsProps & { clauses: EditedClause[]; removed: { id: string; title: string }[] }) | null
  checks: [check: string, label: string][]
}

/** The draft, clause by clause. One answer for all of them, so that it is still there when its clause is not. */
export function Editor({ draft, checks }: EditorProps) {
  const { answer, refused, pending, form } = useKeptForm(changeClause)
  const clauses = draft?.clauses ?? []
  const about = refused?.values.id ?? (answer?.state === 'done' ? answer.result.id : undefined)
  const known = clauses.some(({ id }) => id === about)
  if (!draft) return refused && <Orphan refused={refused} />
  return (
    <div className="grid gap-x-12 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <Contents clauses={clauses} removed={draft.removed} />
      <div className="min-w-0 [&_textarea]:field-sizing-content [&_textarea]:max-h-[32rem] [&_textarea]:min-h-[4.25rem]">
        <Texts revision={draft.revision} preamble={draft.preamble} summary={draft.summary} terms={draft.terms} />
        {!known && answer?.state === 'done' && <Done>{answer.result.said}</Done>}
        {!known && refused && <Orphan refused={refused} />}
        {clauses.map((clause) => (
          <ClauseForm
            key={clause.id}
            clause={clause}
            revision={draft.revision}
            checks={checks}
            last={clause.number === clauses.length}
            answer={about === clause.id ? answer : null}
            pending={pending}
            form={form}
          />
        ))}
        <AddClause revision={draft.revision} />
      </div>
    </div>
  )
}

function Contents({ clauses, removed }: { clauses: EditedClause[]; removed: { id: string; title: string }[] }) {
  return (
    <nav
      aria-label="Clauses"
      className="no-print mb-8 text-sm lg:sticky lg:top-6 lg:mb-0 lg:max-h-[calc(100vh-3rem)] lg:self-start lg:overflow-y-auto"
    >
      <ol>
        {clauses.map(({ id, number, title, difference }) => (
          <li key={id}>
            <a href={`#${id}`} className="flex gap-2 py-1 no-underline hover:underline">
              <span className="figures w-5 shrink-0 text-end text-soft">{number}</span>
              <span>
                {title} <Mark difference={difference} />
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href="#add" className="flex gap-2 py-1 text-talk no-underline hover:underline">
            <span aria-hidden className="w-5 shrink-0 text-end">
              +
            </span>
            Add a clause
          </a>
        </li>
      </ol>
      {removed.length > 0 && (
        <p className="small mt-3 border-t border-rule pt-3">Left out: {removed.map(({ title }) => `“${title}”`).join(', ')}</p>
      )}
    </nav>
  )
}
