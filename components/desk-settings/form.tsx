'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { type Keys, keyNames, keyTitles, standardKeys } from '@/lib/desk/keys'
import { keepSettings } from './actions'

interface FormProps {
  settings: { keys: Keys | null; blurAbove: number }
}

const blurs = [
  { value: '0.5', label: 'From a score of 50' },
  { value: '0.7', label: 'From 70' },
  { value: '0.9', label: 'From 90' },
  { value: '1', label: 'Only where there are banned words' },
]

/** Whether letters are keys at the desk and which, and from what score on a text is blurred. */
export function SettingsForm({ settings: { keys, blurAbove } }: FormProps) {
  const [answer, send, pending] = useActionState(keepSettings, null)
  const typed: Record<string, string> = answer?.state === 'refused' ? answer.values : {}
  const errors: Record<string, string> = answer?.state === 'refused' ? answer.errors : {}
  const use = typed.use ?? (keys ? 'on' : 'off')
  return (
    // A new answer draws the fields anew: React has emptied them.
    <form action={send} key={JSON.stringify([typed, keys, blurAbove])} aria-label="Keys" className="mt-6">
      <fieldset>
        <legend className="font-semibold">Keys of one letter</legend>
        <Radio name="use" value="on" label="On" chosen={use} />
        <Radio name="use" value="off" label="Off: buttons alone" chosen={use} />
      </fieldset>
      <div className="mt-2 grid grid-cols-2 gap-x-6 sm:grid-cols-3">
        {keyNames.map((name) => (
          <Field
            key={name}
            label={keyTitles[name]}
            name={name}
            defaultValue={typed[name] ?? keys?.[name] ?? standardKeys[name]}
            error={errors[name]}
            autoComplete="off"
          />
        ))}
      </div>
      <fieldset className="mt-8">
        <legend className="font-semibold">Blur a comment until I ask for it</legend>
        {blurs.map(({ value, label }) => (
          <Radio key={value} name="blur" value={value} label={label} chosen={typed.blur ?? nearest(blurAbove)} />
        ))}
      </fieldset>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" disabled={pending} className="button button-main">
          Save
        </button>
        <p role="status" className="text-sm font-semibold text-approved">
          {answer?.state === 'done' ? 'Saved.' : ''}
        </p>
      </div>
      {answer?.state === 'refused' && (
        <p role="alert" className="mt-3 text-sm font-semibold text-rejected">
          {answer.message ?? 'Nothing was saved: look at what is marked above.'}
        </p>
      )}
    </form>
  )
}

const nearest = (blurAbove: number) => blurs.find(({ value }) => Number(value) >= blurAbove)?.value ?? '1'

function Radio({ name, value, label, chosen }: { name: string; value: string; label: string; chosen: string }) {
  return (
    <label className="mt-1 flex items-center gap-2 py-1 text-sm">
      <input type="radio" name={name} value={value} defaultChecked={value === chosen} className="accent-[var(--talk)]" /> {label}
    </label>
  )
}
