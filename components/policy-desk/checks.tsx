import { Choice } from '@/components/ui/choice'
import type { EditedClause } from './edited'
import { Setting } from './setting'

interface ChecksProps {
  clause: EditedClause
  /** Checks that can be added. */
  choices: [check: string, label: string][]
  errors: Record<string, string>
  /** What was sent, where it was refused. */
  typed?: Record<string, string>
}

/** What the machine looks for under a clause, with a field for every setting. */
export function Checks({ clause: { id, checks }, choices, errors, typed }: ChecksProps) {
  return (
    <>
      {checks.map(({ check, label, fields, values }, index) => {
        const at = `checks.${index}.`
        const sent = typed?.[`${at}check`] === check
        return (
          // Told apart by their number: where one goes, the fields of the next must not show what was typed for it.
          <fieldset key={`${checks.length}-${at}`} className="mt-6 border-s-2 border-talk ps-4">
            <legend className="float-start text-sm font-semibold text-talk">Check: {label}</legend>
            <input type="hidden" name={`${at}check`} value={check} />
            <div className="clear-both grid gap-x-6 sm:grid-cols-2">
              {fields.map((field) => {
                const name = at + field.name
                return (
                  <Setting key={name} field={field} name={name} value={sent ? typed?.[name] : values[field.name]} error={errors[name]} />
                )
              })}
            </div>
            {fields.length === 0 && <p className="small mt-2">Nothing to set.</p>}
            <button type="submit" name="act" value={`remove-check-${index}`} className="quiet mt-3" aria-label={`Remove check ${label}`}>
              Remove check
            </button>
          </fieldset>
        )
      })}
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <Choice
          key={checks.length}
          label="Another check"
          name="check"
          value={typed?.check ?? ''}
          error={errors.check}
          options={[['', 'None'], ...choices]}
        />
        <button type="submit" name="act" value="add-check" className="button" aria-describedby={`${id}-title`}>
          Add check
        </button>
      </div>
    </>
  )
}
