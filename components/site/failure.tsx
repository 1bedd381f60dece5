'use client'

/** What a page says that could not be made. */
export function Failure({ reset }: { reset: () => void }) {
  return (
    <div className="column py-16 sm:py-24">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Something failed on our side</h1>
      <p className="standfirst">It is not you. A comment you were writing is kept in this browser. Please try again in a moment.</p>
      <button type="button" onClick={reset} className="button mt-6">
        Try again
      </button>
    </div>
  )
}
