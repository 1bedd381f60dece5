'use client'

export default function Failure({ reset }: { reset: () => void }) {
  return (
    <main className="sheet-width py-20">
      <h1 className="font-serif text-3xl">Something failed on our side</h1>
      <p className="measure mt-4">It is not you. A comment you were writing is kept in this browser. Please try again in a moment.</p>
      <button type="button" onClick={reset} className="button mt-6">
        Try again
      </button>
    </main>
  )
}
