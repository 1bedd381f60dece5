import { Field } from '@/components/ui/field'

interface PostFieldsProps {
  values: { headline?: string | undefined; body?: string | undefined; key?: boolean; pinned?: boolean }
  errors: Record<string, string>
  lang: string
  dir: 'ltr' | 'rtl'
  rows?: number
}

/** What a post is made of, the same when it is written and when it is changed. */
export function PostFields({ values, errors, lang, dir, rows = 5 }: PostFieldsProps) {
  return (
    <>
      <div lang={lang} dir={dir}>
        <Field label="Headline" name="headline" dir="auto" error={errors.headline} defaultValue={values.headline} />
        <Field label="Text" name="body" rows={rows} dir="auto" error={errors.body} defaultValue={values.body} required />
      </div>
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Box name="key" label="Key moment" checked={values.key} />
        <Box name="pinned" label="Pin as the summary" checked={values.pinned} />
      </div>
    </>
  )
}

function Box({ name, label, checked }: { name: string; label: string; checked: boolean | undefined }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2">
      <input type="checkbox" name={name} defaultChecked={checked} className="size-4 accent-talk" />
      {label}
    </label>
  )
}

/** Ctrl and Enter send the form that is written in. */
export function sendByKey(event: React.KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
