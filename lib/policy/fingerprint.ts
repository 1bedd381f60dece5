import { bare } from './same-again'
import { normalise } from './text'

// MinHash with bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4): two texts that share most of
// their five-letter pieces share one of these numbers nearly always, and two that do not, hardly ever. Of texts with four in
// five pieces in common, 1 - (1 - 0.8²)⁶ = 99.8 % share one. How alike they are is then asked of those alone.
const bands = 6
const gram = 5
/** Shorter texts have no fingerprint: they repeat honestly. In code points, without spaces and punctuation. */
const shortest = 20
// A text goes on, but what is copied begins the same.
const longest = 5_000

/** Six signed 32-bit numbers, or none for a text too short. The same text in another case, spacing or look-alikes has the same. */
export function fingerprint(body: string): number[] {
  const letters = Array.from(bare(normalise(body.slice(0, longest)).text))
  if (letters.length < shortest) return []
  const text = letters.join('')
  // Without letters that are two UTF-16 units the text itself can be cut.
  const piece = (i: number) => (text.length === letters.length ? text.slice(i, i + gram) : letters.slice(i, i + gram).join(''))
  const least = new Uint32Array(bands * 2).fill(0xffffffff)
  for (let i = 0; i + gram <= letters.length; i++) {
    const hash = fnv(piece(i))
    for (let k = 0; k < least.length; k++) {
      const mixed = mix(hash ^ Math.imul(k + 1, 0x9e3779b1))
      if (mixed < (least[k] ?? 0)) least[k] = mixed
    }
  }
  return Array.from({ length: bands }, (_, band) => mix((least[band * 2] ?? 0) ^ mix((least[band * 2 + 1] ?? 0) + band)) | 0)
}

/** FNV-1a over UTF-16 units. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** MurmurHash3's finaliser. */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
