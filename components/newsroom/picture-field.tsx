import type { Typed } from '@/lib/newsroom/typed'
import { TextField } from './text-field'

interface PictureFieldProps {
  values: Typed
  errors: Record<string, string>
  lang: string
  dir: 'ltr' | 'rtl'
}

/** The article's picture: where it is, and what is said with it. Its fields are imageSrc, imageAlt, imageCaption, imageCredit, imageWidth and imageHeight. */
export function PictureField({ values, errors, lang, dir }: PictureFieldProps) {
  const words = (label: string, name: string, hint?: string) => (
    <TextField label={label} name={name} defaultValue={values[name]} error={errors[name]} hint={hint} rows={1} lang={lang} dir={dir} />
  )
  return (
    <fieldset className="margin-group">
      <legend className="text-sm font-semibold">Picture</legend>
      <TextField label="Address of the picture" name="imageSrc" defaultValue={values.imageSrc} error={errors.imageSrc} dir="ltr" />
      {words('Alt text', 'imageAlt', 'What is to be seen, for who cannot see it.')}
      {words('Caption', 'imageCaption')}
      {words('Credit of the picture', 'imageCredit')}
      <input type="hidden" name="imageWidth" defaultValue={values.imageWidth} />
      <input type="hidden" name="imageHeight" defaultValue={values.imageHeight} />
    </fieldset>
  )
}
