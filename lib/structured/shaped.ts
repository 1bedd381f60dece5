import sharp from 'sharp'
import { xml } from '../xml'
import { families, plainFiles } from './typefaces'

interface Setting {
  /** Pixels. */
  size: number
  width: number
  height: number
  color: string
}

export interface TextPicture {
  /** A data: address. */
  src: string
  width: number
  height: number
}

/** The text drawn by pango, which shapes the Arabic script and knows which way it runs; as large as it fits, at most as set. */
export async function shapedText(text: string, { size, width, height, color }: Setting): Promise<TextPicture> {
  let last = await drawn(text, { size, width, color })
  for (let smaller = size; last.height > height && smaller > size / 2; smaller -= 4)
    last = await drawn(text, { size: smaller, width, color })
  const { data } =
    last.height > height
      ? await sharp(last.data).extract({ left: 0, top: 0, width: last.width, height }).png().toBuffer({ resolveWithObject: true })
      : last
  return { src: `data:image/png;base64,${data.toString('base64')}`, width: last.width, height: Math.min(last.height, height) }
}

async function drawn(text: string, { size, width, color }: Omit<Setting, 'height'>) {
  await known()
  // At 72 dots an inch a point is a pixel.
  const words = `<span foreground="${color}" size="${size * 1024}">${xml(text)}</span>`
  const picture = sharp({ text: { text: words, font: families, width, dpi: 72, rgba: true, align: 'left', spacing: -8 } })
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

let learnt: Promise<void> | undefined

/** A typeface is known to pango once a text has been set in its file. */
function known(): Promise<void> {
  learnt ??= learn()
  return learnt
}

async function learn() {
  for (const fontfile of plainFiles())
    await sharp({ text: { text: 'a', fontfile, dpi: 72 } })
      .raw()
      .toBuffer()
}
