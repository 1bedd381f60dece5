/** Why somebody was sent to sign in, where it was for Respect. */
export function WhySignIn({ to }: { to: string | string[] | undefined }) {
  if (typeof to !== 'string' || !/^\/comments\/[\w-]+\/respect$/.test(to)) return null
  return (
    <p role="note" className="mb-6 border-s-2 border-talk ps-3 text-sm">
      Respect is given once by a person: sign in, and give it then.
    </p>
  )
}
