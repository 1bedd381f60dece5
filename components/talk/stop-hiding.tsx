import { stopHidingPlainly } from './actions'

export function StopHiding({ whose }: { whose: string }) {
  return (
    <form action={stopHidingPlainly}>
      <input type="hidden" name="whose" value={whose} />
      <button type="submit" className="quiet">
        Stop hiding
      </button>
    </form>
  )
}
