/** A button that says aloud what it is about. */
export function Act({ value, children, of }: { value: string; children: string; of: string }) {
  return (
    <button type="submit" name="act" value={value} aria-label={`${children}: ${of}`} className="quiet row-button">
      {children}
    </button>
  )
}
