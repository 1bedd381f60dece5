'use client'

import { type DragEvent, type MouseEvent, useRef, useState } from 'react'
import { uploadPicture } from '@/components/pictures/actions'
import type { Chosen } from '@/components/pictures/chosen'
import { FileField, inWords, pictureAmong, putFile } from '@/components/pictures/file-field'
import { PictureDialog } from '@/components/pictures/picture-dialog'
import { ResponsivePicture } from '@/components/ui/responsive-picture'
import { picturePut } from '@/lib/newsroom/picture-put'
import type { Typed } from '@/lib/newsroom/typed'
import { TextField } from './text-field'

interface PictureFieldProps {
  values: Typed
  errors: Record<string, string>
  lang: string
  dir: 'ltr' | 'rtl'
}

/** The article's picture: chosen, uploaded, seen and said. Without scripts its file is sent with the whole form. */
export function PictureField({ values, errors, lang, dir }: PictureFieldProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [now, setNow] = useState({ src: values.imageSrc ?? '', alt: values.imageAlt ?? '' })
  const [told, setTold] = useState('')
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [choosing, setChoosing] = useState(false)
  const wrong: Record<string, string> = { ...errors, ...refused }
  const field = (name: string) => group.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)

  function put(picture: Chosen | null, words: string) {
    for (const [name, value] of Object.entries(picturePut(picture))) {
      const input = field(name)
      if (!input) continue
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    setNow({ src: picture?.src ?? '', alt: picture?.alt ?? '' })
    setRefused({})
    setTold(words)
    setChoosing(false)
  }

  async function upload(event: MouseEvent) {
    event.preventDefault()
    const chosen = file.current?.files?.[0]
    if (!chosen) return setRefused({ upload: 'Choose a picture.' })
    const data = new FormData()
    data.set('picture', chosen)
    for (const name of ['Alt', 'Caption', 'Credit']) data.set(name.toLowerCase(), field(`image${name}`)?.value ?? '')
    setRefused({})
    setTold(`Sending ${chosen.name}, ${inWords(chosen.size)}: it is read, turned upright and made ready …`)
    const answer = await uploadPicture(null, data).catch(() => null)
    if (answer?.state === 'done') {
      if (file.current) file.current.value = ''
      return put(answer.result, 'Uploaded.')
    }
    setTold(
      answer
        ? (answer.signedOut && answer.message) || ''
        : 'It could not be sent. The file is still chosen: press again when the connection is back.',
    )
    const { picture, alt, caption, credit } = answer?.errors ?? {}
    const found = { upload: picture, imageAlt: alt, imageCaption: caption, imageCredit: credit }
    setRefused(Object.fromEntries(Object.entries(found).flatMap(([name, message]) => (message ? [[name, message]] : []))))
    const first = Object.entries(found).find(([, message]) => message)?.[0]
    if (first) field(first)?.focus()
  }

  function drop(event: DragEvent) {
    const dropped = pictureAmong(event.dataTransfer)
    if (!dropped) return
    event.preventDefault()
    putFile(file.current, dropped)
  }

  const words = (label: string, name: string, hint?: string) => (
    <TextField label={label} name={name} defaultValue={values[name]} error={wrong[name]} hint={hint} rows={1} lang={lang} dir={dir} />
  )
  return (
    <fieldset ref={group} className="margin-group" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <legend className="text-sm font-semibold">Picture</legend>
      {now.src && (
        <div className="picture-now">
          <ResponsivePicture src={now.src} alt={now.alt} place="grid" />
        </div>
      )}
      <FileField name="upload" label={now.src ? 'Another picture' : 'Picture file'} error={wrong.upload} input={file} />
      {words('Alt text', 'imageAlt', 'What is to be seen, for who cannot see it. Needed for an upload.')}
      {words('Caption', 'imageCaption')}
      {words('Credit of the picture', 'imageCredit')}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <button type="submit" name="act" value="picture" className="button button-light" onClick={upload}>
          Upload picture
        </button>
        <button type="button" className="quiet scripted" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          Earlier pictures
        </button>
        {now.src && (
          <button
            type="submit"
            name="act"
            value="no-picture"
            className="quiet"
            onClick={(event) => {
              event.preventDefault()
              put(null, 'Removed from the article.')
            }}
          >
            Remove picture
          </button>
        )}
        <noscript>
          <a href="/newsroom/pictures" className="text-xs">
            Earlier pictures, with their addresses
          </a>
        </noscript>
      </div>
      <p role="status" className="small">
        {told}
      </p>
      <details open={Boolean(wrong.imageSrc)}>
        <summary className="small cursor-pointer py-1">Address of the picture</summary>
        <TextField label="Address of the picture" name="imageSrc" defaultValue={values.imageSrc} error={wrong.imageSrc} dir="ltr" />
      </details>
      <input type="hidden" name="imageWidth" defaultValue={values.imageWidth} />
      <input type="hidden" name="imageHeight" defaultValue={values.imageHeight} />
      {choosing && (
        <PictureDialog title="Picture of the article" choose={(picture) => put(picture, 'Chosen.')} close={() => setChoosing(false)} />
      )}
    </fieldset>
  )
}
