/** Asks once more. A popover opens without JavaScript too. */
export function RemoveClause({ id, title }: { id: string; title: string }) {
  const sheet = `remove-${id}`
  return (
    <>
      <button type="button" popoverTarget={sheet} className="quiet min-h-11 text-rejected">
        Remove clause
      </button>
      <div id={sheet} popover="auto" role="dialog" aria-labelledby={`${sheet}-title`} className="sheet-dialog">
        <p id={`${sheet}-title`} className="font-serif text-xl">
          Take “{title}” out of the draft?
        </p>
        <p className="mt-2 text-sm text-soft">Versions that have it keep it, and so do the decisions that cite it.</p>
        <div className="mt-4 flex gap-3">
          <button type="submit" name="act" value="remove" className="button border-rejected text-rejected">
            Remove it
          </button>
          <button type="button" popoverTarget={sheet} popoverTargetAction="hide" className="button">
            Cancel
          </button>
        </div>
      </div>
    </>
  )
}
