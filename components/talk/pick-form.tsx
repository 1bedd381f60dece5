import { pickPlainly, unpickPlainly } from './actions'

/** Picks the comment, or takes the pick back. */
export function PickForm({ id, pickedBy }: { id: string; pickedBy: string | null }) {
  return (
    <form action={pickedBy === null ? pickPlainly : unpickPlainly} className="mt-6">
      <p className="text-sm text-soft">
        {pickedBy === null
          ? 'A pick is shown first, above the comments of its article, and marked.'
          : `It is an editors’ pick, by ${pickedBy}.`}
      </p>
      <input type="hidden" name="comment" value={id} />
      <button type="submit" className="button button-main mt-4">
        {pickedBy === null ? 'Pick' : 'Unpick'}
      </button>
    </form>
  )
}
