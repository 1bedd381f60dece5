'use client'

import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { address } from './actions'
import { Part } from './part'
import { Refused } from './told'

interface AddressProps {
  article: string
  slug: string
  /** Readers have had it under this address. */
  isPublic: boolean
  /** Those that it had before. */
  former: string[]
}

/** The article's address, and the ones that lead to it. */
export function AddressForm({ article, slug, isPublic, former }: AddressProps) {
  const { answer, refused, pending, form } = useKeptForm(address)
  return (
    <Part id="address" title="Address">
      <Refused refused={refused?.errors.slug ? null : refused} />
      <form {...form} className="measure [&>div:first-of-type]:mt-0">
        <input type="hidden" name="article" value={article} />
        <Field
          key={slug}
          label="Address, after /articles/"
          name="slug"
          dir="ltr"
          autoComplete="off"
          defaultValue={refused?.values.slug ?? slug}
          error={refused?.errors.slug}
          hint={
            isPublic
              ? 'It changes at once. Whoever comes to the old address is sent to the new one.'
              : 'Small letters, digits and hyphens. Readers see it when the article is published.'
          }
        />
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <button type="submit" className="button" aria-disabled={pending}>
            Change address
          </button>
          <p role="status" className="text-sm font-semibold text-approved empty:hidden">
            {answer?.state === 'done' ? answer.result : ''}
          </p>
        </div>
      </form>
      {former.length > 0 && (
        <p className="small mt-4">
          Led here from{' '}
          {former.map((old, nth) => (
            <span key={old}>
              {nth > 0 && ', '}
              <bdi>/articles/{old}</bdi>
            </span>
          ))}
        </p>
      )}
    </Part>
  )
}
