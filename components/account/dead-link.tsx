/** A link that signs nobody in, and the way to one that does. */
export function DeadLink({ why }: { why: string }) {
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">This link does not sign you in</h1>
      <div role="alert" className="mt-4 border-s-4 border-held bg-shade px-4 py-3">
        {why}
      </div>
      <p className="mt-6">
        <a href="/sign-in" className="button button-main">
          Ask for a new link
        </a>
      </p>
    </>
  )
}
