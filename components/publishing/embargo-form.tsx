'use client'

import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { embargo } from './actions'
import { Part } from './part'
import { Refused } from './told'

interface EmbargoProps {
  article: string
  /** In words, where there is one now. */
  until: string | null
  /** The same as the field has it. */
  value: string
  timeZone: string
}

/** Until when nobody may publish it. It ends by itself. */
export function EmbargoForm({ article, until, value, timeZone }: EmbargoProps) {
  const { answer, refused, pending, form } = useKeptForm(embargo)
  return (
    <Part id="embargo" title="Embargo">
      <Refused refused={refused?.errors.until ? null : refused} />
      <p className="text-sm">
        {until
          ? `Nobody can publish it before ${until}. The embargo ends by itself.`
          : 'There is none. While there is one, nobody can publish the article, not even at a set time.'}
      </p>
      <form {...form} className="max-w-80">
        <input type="hidden" name="article" value={article} />
        <Field
          label={`Not before (${timeZone})`}
          name="until"
          type="datetime-local"
          defaultValue={refused?.values.until ?? value}
          error={refused?.errors.until}
        />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <button type="submit" className="button" aria-disabled={pending}>
            Set embargo
          </button>
          {until && (
            <button type="submit" name="lift" value="yes" className="button" aria-disabled={pending}>
              Lift embargo
            </button>
          )}
        </div>
      </form>
      <p role="status" className="mt-3 text-sm font-semibold text-approved empty:hidden">
        {answer?.state === 'done' ? answer.result : ''}
      </p>
    </Part>
  )
}
