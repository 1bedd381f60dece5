'use client'

import { useEffect, useRef } from 'react'
import type { Row } from './desk-rows'
import { RejectForm } from './reject-form'
import type { Seen } from './use-decisions'

interface RejectSheetProps {
  rows: Row[]
  others?: Seen[] | undefined
  /** It was asked for by a key or a button; a popover opens by its own button too, without JavaScript. */
  open: boolean
  close: (sent: boolean) => void
}

/** The sheet over the desk that asks for a clause. */
export function RejectSheet({ rows, others = [], open, close }: RejectSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const leave = useRef(close)
  leave.current = close

  useEffect(() => {
    const element = sheet.current
    if (!element) return
    if (open) {
      element.showPopover()
      element.querySelector<HTMLElement>('input[type=radio]')?.focus()
    } else if (element.matches(':popover-open')) element.hidePopover()
    const toggled = (event: ToggleEvent) => {
      if (event.newState === 'closed') leave.current(false)
    }
    element.addEventListener('toggle', toggled)
    return () => element.removeEventListener('toggle', toggled)
  }, [open])

  return (
    <div ref={sheet} id="reject" popover="auto" role="dialog" aria-labelledby="reject-title" className="sheet-dialog">
      <RejectForm
        rows={rows}
        others={others}
        title="reject-title"
        done={close}
        cancel={
          <button type="button" popoverTarget="reject" popoverTargetAction="hide" className="button">
            Cancel
          </button>
        }
      />
    </div>
  )
}
