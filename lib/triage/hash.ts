// Not for secrets: these spread text evenly over numbers, the same on every machine and in every year. What they give is
// stored (as places of weights, and as who is held back), so they must not change.

/** One character more into a running hash (FNV-1a, Fowler, Noll and Vo, on UTF-16 units). Start with `seed`. */
export const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)

export const seed = 0x811c9dc5 | 0

/** The bits of a running hash mixed, so that its lowest are as good as any (the finaliser "lowbias32" of Wellons, 2018). 0 to 2^32 - 1. */
export function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}

/** A text as a whole number from 0 to 2^32 - 1; another `salt` gives an unrelated one. */
export function hashOf(text: string, salt = 0): number {
  let hash = step(seed, salt)
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return mixed(hash)
}
