'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { type Mode, modes, modeWords } from '@/lib/comment-modes/modes'
import { counted } from '@/lib/text'
import { choose } from './actions'

interface ModeFormProps {
  article: string
  chosen: Mode
  closesAfter: number | null
  /** Days, for an article that says nothing; 0 for never. */
  standard: number
  /** A surge has made it stricter than was chosen. */
  surge: boolean
}

/** Who may comment, and until when. */
export function ModeForm({ article, chosen, closesAfter, standard, surge }: ModeFormProps) {
  const { answer, refused, pending, form } = useKeptForm(choose)
  const { values = {}, errors = {} } = refused ?? {}
  const closes = values.closes ?? (closesAfter === null ? 'standard' : closesAfter === 0 ? 'never' : 'days')
  return (
    <form {...form} aria-label="Comments" className="max-w-[40rem]">
      <input type="hidden" name="article" value={article} />
      {refused && (
        <Refused>
          {refused.message ?? 'Not saved yet. Please look at what is marked below.'}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <fieldset className="mt-6">
        <legend className="font-semibold">Who may comment</legend>
        {modes.map((mode) => (
          <label key={mode} className="flex items-start gap-3 border-b border-rule py-3">
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={mode === (values.mode ?? chosen)}
              aria-describedby={`means-${mode}`}
              aria-label={modeWords[mode].name}
              className="mt-1 accent-[var(--talk)]"
            />
            <span>
              <span className="block text-sm font-semibold">{modeWords[mode].name}</span>
              <span id={`means-${mode}`} className="text-sm text-soft">
                {modeWords[mode].means}
              </span>
            </span>
          </label>
        ))}
        {errors.mode && <p className="mt-1 text-sm font-semibold text-rejected">{errors.mode}</p>}
      </fieldset>
      <fieldset className="mt-8">
        <legend className="font-semibold">Comments close by themselves</legend>
        <Radio value="standard" chosen={closes}>
          As for every article: {standard ? `${counted(standard, 'day')} after it was published` : 'never'}
        </Radio>
        <Radio value="never" chosen={closes}>
          Never
        </Radio>
        <Radio value="days" chosen={closes}>
          So many days after it was published
        </Radio>
        <div className="ms-7 max-w-40">
          <Field
            label="Days"
            name="days"
            type="number"
            defaultValue={values.days ?? (closesAfter ? String(closesAfter) : '')}
            error={errors.days}
          />
        </div>
      </fieldset>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" name="act" value="save" className="button button-main" aria-disabled={pending}>
          Save
        </button>
        {surge && (
          <button type="submit" name="act" value="calm" className="button" aria-disabled={pending}>
            Save, and end what the surge did
          </button>
        )}
        <Done>{answer?.state === 'done' ? 'Saved.' : ''}</Done>
      </div>
    </form>
  )
}

function Radio({ value, chosen, children }: { value: string; chosen: string; children: React.ReactNode }) {
  return (
    <label className="mt-1 flex items-center gap-3 py-1 text-sm">
      <input type="radio" name="closes" value={value} defaultChecked={value === chosen} className="accent-[var(--talk)]" />
      <span>{children}</span>
    </label>
  )
}
