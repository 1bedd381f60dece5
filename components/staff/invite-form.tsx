'use client'

import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { sendInvitation } from './actions'
import { RoleChoice } from './role-choice'

/** Asks somebody by mail. */
export function InviteForm() {
  const { answer, refused, pending, form } = useKeptForm(sendInvitation)
  const { values = {}, errors = {} } = refused ?? {}
  return (
    <form {...form} aria-labelledby="invite" className="max-w-[44rem]" key={answer?.state === 'done' ? answer.result.email : ''}>
      {refused?.message && !Object.keys(errors).length && <Refused>{refused.message}</Refused>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field
          label="E-mail"
          name="email"
          type="email"
          dir="ltr"
          autoComplete="off"
          defaultValue={values.email}
          error={errors.email}
          required
        />
        <Field
          label="Name"
          name="name"
          dir="auto"
          autoComplete="off"
          defaultValue={values.name}
          error={errors.name}
          hint="They may write it otherwise."
        />
      </div>
      <RoleChoice label="Role" chosen={values.role ?? 'moderator'} error={errors.role} />
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Send the invitation
        </button>
        <Done>{answer?.state === 'done' && `Sent to ${answer.result.email}.`}</Done>
      </div>
    </form>
  )
}
