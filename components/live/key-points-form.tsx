'use client'

import { useRef } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { putKeyPoints } from './actions'
import { sendByKey } from './post-fields'

interface KeyPointsFormProps {
  article: string
  points: string[]
  /** A word for them: whoever saves others says which they saw. */
  seen: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** What has happened so far: a line each, on top of the coverage. */
export function KeyPointsForm({ article, points, seen, lang, dir }: KeyPointsFormProps) {
  const { answer, refused, pending, form } = useKeptForm(putKeyPoints)
  // Lines belong to what stood there when somebody began to type them, until an answer says what stands there now.
  const [before, heard] = [useRef<string | null>(null), useRef(answer)]
  if (heard.current !== answer) {
    heard.current = answer
    if (!refused?.errors.points && !refused?.signedOut) before.current = null
  }
  const began = () => {
    before.current ??= seen
  }
  return (
    <form {...form} onInput={began} aria-label="Key points" onKeyDown={sendByKey} lang={lang} dir={dir}>
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="seen" value={before.current ?? seen} />
      <Field
        label="Key points"
        name="points"
        rows={8}
        dir="auto"
        hint="One a line. Readers see them before the posts."
        error={refused?.errors.points ?? (refused && !refused.errors.points ? refused.message : undefined)}
        defaultValue={refused?.values.points ?? points.join('\n')}
      />
      {refused?.signedOut && (
        <p className="text-sm font-semibold">
          <SignInAgain refused={refused} />
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-light" aria-disabled={pending}>
          Save key points
        </button>
        <Done>{answer?.state === 'done' ? 'On the page.' : ''}</Done>
      </div>
    </form>
  )
}
