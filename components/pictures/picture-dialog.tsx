'use client'

import { type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Chosen } from './chosen'
import { Earlier } from './earlier'
import { UploadForm } from './upload-form'

interface PictureDialogProps {
  title: string
  /** A file that was dropped or pasted. */
  file?: File | null
  choose: (picture: Chosen) => void
  close: () => void
}

/** A sheet over the page: a picture is uploaded, or an earlier one chosen. */
export function PictureDialog({ title, file = null, choose, close }: PictureDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  // It may be opened from within a form, which hears nothing of what is done here.
  const own = (event: SyntheticEvent) => event.stopPropagation()
  return createPortal(
    <dialog
      ref={dialog}
      onClose={(event) => {
        own(event)
        close()
      }}
      onInput={own}
      onChange={own}
      onSubmit={own}
      onKeyDown={own}
      onBlur={own}
      aria-labelledby={id}
      className="sheet-dialog picture-dialog"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <button type="button" className="quiet py-2" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="mt-3">
        <UploadForm done={choose} file={file} />
      </div>
      <Earlier choose={choose} />
    </dialog>,
    document.body,
  )
}
