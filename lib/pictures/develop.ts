import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp, type WebpOptions } from 'sharp'
import { Refusal } from '../refusal'
import { largestHeight, largestWidth, pictureId } from './sizes'
import { sniff, type Taken } from './sniff'

// A file that was uploaded becomes a picture that is kept: read anew, never copied, so that nothing that hides in a file reaches
// readers. All are kept as WebP: every browser reads it, it can be transparent, and it has a lossless form for drawings and
// screenshots beside the one for photographs; pages get it as AVIF where the browser takes that, in the size they need.

const largestBytes = 20 * 1024 * 1024
/** Points. A camera's largest picture has some 50 million; a bomb claims more than memory holds. */
const mostPixels = 50_000_000
const seconds = 30
const takenAs = 'Pictures are taken as JPEG, PNG, WebP, AVIF or GIF.'
/** One is read at a time, and few wait, each with its bytes in memory. */
const mostWaiting = 8

export interface Developed {
  id: string
  data: Buffer
  width: number
  height: number
  type: 'image/webp'
}

/** The picture as it is kept: turned as it was held, in sRGB, without metadata. Refuses at `picture`, in words, what is no picture or too large. */
export async function develop(bytes: Uint8Array): Promise<Developed> {
  const format = formatOf(bytes)
  return inTurn(async () => {
    const { width, height } = await read(bytes, format)
    if (width * height > mostPixels) throw refuse(tooManyPixels(width, height))
    const { data, info } = await written(bytes, format)
    const id = pictureId(createHash('sha256').update(data).digest('hex'), info.width, info.height)
    return { id, data, width: info.width, height: info.height, type: 'image/webp' as const }
  })
}

function formatOf(bytes: Uint8Array): Taken {
  const found = sniff(bytes)
  if (bytes.byteLength > largestBytes)
    throw refuse(`The file has ${inMegabytes(bytes.byteLength)} MB. At most ${inMegabytes(largestBytes)} MB are taken: make it smaller.`)
  if ('taken' in found) return found.taken
  throw refuse(found.instead ? `This is ${found.instead}, whatever it is called. ${takenAs}` : `This file is no picture. ${takenAs}`)
}

/** Reads the head of the file alone: nothing is unpacked before it is known how large it would be. */
async function read(bytes: Uint8Array, format: Taken): Promise<Metadata> {
  const found = await sharp(bytes, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(() => null)
  if (found?.format !== (format === 'avif' ? 'heif' : format)) throw refuse(broken)
  return found
}

const broken = 'This file is broken: it begins as a picture and cannot be read as one. Save it again where it came from.'

async function written(bytes: Uint8Array, format: Taken) {
  // Half a file is refused; cameras' harmless oddities are not.
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: largestWidth, height: largestHeight, fit: 'inside', withoutEnlargement: true })
    .toColorspace('srgb')
  try {
    const photograph = await as(picture, { quality: 84, smartSubsample: true })
    if (format !== 'png' && format !== 'gif') return photograph
    // What came without loss is kept so, as long as that is not dear: letters in a drawing stay sharp, a photograph in a PNG shrinks.
    const drawing = await as(picture, { lossless: true })
    return drawing.info.size <= Math.max(photograph.info.size * 1.5, 200_000) ? drawing : photograph
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message))
      throw refuse(`Reading this picture took more than ${seconds} seconds. ${broken}`)
    throw refuse(broken)
  }
}

const as = (picture: Sharp, options: WebpOptions) => picture.clone().webp(options).toBuffer({ resolveWithObject: true })

const refuse = (message: string) => new Refusal(message, 'picture')
const inMegabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10
const tooManyPixels = (width: number, height: number) =>
  `The picture has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} points, ${Math.round((width * height) / 1e6)} megapixels. At most ${mostPixels / 1e6} are taken: make it smaller.`

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= mostWaiting) throw refuse('Many pictures are being read at this moment. Send this one again in a minute.')
  waiting++
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn.finally(() => waiting--)
}
