import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { shapedText } from './shaped'
import { plainFiles } from './typefaces'
import { unwrapped } from './woff'

const pixels = async (src: string) =>
  sharp(Buffer.from(src.split(',')[1] ?? '', 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true })
const setting = { size: 80, width: 1056, height: 360, color: '#15171c' }

test('letters of the Arabic script are joined: together they are narrower than one by one', async () => {
  const joined = await shapedText('کتابخانه', setting)
  const apart = await shapedText([...'کتابخانه'].join('\u200C'), setting)
  expect(joined.width).toBeLessThan(apart.width * 0.9)
})

test('a line of it begins at the right', async () => {
  // The second line is a letter.
  const { src } = await shapedText('کتابخانهٔ آلدرهیون در کنار\nم', setting)
  const { data, info } = await pixels(src)
  const inkIn = (from: number, to: number) => {
    let ink = 0
    for (let y = Math.floor(info.height * 0.7); y < info.height; y++)
      for (let x = Math.floor(info.width * from); x < info.width * to; x++)
        ink += data[(y * info.width + x) * info.channels + info.channels - 1] ?? 0
    return ink
  }
  expect(inkIn(0.8, 1)).toBeGreaterThan(inkIn(0, 0.2))
})

test('a text that is too long is set smaller, and cut at the end', async () => {
  const long = 'موسیقی '.repeat(60)
  const { width, height, src } = await shapedText(long, setting)
  expect(height).toBeLessThanOrEqual(360)
  expect(width).toBeLessThanOrEqual(1056)
  expect((await pixels(src)).info).toMatchObject({ width, height })
})

test('markup in a text is text', async () => {
  const [plain, marked] = await Promise.all([shapedText('م x', setting), shapedText('م <b>x</b> &', setting)])
  expect(marked.width).toBeGreaterThan(plain.width)
})

test('it is our typeface, not one of the machine: the files are fonts', async () => {
  for (const file of plainFiles()) expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000)
  expect(() => unwrapped(Buffer.from('wOF2'))).toThrow('no WOFF')
})
