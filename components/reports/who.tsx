import { Field } from '@/components/ui/field'

interface WhoProps {
  /** The name of whoever is signed in. */
  me: string | null
  errors: Record<string, string>
  values: Record<string, string>
}

/** A guest gives a name and an address; somebody signed in is known. */
export function Who({ me, errors, values }: WhoProps) {
  if (me !== null)
    return (
      <p className="mt-5 text-sm">
        You are signed in as <strong>{me}</strong>.
      </p>
    )
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <Field
        label="Your name"
        name="name"
        autoComplete="name"
        hint="Never shown."
        error={errors.name}
        defaultValue={values.name}
        required
      />
      <Field
        label="Your e-mail"
        name="email"
        type="email"
        autoComplete="email"
        dir="ltr"
        hint="Never shown, never passed on."
        error={errors.email}
        defaultValue={values.email}
        required
      />
    </div>
  )
}
