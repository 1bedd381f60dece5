import { inflateSync } from 'node:zlib'

// The drawing of text by pango takes a font as a plain file only; packages bring it wrapped as WOFF 1.0 (W3C): the same
// tables, each compressed.

const entrySize = 20
const plainEntrySize = 16

/** The font without its wrapping. Throws for what is no WOFF 1.0. */
export function unwrapped(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.')
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * plainEntrySize)
  woff.copy(head, 0, 4, 8)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const tables: Buffer[] = []
  let at = head.length
  for (let nth = 0; nth < count; nth++) {
    const entry = 44 + nth * entrySize
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
      number,
    ]
    const data = woff.subarray(offset, offset + packed)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    ;(packed < length ? inflateSync(data) : data).copy(table)
    const plain = 12 + nth * plainEntrySize
    woff.copy(head, plain, entry, entry + 4)
    head.writeUInt32BE(checksum, plain + 4)
    head.writeUInt32BE(at, plain + 8)
    head.writeUInt32BE(length, plain + 12)
    tables.push(table)
    at += table.length
  }
  return Buffer.concat([head, ...tables])
}
