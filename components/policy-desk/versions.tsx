'use client'

import { When } from '@/components/site/when'
import { useKeptForm } from '@/components/ui/kept-form'
import { withdraw } from './actions'
import { Refused } from './told'

export interface AnnouncedVersion {
  number: number
  inForceAt: Date
  summary: string
  madeBy: { name: string } | null
}

/** Versions that are not in force yet, each with the way back. */
export function Announced({ versions }: { versions: AnnouncedVersion[] }) {
  const { refused, pending, form } = useKeptForm(withdraw)
  return (
    <>
      {refused && <Refused>{refused.message}</Refused>}
      <ul className="divide-y divide-rule">
        {versions.map(({ number, inForceAt, summary, madeBy }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-6 gap-y-3 py-3 first:pt-0">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold">
                Version {number}, from <When at={inForceAt} />
              </p>
              <p className="text-sm text-soft">
                {madeBy && `${madeBy.name}: `}
                <bdi>{summary}</bdi>
              </p>
            </div>
            <form {...form}>
              <input type="hidden" name="number" value={number} />
              <button type="submit" className="button" aria-disabled={pending} aria-label={`Take back version ${number}`}>
                Take back
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
