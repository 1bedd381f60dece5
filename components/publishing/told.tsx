import { SignInAgain } from '@/components/newsroom/sign-in-again'

/** What a form that was refused says on top, when no field says it. */
export function Refused({ refused }: { refused: { message?: string; errors: Record<string, string> } | null }) {
  if (!refused) return null
  return (
    <p role="alert" className="mb-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm font-semibold">
      {refused.message ?? 'Nothing was changed. Please look at what is marked below.'}
      <SignInAgain refused={refused} />
    </p>
  )
}
