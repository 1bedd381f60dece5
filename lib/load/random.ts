/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below n. */
  below(n: number): number
  chance(share: number): boolean
  pick<T>(all: readonly T[]): T
  /** Around 0, two thirds of them within 1. */
  normal(): number
  /** An id that none of another seed has, but for one in 10^18. */
  id(): string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Numbers that look random, and are the same for the same seed. */
export function randomOf(seed: string): Random {
  let [a, b, c, d] = [1, 2, 3, 4].map((n) => hash(`${n} ${seed}`)) as [number, number, number, number]
  // sfc32 (Doty-Humphrey, PractRand): small, quick, and even enough to fill a newsroom.
  const bits = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let i = 0; i < 16; i++) bits()
  const next = () => bits() / 2 ** 32
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (all) => all[below(all.length)] as (typeof all)[number],
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    id: () => Array.from({ length: 12 }, () => letters[below(letters.length)]).join(''),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
