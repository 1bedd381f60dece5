import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Refused } from '@/components/policy-desk/told'
import type { Refused as Refusal } from '@/lib/form-action'

/** Why a form was not taken, where that is said at no field of it. */
export function FormRefusal({ refused }: { refused: Refusal | null }) {
  if (!refused || Object.keys(refused.errors).length > 0) return null
  return (
    <Refused>
      {refused.message ?? 'Not done.'}
      <SignInAgain refused={refused} />
    </Refused>
  )
}
