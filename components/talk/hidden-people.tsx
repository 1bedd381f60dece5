import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { hiddenBy } from '@/lib/hidden'
import type { Person } from '@/lib/people'
import { StopHiding } from './stop-hiding'

/** Whom the person hides, each with the way back. */
export async function HiddenPeople({ person }: { person: Person }) {
  const hidden = await hiddenBy(db, person)
  return (
    <>
      <p className="text-sm text-soft">
        {hidden.length === 0
          ? 'Nobody. “Hide this person”, under More at a comment, folds up all that somebody writes: for you alone, and they are not told. Of guests, all of the name are hidden.'
          : 'What they write is folded up for you alone. They are not told. Of guests, all of the name are hidden.'}
      </p>
      {hidden.length > 0 && (
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {hidden.map(({ whose, name, at }) => (
            <li key={whose} className="flex flex-wrap items-center justify-between gap-x-4 py-2 text-sm">
              <span>
                <bdi className="font-semibold">{name || 'Somebody whose name was erased'}</bdi>{' '}
                <span className="small">
                  since <When at={at} as="short" />
                </span>
              </span>
              <StopHiding whose={whose} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
