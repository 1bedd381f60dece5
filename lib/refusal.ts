import type { MomentForm } from './languages/moment'

/** A moment that a refusal names: other languages print it in their own way. */
export interface NamedMoment {
  at: Date
  as: MomentForm
}

/** An expected "no", in the reader's words. Everything else that is thrown is a fault and is not caught. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** The form field it is about, where it is about one. */
  readonly field?: string
  /** What its sentence says in the place of {when} (lib/languages/words/en/refusals.ts). */
  readonly when?: NamedMoment

  constructor(message: string, field?: string, when?: NamedMoment) {
    super(message)
    if (field) this.field = field
    if (when) this.when = when
  }
}

/** Whoever sent a form is not signed in any more: they are told where to sign in, and keep what they typed. */
export class SignedOut extends Refusal {
  constructor() {
    super('You are signed out. Sign in in another window, then send this again.')
  }
}
