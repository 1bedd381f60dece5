import { useId } from 'react'

/** A plain form: the search is in the address. */
export function Search({ q, admin }: { q: string; admin: boolean }) {
  const id = useId()
  return (
    <search>
      <form action="/moderate/people" method="get" className="measure">
        <label htmlFor={id} className="text-sm font-semibold">
          Find by name or e-mail
        </label>
        <div className="mt-1 flex gap-3">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={q}
            dir="auto"
            maxLength={254}
            aria-describedby={`${id}-hint`}
            className="input"
          />
          <button type="submit" className="button button-main">
            Find
          </button>
        </div>
        <p id={`${id}-hint`} className="small mt-1">
          {admin ? 'A part of a name or of an address.' : 'A part of a name, or a whole e-mail address: only admins see addresses.'}
        </p>
      </form>
    </search>
  )
}
