'use client'

import { type DragEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { uploadPicture } from './actions'
import type { Chosen } from './chosen'
import { FileField, inWords, pictureAmong, putFile } from './file-field'

interface UploadFormProps {
  /** What is done with the picture when it is kept. */
  done?: (chosen: Chosen) => void
  /** A file that was dropped or pasted elsewhere. */
  file?: File | null
  button?: string
}

/** Uploads a picture with its words. A plain form first; with scripts the chosen file stays when something else is wrong, and may be dropped. */
export function UploadForm({ done, file, button = 'Upload' }: UploadFormProps) {
  const [answer, action, sending] = useActionState(uploadPicture, null)
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [size, setSize] = useState('')
  const told = useRef(answer)
  const refused = answer?.state === 'refused' ? answer : null
  const kept = answer?.state === 'done' ? answer.result : null

  useEffect(() => putFile(input.current, file), [file])
  useEffect(() => {
    if (answer === told.current) return
    told.current = answer
    if (answer?.state === 'done') {
      form.current?.reset()
      done?.(answer.result)
    } else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer, done])

  function send() {
    const data = new FormData(form.current ?? undefined)
    const sent = data.get('picture')
    setSize(sent instanceof File && sent.size > 0 ? `${sent.name}, ${inWords(sent.size)}` : '')
    startTransition(() => action(data))
  }

  function drop(event: DragEvent) {
    const dropped = pictureAmong(event.dataTransfer)
    if (!dropped) return
    event.preventDefault()
    putFile(input.current, dropped)
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) send()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      aria-label="Upload a picture"
      noValidate
    >
      <FileField name="picture" label="Picture" error={refused?.errors.picture} input={input} />
      {refused && !refused.errors.picture && (
        <noscript>
          <p className="mt-1 text-sm font-semibold">Choose the picture again: a browser sends a file once.</p>
        </noscript>
      )}
      <Field
        label="Alt text"
        name="alt"
        required
        dir="auto"
        rows={2}
        hint="What is to be seen, for who cannot see it."
        defaultValue={refused?.values.alt}
        error={refused?.errors.alt}
      />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Caption" name="caption" dir="auto" defaultValue={refused?.values.caption} error={refused?.errors.caption} />
        <Field label="Credit" name="credit" dir="auto" defaultValue={refused?.values.credit} error={refused?.errors.credit} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={sending || undefined}>
          {button}
        </button>
        <p role="status" className="text-sm">
          {sending && `Sending ${size || 'it'}: it is read, turned upright and made ready …`}
          {!sending && kept && `Uploaded, ${kept.width.toLocaleString('en')} × ${kept.height.toLocaleString('en')} points.`}
        </p>
      </div>
    </form>
  )
}
