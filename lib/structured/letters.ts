// Which texts can be drawn: the letters that our two typefaces have. Anything else would be drawn as boxes, or fetched.

const latin =
  '\\u0020-\\u007E\\u00A0-\\u0131\\u0134-\\u0148\\u014A-\\u0151\\u0152-\\u017E\\u01A0\\u01A1\\u01AF\\u01B0\\u0218-\\u021B\\u0300\\u0301\\u0303\\u0304\\u0308\\u0309\\u0323\\u1E80-\\u1E85\\u1E9E\\u1EA0-\\u1EF9\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2022\\u2026\\u2032\\u2033\\u2039\\u203A\\u2044\\u20AB\\u20AC\\u2122\\u2212'
const arabic = '\\u0600-\\u06FF\\u0750-\\u077F\\u200C-\\u200F\\uFB50-\\uFBC1\\uFBD3-\\uFD3D\\uFE70-\\uFE74\\uFE76-\\uFEFC'

const isLatinOnly = new RegExp(`^[${latin}]*$`)
const foreign = new RegExp(`[^${latin}${arabic}]+`, 'gu')

export interface Drawable {
  text: string
  /** The Arabic script has to be shaped by who knows how; Latin letters can be set one after another. */
  how: 'set' | 'shaped'
}

/** The text as it can be drawn, without signs that we have no picture of; null where letters are among them, or nothing is left. */
export function drawable(text: string): Drawable | null {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  for (const [missing] of line.matchAll(foreign)) if (/[\p{L}\p{N}]/u.test(missing)) return null
  const kept = line.replace(foreign, ' ').replace(/\s+/g, ' ').trim()
  if (!kept) return null
  return { text: kept, how: isLatinOnly.test(kept) ? 'set' : 'shaped' }
}
