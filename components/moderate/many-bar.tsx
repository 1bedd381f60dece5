'use client'

import { ClauseChoice } from './clause-choice'
import { useTools } from './tools'

interface ManyBarProps {
  selected: string[]
  /** How many of the list could be selected. */
  open: number
  action: (data: FormData) => void
  selectAll: () => void
  unselect: () => void
}

/** What is done to all that are selected. Without JavaScript it is always there, with it when something is selected. */
export function ManyBar({ selected, open, action, selectAll, unselect }: ManyBarProps) {
  const { press, ask } = useTools()
  const none = selected.length === 0
  function approve(event: React.FormEvent) {
    event.preventDefault()
    if (!none) press({ act: 'approve', ids: selected })
  }
  return (
    <form
      id="many"
      action={action}
      onSubmit={approve}
      aria-label="Selected comments"
      data-none={none ? '' : undefined}
      className="many-bar"
    >
      <p className="figures text-sm font-semibold scripted">{selected.length} selected</p>
      <button type="submit" name="act" value="approve" className="button button-light text-approved">
        Approve selected
      </button>
      <button
        type="button"
        popoverTarget="reject-many"
        onClick={(event) => {
          event.preventDefault()
          if (!none) ask(selected)
        }}
        className="button button-light text-rejected"
      >
        Reject selected
      </button>
      <button type="button" onClick={selectAll} className="quiet scripted">
        Select all shown ({open})
      </button>
      <button type="button" onClick={unselect} className="quiet scripted">
        Select none
      </button>
      <noscript>
        <div id="reject-many" popover="auto" role="dialog" aria-labelledby="reject-many-title" className="sheet-dialog">
          <h2 id="reject-many-title" className="font-serif text-xl">
            Which clause do they break?
          </h2>
          <div className="mt-4">
            <ClauseChoice />
          </div>
          <button type="submit" name="act" value="reject" className="button mt-4 border-rejected text-rejected">
            Reject selected comments
          </button>
        </div>
      </noscript>
    </form>
  )
}
