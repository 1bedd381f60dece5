'use client'

import { useKeptForm } from '@/components/ui/kept-form'
import { discard } from './actions'
import { Refused } from './told'

/** Asks once more: a draft that is discarded is gone. */
export function Discard({ revision }: { revision: number }) {
  const { refused, pending, form } = useKeptForm(discard)
  return (
    <>
      <button type="button" popoverTarget="discard" className="quiet min-h-11 text-rejected">
        Discard draft
      </button>
      <div id="discard" popover="auto" role="dialog" aria-labelledby="discard-title" className="sheet-dialog">
        <form {...form}>
          <p id="discard-title" className="font-serif text-xl">
            Discard the draft?
          </p>
          <p className="mt-2 text-sm text-soft">All that was written in it is gone. The version in force is not touched.</p>
          <input type="hidden" name="revision" value={revision} />
          <div className="mt-4 flex gap-3">
            <button type="submit" className="button border-rejected text-rejected" aria-disabled={pending}>
              Discard it
            </button>
            <button type="button" popoverTarget="discard" popoverTargetAction="hide" className="button">
              Keep it
            </button>
          </div>
        </form>
      </div>
      {refused && <Refused>{refused.message}</Refused>}
    </>
  )
}
