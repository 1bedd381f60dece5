'use client'

import { FileField } from '@/components/pictures/file-field'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { saveAuthor } from './actions'

interface AuthorFormProps {
  /** Whom it is about; without one it adds somebody. */
  author?: { slug: string; name: string; title: string; bio: string; imageSrc: string | null; imageAlt: string }
}

/** What is said of an author. */
export function AuthorForm({ author }: AuthorFormProps) {
  const { answer, refused, pending, form } = useKeptForm(saveAuthor)
  const { errors = {} } = refused ?? {}
  const kept = { name: author?.name, title: author?.title, bio: author?.bio, imageAlt: author?.imageAlt }
  const values: Record<string, string | undefined> = refused?.values ?? kept
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  const done = answer?.state === 'done' ? answer.result : null
  return (
    <form {...form} aria-label={author ? `About ${author.name}` : 'Add an author'} className="max-w-[40rem]" key={author ? '' : done?.slug}>
      {refused?.message && Object.keys(errors).length === 0 && <Refused>{refused.message}</Refused>}
      <input type="hidden" name="author" value={author?.slug ?? ''} />
      <input type="hidden" name="imageSrc" value={author?.imageSrc ?? ''} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field label="Name" {...field('name')} dir="auto" required />
        <Field label="Title" {...field('title')} dir="auto" hint="What they are to the paper: Town hall reporter." />
      </div>
      {!author && (
        <Field label="Address of their page" {...field('slug')} dir="ltr" hint="Made of the name where it is left empty. It stays." />
      )}
      <Field label="About them" {...field('bio')} rows={5} dir="auto" hint="Markdown, for their page." />
      {author?.imageSrc && (
        <div className="mt-4 flex flex-wrap items-center gap-6">
          <img src={author.imageSrc} alt={author.imageAlt} className="h-24 w-auto" />
          <label className="flex items-center gap-2 py-1 text-sm">
            <input type="checkbox" name="noPicture" className="size-5 accent-[var(--talk)]" /> No picture
          </label>
        </div>
      )}
      <div className="mt-4">
        <FileField name="picture" label={author?.imageSrc ? 'Another picture' : 'Picture'} error={errors.picture} />
      </div>
      <Field label="Alt text" {...field('imageAlt')} dir="auto" hint="What is to be seen, for who cannot see it." />
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          {author ? 'Save' : 'Add the author'}
        </button>
        <Done>{done && (author ? 'Saved.' : `${done.name} is added.`)}</Done>
      </div>
    </form>
  )
}
