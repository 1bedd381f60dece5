/** What a form is told of a report or a notice that arrived. */
export interface Told {
  number: number
  /** When it came, in words, on the paper's clock. */
  at: string
  /** Its page; null for a guest who sends it again, because an address proves nothing. */
  href: string | null
  again: boolean
  decided: boolean
}
