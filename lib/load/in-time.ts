/** What is taken out is always what comes first in time. */
export class InTime<T> {
  readonly #all: { at: number; what: T }[] = []

  get size(): number {
    return this.#all.length
  }

  /** When the first of them is; never, where there is none. */
  get first(): number {
    return this.#all[0]?.at ?? Number.POSITIVE_INFINITY
  }

  put(at: number, what: T) {
    const all = this.#all
    let place = all.push({ at, what }) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#swapped(above, place)) break
      place = above
    }
  }

  take(): T | undefined {
    const all = this.#all
    const first = all[0]
    const last = all.pop()
    if (!first || !last) return undefined
    if (all.length === 0) return first.what
    all[0] = last
    let place = 0
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const lower = (all[right]?.at ?? Number.POSITIVE_INFINITY) < (all[left]?.at ?? Number.POSITIVE_INFINITY) ? right : left
      if (lower >= all.length || !this.#swapped(place, lower)) return first.what
      place = lower
    }
  }

  /** Puts the two in order; false where they were. */
  #swapped(above: number, below: number): boolean {
    const [a, b] = [this.#all[above], this.#all[below]]
    if (!a || !b || a.at <= b.at) return false
    this.#all[above] = b
    this.#all[below] = a
    return true
  }
}
