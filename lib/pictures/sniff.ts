// What a file is, by its first bytes: what it is called and what a browser says it is prove nothing.

export type Taken = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'

/** A format that pictures are taken in, or what the file is instead, in words; null when it is nothing known. */
export function sniff(bytes: Uint8Array): { taken: Taken } | { instead: string | null } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024))
  const ascii = (from: number, to: number) => head.toString('latin1', from, to)
  if (head.length === 0) return { instead: 'an empty file' }
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return { taken: 'jpeg' }
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return { taken: 'png' }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { taken: 'webp' }
  if (/^GIF8[79]a/.test(ascii(0, 6))) return { taken: 'gif' }
  if (ascii(4, 8) === 'ftyp') return box(head)
  return { instead: known.find(([begins]) => isBegun(ascii(0, 1024), begins))?.[1] ?? null }
}

/** AVIF, HEIC and films begin alike: what they are is in the list of brands of their first box. */
function box(head: Buffer): { taken: Taken } | { instead: string } {
  const end = Math.min(head.readUInt32BE(0), head.length)
  const brands = head.toString('latin1', 8, end)
  if (/avif|avis/.test(brands)) return { taken: 'avif' }
  return { instead: /hei[cxms]|hev[cxm]|mif1|msf1/.test(brands) ? 'a HEIC picture, as iPhones make them' : 'a film' }
}

const isBegun = (text: string, begins: RegExp | string[]) =>
  begins instanceof RegExp ? begins.test(text) : begins.some((mark) => text.startsWith(mark))

const known: [RegExp | string[], string][] = [
  [['%PDF-'], 'a PDF'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, 'an SVG drawing'],
  [/^\s*<(!doctype html|html|head|body)/i, 'a web page'],
  [['<?xml'], 'an XML file'],
  [['II*\0', 'MM\0*'], 'a TIFF picture, or a camera’s raw file'],
  [['BM'], 'a BMP picture'],
  [['8BPS'], 'a Photoshop file'],
  [['PK\x03\x04'], 'a ZIP archive or an office document'],
  [['\x7fELF', 'MZ'], 'a program'],
]
