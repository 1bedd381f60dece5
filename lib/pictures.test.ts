import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from './db'
import { type Editor, isEditor, putPerson } from './people'
import { answerPicture, keepPicture } from './pictures'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let editor: Editor

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  const person = await putPerson(db, { email: 'editor@viewpoints.example', name: 'The editor', role: 'editor' })
  if (!isEditor(person)) throw new Error('no editor')
  editor = person
}, 120_000)
afterAll(() => close?.())

const keep = (bytes: Uint8Array, more: Partial<Parameters<typeof keepPicture>[2]> = {}) =>
  keepPicture(db, editor, { bytes, name: 'boats.jpg', alt: 'Boats in the harbour', caption: '', credit: '', ...more })

async function kept(bytes: Uint8Array) {
  const { id } = await keep(bytes)
  const { data } = await db.image.findUniqueOrThrow({ where: { id } })
  if (!data) throw new Error('It is not in the database.')
  return { id, data, is: await sharp(data).metadata() }
}

/** Something with edges and shades, so that a format has to work for it. */
function drawn(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a"><stop stop-color="#9d1b1f"/><stop offset="1" stop-color="#1d4e89"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/><circle cx="30%" cy="40%" r="20%" fill="#fbfaf6"/></svg>`
  return sharp(Buffer.from(svg))
}

/** A PNG of one bit a point: small as a file, whatever it claims. */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture is kept', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('from %s, as WebP, with its own size', async (format) => {
    const { id, is } = await kept(await drawn(320, 200)[format]().toBuffer())
    expect(id).toMatch(/^[0-9a-f]{32}-320x200$/)
    expect(is).toMatchObject({ format: 'webp', width: 320, height: 200 })
    expect(await db.image.findUniqueOrThrow({ where: { id } })).toMatchObject({
      width: 320,
      height: 200,
      type: 'image/webp',
      byId: editor.id,
    })
  })

  test('turned as the camera was held, and without the place, the camera, the profile', async () => {
    const camera = await drawn(400, 300)
      .withExif({ IFD0: { Model: 'CAMERA 9', Copyright: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 22/1' } })
      .withMetadata({ orientation: 6, icc: 'p3' })
      .jpeg()
      .toBuffer()
    expect(camera.includes('CAMERA 9')).toBe(true)
    expect(await sharp(camera).metadata()).toMatchObject({ orientation: 6, hasProfile: true })
    const { data, is } = await kept(camera)
    expect(is).toMatchObject({ width: 300, height: 400, hasProfile: false, space: 'srgb' })
    expect([is.exif, is.xmp, is.iptc, is.orientation]).toEqual([undefined, undefined, undefined, undefined])
    for (const word of ['CAMERA 9', 'Somebody', 'GPS', 'EXIF']) expect(Buffer.from(data).includes(word)).toBe(false)
  })

  test('made smaller where it is wider than any page needs', async () => {
    expect((await kept(await drawn(5000, 1000).jpeg().toBuffer())).is).toMatchObject({ width: 2560, height: 512 })
    // WebP ends at 16,383 points.
    expect((await kept(blackPng(64, 30_000))).is.height).toBe(8000)
  })

  test('in print colours as in those of screens', async () => {
    const print = await drawn(64, 64).toColorspace('cmyk').jpeg().toBuffer()
    expect((await kept(print)).is).toMatchObject({ space: 'srgb', channels: 3 })
  })

  test('with its first picture, when it moves', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
    const { data, is } = await kept(moving)
    expect(is).toMatchObject({ width: 40, height: 30 })
    expect(is.pages ?? 1).toBe(1)
    const [red = 0, , blue = 0] = await sharp(data).raw().toBuffer()
    expect(red).toBeGreaterThan(250)
    expect(blue).toBeLessThan(5)
  })

  test('of one point, and see-through where it was', async () => {
    const { is } = await kept(
      await sharp({ create: { width: 1, height: 1, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    )
    expect(is).toMatchObject({ width: 1, height: 1, hasAlpha: true })
  })

  test('without loss when it came without', async () => {
    const letters = await drawn(200, 100).png().toBuffer()
    const { data } = await kept(letters)
    expect((await sharp(data).removeAlpha().raw().toBuffer()).equals(await sharp(letters).removeAlpha().raw().toBuffer())).toBe(true)
  })

  test('whatever it is called: a PNG with the name of a JPEG', async () => {
    const png = await drawn(64, 40).png().toBuffer()
    const { id } = await keep(png, { name: 'C:\\pictures\\really a\u0000 photo.jpg' })
    expect(await db.image.findUniqueOrThrow({ where: { id }, select: { name: true } })).toEqual({ name: 'really a photo.jpg' })
  })

  test('once, however often it is sent, with the words of who sent it first', async () => {
    const bytes = await drawn(90, 60).png().toBuffer()
    const [first, second] = await Promise.all([keep(bytes, { alt: '  The first\nwords ' }), keep(bytes)])
    expect(second).toEqual(first)
    expect(first.src).toBe(`/images/${first.id}.webp`)
    expect(await db.image.findMany({ where: { id: first.id }, select: { alt: true } })).toEqual([{ alt: 'The first words' }])
  })
})

describe('refused in the writer’s words is', () => {
  const refused = (bytes: Uint8Array, more = {}) => keep(bytes, more).catch(({ name, field, message }) => ({ name, field, message }))
  const half = async (format: 'jpeg' | 'png' | 'webp') => {
    const whole = await drawn(800, 600)[format]().toBuffer()
    return whole.subarray(0, whole.length / 2)
  }

  test.each([
    ['a web page with the name of a picture', '<!doctype html><script>alert(1)</script>', 'This is a web page, whatever it is called.'],
    [
      'a drawing that could hold scripts',
      '<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>',
      'This is an SVG drawing',
    ],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF'],
    ['a picture of a phone', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'This is a HEIC picture, as iPhones make them'],
    ['a film', '\0\0\0\u0018ftypisom\0\0\0\0isommp42', 'This is a film'],
    ['words', 'Some words', 'This file is no picture.'],
    ['nothing', '', 'This is an empty file'],
  ])('%s', async (_what, bytes, words) => {
    const answer = await refused(Buffer.from(bytes, 'latin1'), { name: 'picture.png' })
    expect(answer).toMatchObject({ name: 'Refusal', field: 'picture', message: expect.stringContaining(words) })
    expect(answer).toMatchObject({ message: expect.stringContaining('Pictures are taken as JPEG, PNG, WebP, AVIF or GIF.') })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('half a %s', async (format) => {
    expect(await refused(await half(format))).toMatchObject({ field: 'picture', message: expect.stringContaining('This file is broken') })
  })

  test('a head without a body, and rubbish behind a head', async () => {
    for (const bytes of [
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 7)]),
    ])
      expect(await refused(bytes)).toMatchObject({ field: 'picture', message: expect.stringContaining('This file is broken') })
  })

  test('a picture of 200 megapixels, fast and before it is unpacked', async () => {
    const bomb = blackPng(20_000, 10_000)
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage().rss
    const begun = performance.now()
    const { field, message } = (await refused(bomb)) as { field: string; message: string }
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
    expect(field).toBe('picture')
    expect(message).toBe('The picture has 20,000 × 10,000 points, 200 megapixels. At most 50 are taken: make it smaller.')
  })

  test('a picture that lies about how large it is', async () => {
    const lying = blackPng(100, 100)
    lying.writeUInt32BE(65_000, 16)
    expect(await refused(lying)).toMatchObject({ field: 'picture' })
  })

  test('a file of more than 20 MB', async () => {
    const large = Buffer.concat([await drawn(10, 10).png().toBuffer(), Buffer.alloc(20 * 1024 * 1024)])
    expect(await refused(large)).toMatchObject({ message: 'The file has 20.1 MB. At most 20 MB are taken: make it smaller.' })
  })

  test('a picture without alt text, with the name of a file for one, or with a novel', async () => {
    const bytes = await drawn(10, 10).png().toBuffer()
    expect(await refused(bytes, { alt: ' \n' })).toMatchObject({ field: 'alt', message: expect.stringContaining('Say in words') })
    expect(await refused(bytes, { alt: 'IMG_2041.JPG' })).toMatchObject({ field: 'alt' })
    expect(await refused(bytes, { caption: 'a'.repeat(1001) })).toMatchObject({ field: 'caption' })
  })

  test('more at once than is good for the machine: the others are taken', async () => {
    const bytes = await drawn(30, 30).png().toBuffer()
    const answers = await Promise.all(Array.from({ length: 12 }, () => refused(bytes)))
    expect(answers.filter((answer) => 'message' in answer && answer.message.startsWith('Many pictures'))).toHaveLength(4)
    expect(answers.filter((answer) => 'src' in answer)).toHaveLength(8)
  })
})

describe('who asks for a picture', () => {
  test('gets its bytes with their type, for good', async () => {
    const { id, data } = await kept(await drawn(50, 40).png().toBuffer())
    const answer = await answerPicture(db, { file: `${id}.webp`, known: null })
    expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(data)]).toEqual([200, true])
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(data.byteLength),
      'content-type': 'image/webp',
      etag: `"${id}"`,
      'x-content-type-options': 'nosniff',
    })
    expect((await answerPicture(db, { file: `${id}.webp`, known: `"${id}"` })).status).toBe(304)
  })

  test.each(['.webp', 'a.webp', `${'a'.repeat(32)}-10x10.webp`, `${'a'.repeat(32)}-10x10.png`, '../secret', "' or 1=1 --.webp"])(
    'and gets none at %s',
    async (file) => {
      const answer = await answerPicture(db, { file, known: `"${file.replace('.webp', '')}"` })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    },
  )
})
