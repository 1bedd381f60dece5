'use client'

interface UndoAllProps {
  batch: { id: string } | null
  action: (data: FormData) => void
  undo: () => void
}

/** The way back from what was decided in one sweep. */
export function UndoAll({ batch, action, undo }: UndoAllProps) {
  if (!batch) return null
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        undo()
      }}
      className="mb-2"
    >
      <input type="hidden" name="batch" value={batch.id} />
      <button type="submit" className="button button-light">
        Undo all
      </button>
    </form>
  )
}
