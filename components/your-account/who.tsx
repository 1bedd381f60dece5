import { kinds } from '@/components/people/standing-line'
import type { Person } from '@/lib/people'
import { initials } from '@/lib/text'

/** Somebody by their initials, as beside their comments, with the address that nobody else sees. */
export function Who({ person: { name, email, role } }: { person: Person }) {
  return (
    <div className="flex items-center gap-4">
      <span aria-hidden className="grid size-14 shrink-0 place-items-center rounded-full bg-shade text-lg font-semibold text-soft">
        {initials(name)}
      </span>
      <div className="min-w-0">
        <p dir="auto" className="truncate font-serif text-xl leading-normal font-semibold">
          {name}
        </p>
        <p className="small">
          {role !== 'reader' && `${kinds[role]} · `}
          <span dir="ltr" className="wrap-anywhere">
            {email}
          </span>
          , which nobody but admins sees
        </p>
      </div>
    </div>
  )
}
