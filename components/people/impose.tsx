import { Choice } from '@/components/ui/choice'
import { Fault } from '@/components/ui/fault'
import { Field } from '@/components/ui/field'
import { lengths } from '@/lib/measure-form'

export interface ImposeProps {
  clauses: { id: string; title: string }[]
  /** A restriction, a ban or trust holds, and can be lifted. */
  holds: boolean
  guest: boolean
  errors: Record<string, string>
  values: Record<string, string>
  pending: boolean
}

const readers = 'They read it, with the clause: in a mail, on the page of their account, and after a ban wherever they try to comment.'
const guests =
  'They read it, with the clause: in a mail, on the page of their account if they sign in by that address, and after a ban wherever they try to comment.'

/** The fields and buttons of whatever is done about somebody: one reason, whichever of them is pressed. */
export function Impose({ clauses, holds, guest, errors, values, pending }: ImposeProps) {
  return (
    <>
      {/* Enter among the radio buttons presses the first button of a form, and nobody is to be warned by that. */}
      <button type="submit" disabled hidden tabIndex={-1} />
      <Field
        label="Reason"
        name="reason"
        rows={3}
        dir="auto"
        error={errors.reason}
        defaultValue={values.reason}
        hint={guest ? guests : readers}
        required
      />
      <Choice
        label="Clause"
        name="clause"
        value={values.clause ?? ''}
        error={errors.clause}
        options={[['', 'None in particular'], ...clauses.map(({ id, title }): [string, string] => [id, title])]}
      />
      <fieldset className="mt-4" aria-describedby={(errors.lasts ?? errors.until) ? 'lasts-error' : undefined}>
        <legend className="text-sm font-semibold">How long a restriction{guest ? '' : ', trust'} or a ban lasts</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {lengths.map(([value, label]) => (
            <label key={value} className="flex min-h-9 items-center gap-2 text-sm">
              <input
                type="radio"
                name="lasts"
                value={value}
                defaultChecked={value === (values.lasts ?? '7')}
                className="size-4 accent-[var(--talk)]"
              />
              {label}
            </label>
          ))}
        </div>
        <Fault id="lasts-error">{errors.lasts ?? errors.until}</Fault>
      </fieldset>
      <div className="mt-4 flex flex-wrap gap-3">
        <Press act="warn" pending={pending}>
          Warn
        </Press>
        <Press act="restrict" pending={pending} colour="border-held text-held">
          Restrict
        </Press>
        <Press act="ban" pending={pending} colour="border-rejected text-rejected">
          Ban
        </Press>
        {!guest && (
          <Press act="trust" pending={pending} colour="border-approved text-approved">
            Trust
          </Press>
        )}
        {holds && (
          <Press act="lift" pending={pending} colour="border-approved text-approved">
            Lift
          </Press>
        )}
      </div>
      <p className="small mt-3">
        Restricted: every comment waits for a moderator. Banned: no comments are taken.
        {!guest && ' Trusted: comments appear at once where the policy finds nothing, whatever became of earlier ones.'}
      </p>
    </>
  )
}

function Press({ act, pending, colour = '', children }: { act: string; pending: boolean; colour?: string; children: string }) {
  return (
    <button type="submit" name="act" value={act} className={`button ${colour}`} aria-disabled={pending}>
      {children}
    </button>
  )
}
