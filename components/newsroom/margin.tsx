import { authorFields, type Typed } from '@/lib/newsroom/typed'
import type { Choices } from '@/lib/newsroom/writing'
import { PictureField } from './picture-field'
import { Choice, TextField } from './text-field'

interface MarginProps {
  values: Typed
  errors: Record<string, string>
  choices: Choices
  /** How many authors can be chosen now: those that are, and another. */
  authors: number
  lang: string
  dir: 'ltr' | 'rtl'
}

/** All that is not the text itself, in the narrow margin beside it. */
export function Margin({ values, errors, choices, authors, lang, dir }: MarginProps) {
  const field = (label: string, name: string, more: Partial<React.ComponentProps<typeof TextField>> = {}) => (
    <TextField label={label} name={name} defaultValue={values[name]} error={errors[name]} {...more} />
  )
  const written = { lang, dir }
  return (
    <>
      <Choice
        label="Section"
        name="section"
        defaultValue={values.section}
        error={errors.section}
        choices={choices.sections}
        none="Not chosen yet"
      />
      <fieldset className="margin-group">
        <legend className="text-sm font-semibold">Authors</legend>
        {authorFields.slice(0, authors).map((name, index) => (
          <Choice
            key={name}
            label={index === 0 ? 'Author' : `Author ${index + 1}`}
            name={name}
            defaultValue={values[name]}
            error={errors[name]}
            choices={choices.authors}
            none={index === 0 ? 'Nobody yet' : 'Nobody else'}
          />
        ))}
      </fieldset>
      {field('Topics', 'topics', { rows: 1, ...written, hint: 'With commas between. What is new here becomes a topic.' })}
      {field('Dateline', 'dateline', { ...written, hint: 'Where it was written: it stands before the first words.' })}
      {field('Language', 'lang', { dir: 'ltr', list: 'languages', hint: 'en, fa-AF (Dari), ps (Pashto), ar …' })}
      <datalist id="languages">
        <option value="en">English</option>
        <option value="fa-AF">Dari</option>
        <option value="ps">Pashto</option>
        <option value="ar">Arabic</option>
      </datalist>
      {field('Address', 'slug', { dir: 'ltr', hint: 'The last word of its address. Left alone, it follows the headline.' })}
      <PictureField values={values} errors={errors} {...written} />
      {field('Key points', 'keyPoints', { rows: 2, ...written, hint: 'A line each: what has happened so far.' })}
      {field('Credit', 'credit', { ...written, hint: 'Whose text it is, when it is not ours.' })}
      {field('Source', 'source', { dir: 'auto', hint: 'Where it stood first.' })}
    </>
  )
}
