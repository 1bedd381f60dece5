'use client'

import { type RefObject, useEffect, useState } from 'react'
import { asMarkdown, type Chosen } from '@/components/pictures/chosen'
import { pictureAmong } from '@/components/pictures/file-field'
import { PictureDialog } from '@/components/pictures/picture-dialog'

/** The toolbar's button for a picture in the text. One that is pasted or dropped there is asked for its words first. */
export function TextPicture({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const [choosing, setChoosing] = useState<{ file: File | null; start: number; end: number } | null>(null)

  useEffect(() => {
    const text = area.current
    if (!text) return
    const open = (file: File | null) => setChoosing({ file, start: text.selectionStart, end: text.selectionEnd })
    const take = (event: ClipboardEvent | DragEvent) => {
      const file = pictureAmong('clipboardData' in event ? event.clipboardData : event.dataTransfer)
      if (!file) return
      event.preventDefault()
      open(file)
    }
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault()
    text.addEventListener('paste', take)
    text.addEventListener('drop', take)
    text.addEventListener('dragover', over)
    return () => {
      text.removeEventListener('paste', take)
      text.removeEventListener('drop', take)
      text.removeEventListener('dragover', over)
    }
  }, [area])

  function insert(picture: Chosen) {
    const text = area.current
    if (!text || !choosing) return
    setChoosing(null)
    // The sheet is over the page, which takes nothing until it is gone.
    setTimeout(() => {
      text.focus()
      text.setSelectionRange(choosing.start, choosing.end)
      const before = text.value.slice(0, choosing.start)
      const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
      const words = `${gap}${asMarkdown(picture)}\n\n`
      // As if it were typed: only then does the browser's own undo know of it.
      if (document.execCommand('insertText', false, words)) return
      text.setRangeText(words, choosing.start, choosing.end, 'end')
      text.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }

  return (
    <>
      <button
        type="button"
        className="writing-tool"
        aria-haspopup="dialog"
        onClick={() => area.current && setChoosing({ file: null, start: area.current.selectionStart, end: area.current.selectionEnd })}
      >
        Picture
      </button>
      {choosing && <PictureDialog title="Picture for the text" file={choosing.file} choose={insert} close={() => setChoosing(null)} />}
    </>
  )
}
