'use client'

import { FileField } from '@/components/pictures/file-field'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { editions, english } from '@/lib/languages/editions'
import { day, night } from '@/lib/palette'
import { saveSettings } from './actions'
import { ColourField } from './colour-field'
import { Part } from './part'

/** Everything that an admin sets, as texts of fields. */
export function SettingsForm({ settings }: { settings: Record<string, string> }) {
  const { answer, refused, pending, form } = useKeptForm(saveSettings)
  const errors = refused?.errors ?? {}
  const values = refused?.values ?? settings
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <form {...form} aria-label="Settings" className="max-w-[44rem]">
      {refused && <Refused>{refused.message ?? 'Not saved yet. Please look at what is marked below.'}</Refused>}
      <input type="hidden" name="seen" value={values.seen ?? ''} />
      <input type="hidden" name="logo" value={settings.logo ?? ''} />
      {errors.seen && (
        <label className="flex items-center gap-3 py-2 text-sm font-semibold">
          <input type="checkbox" name="anyway" className="size-5 accent-[var(--talk)]" /> Save mine in place of it
        </label>
      )}
      <Part title="Name">
        <Field label="Name of the paper" {...field('name')} required dir="auto" />
        <Field label="Tagline" {...field('tagline')} dir="auto" hint="Beneath the name. Without one: what each language’s edition says." />
        {settings.logo && (
          <div className="mt-4 flex flex-wrap items-center gap-6">
            <img src={settings.logo} alt="The logo as it is" className="max-h-14 w-auto max-w-60" />
            <label className="flex items-center gap-2 py-1 text-sm">
              <input
                type="checkbox"
                name="noLogo"
                defaultChecked={Boolean(refused?.values.noLogo)}
                className="size-5 accent-[var(--talk)]"
              />{' '}
              No logo: print the name
            </label>
          </div>
        )}
        <div className="mt-4">
          <FileField name="logoFile" label="Logo, in place of the printed name" error={errors.logoFile} />
        </div>
      </Part>
      <Part title="House colour" about="The line at the top, what is live, and links under the pointer.">
        <div className="grid gap-x-8 sm:grid-cols-2">
          <ColourField label="By day" paper={day.paper} {...field('colourDay')} />
          <ColourField label="By night" paper={night.paper} {...field('colourNight')} />
        </div>
      </Part>
      <Part title="Navigation">
        <Field
          {...field('navigation')}
          label="Links at the top"
          rows={6}
          dir="auto"
          hint="One a line, in their order: the name, |, the address, as: Opinion | /sections/opinion. An address begins with / or https://. Without any, the sections stand there."
        />
      </Part>
      <Part title="Foot of the page">
        <Field label="Text" {...field('footerText')} rows={3} dir="auto" hint="A few sentences, in Markdown." />
        <Field label="More links" {...field('footerLinks')} rows={4} dir="auto" hint="One a line, as above: Imprint | /sections/about." />
      </Part>
      <Part title="Readers">
        <Field
          {...field('commentsCloseAfterDays')}
          label="Days until comments close"
          dir="ltr"
          hint="After an article was published, where it does not say otherwise; 0 for never."
        />
        <Field
          {...field('contact')}
          label="Address for corrections"
          type="email"
          dir="ltr"
          hint="Shown on the page of corrections, for readers who find one."
        />
      </Part>
      <Part title="Languages" about="A language that is not offered is linked to nowhere; a page of it that somebody has kept still opens.">
        <ul className="flex flex-wrap gap-x-8">
          {editions.map(({ lang, name, dir }) => (
            <li key={lang}>
              <label className="flex items-center gap-2 py-2">
                <input
                  type="checkbox"
                  name={`language-${lang}`}
                  className="size-5 accent-[var(--talk)]"
                  defaultChecked={lang === english.lang || Boolean(values[`language-${lang}`])}
                  disabled={lang === english.lang}
                />
                <span lang={lang} dir={dir}>
                  {name}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Part>
      <Part
        title="Analytics"
        about="Off. This site loads no counters and lets nobody else count its readers: its policy for scripts forbids them."
      />
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Save settings
        </button>
        <Done>{answer?.state === 'done' && said(answer.result.changed)}</Done>
      </div>
    </form>
  )
}

const said = (changed: string[]) => (changed.length > 0 ? `Saved: ${changed.join(', ')}.` : 'Saved. Nothing was different.')
