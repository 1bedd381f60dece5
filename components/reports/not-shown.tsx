/** Instead of a form about a comment that is gone. */
export function NotShown() {
  return (
    <p className="mt-6 border-s-4 border-withdrawn bg-shade px-5 py-4">
      This comment is no longer shown, so there is nothing left to report.
    </p>
  )
}
