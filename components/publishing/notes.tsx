'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { note, noteDone } from './actions'
import { Refused } from './told'

export interface ShownNote {
  id: string
  text: string
  who: string
  /** When it was written and, where it is done, when that was: in words. */
  at: string
  doneAt: string | null
}

interface NotesProps {
  article: string
  open: ShownNote[]
  done: ShownNote[]
}

/** What editors note for one another beside the article. */
export function Notes({ article, open, done }: NotesProps) {
  const adding = useKeptForm(note)
  const marking = useKeptForm(noteDone)
  const added = adding.answer?.state === 'done' ? adding.answer.result : ''
  const marked = marking.answer?.state === 'done' ? marking.answer.result : ''
  const row = (shown: ShownNote) => <NoteRow key={shown.id} {...{ article, shown, marking }} />
  return (
    <section aria-labelledby="notes-title" className="border-t border-rule py-6 xl:border-t-0">
      <h2 id="notes-title" className="font-serif text-lg leading-6">
        Notes
      </h2>
      <p className="small">Between editors. Nobody else reads them.</p>
      <Refused refused={marking.refused} />
      <Done>{marked && (done.some(({ id }) => id === marked) ? 'The note is done.' : 'The note is to do again.')}</Done>
      {open.length > 0 && (
        <ul aria-label="Notes to do" className="mt-3 divide-y divide-rule">
          {open.map(row)}
        </ul>
      )}
      <form {...adding.form} aria-label="Add a note" key={added}>
        <input type="hidden" name="article" value={article} />
        <Field
          label="Note"
          name="text"
          rows={3}
          dir="auto"
          defaultValue={adding.refused?.values.text}
          error={adding.refused?.errors.text ?? adding.refused?.message}
        />
        {adding.refused?.signedOut && (
          <p className="text-sm font-semibold">
            <SignInAgain refused={adding.refused} />
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <button type="submit" className="button" aria-disabled={adding.pending}>
            Add note
          </button>
          <Done>{added && 'The note is added.'}</Done>
        </div>
      </form>
      {done.length > 0 && (
        <details className="mt-6">
          <summary className="cursor-pointer py-1 text-sm font-semibold">Done ({done.length})</summary>
          <ul aria-label="Notes that are done" className="divide-y divide-rule">
            {done.map(row)}
          </ul>
        </details>
      )}
    </section>
  )
}

type Marking = ReturnType<typeof useKeptForm<string>>

function NoteRow({ article, shown, marking }: { article: string; shown: ShownNote; marking: Marking }) {
  const { id, text, who, at, doneAt } = shown
  return (
    <li className="py-3">
      <p dir="auto" className={`whitespace-pre-line ${doneAt ? 'text-soft' : ''}`}>
        {text}
      </p>
      <p className="small mt-1">
        <bdi>{who}</bdi>, {at}
        {doneAt && `; done ${doneAt}`}
      </p>
      <form {...marking.form}>
        <input type="hidden" name="article" value={article} />
        <input type="hidden" name="note" value={id} />
        <input type="hidden" name="done" value={doneAt ? 'no' : 'yes'} />
        <button type="submit" className="quiet py-1" aria-disabled={marking.pending}>
          {doneAt ? 'Not done after all' : 'Mark as done'}
          <span className="sr-only">: {text.slice(0, 60)}</span>
        </button>
      </form>
    </li>
  )
}
