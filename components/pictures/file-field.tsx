'use client'

import { type RefObject, useId, useState } from 'react'
import { Fault } from '@/components/ui/fault'

/** Megabytes; the server has the same bound, and the last word. */
const most = 20

interface FileFieldProps {
  name: string
  label: string
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}

/** Where a picture is chosen, or dropped. What is too large is said before it is sent. */
export function FileField({ name, label, error, input }: FileFieldProps) {
  const id = useId()
  const [large, setLarge] = useState<string | null>(null)
  const wrong = large ?? error
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        name={name}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${wrong ? `${id}-error ` : ''}${id}-hint`}
        className="input picture-file mt-1"
        onInput={(event) => {
          const file = event.currentTarget.files?.[0]
          setLarge(
            file && file.size > most * 1024 * 1024
              ? `${file.name} has ${inWords(file.size)}. At most ${most} MB are taken: make it smaller.`
              : null,
          )
        }}
      />
      <Fault id={`${id}-error`} alert>
        {wrong}
      </Fault>
      <p id={`${id}-hint`} className="small mt-1">
        JPEG, PNG, WebP, AVIF or GIF of at most {most} MB. Where and with what it was taken is removed.
      </p>
    </div>
  )
}

/** How large a file is. */
export const inWords = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** Puts a file that was dropped or pasted where chosen files are. */
export function putFile(input: HTMLInputElement | null, file: File | null | undefined) {
  if (!input || !file) return
  const files = new DataTransfer()
  files.items.add(file)
  input.files = files.files
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The picture among what is dragged or pasted. */
export const pictureAmong = (data: DataTransfer | null): File | null =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null
