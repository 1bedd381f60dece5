import { features } from './features'
import { hashOf } from './hash'
import { type Example, learnFrom, type Model, newModel } from './model'

/** How often every decision is learnt. Measured: more fits crude spam better and noisy decisions worse. */
const epochs = 6
const between = 5_000

/** A model trained from nothing on all these decisions, in an order that is the same every time. Takes a second per 2,000 or so. */
export function train(examples: Example[]): Model {
  const [model = newModel()] = finished(training(examples))
  return model
}

/** How far a training is, in decisions learnt. */
export interface Trained {
  done: number
  of: number
}

/**
 * Models trained side by side: model k on every example that is not in fold k, so each text is read once for all. Without
 * folds, one model on everything. Stops every 5,000 decisions to say how far it is, so that others get a turn.
 */
export function* training(examples: Example[], folds: number[] = []): Generator<Trained, Model[]> {
  const models = Array.from({ length: Math.max(0, ...new Set(folds)) + 1 }, newModel)
  const of = epochs * examples.length
  let done = 0
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of shuffled(examples.length, epoch)) {
      const example = examples[i]
      if (!example) continue
      const known = features(example.text)
      for (const [fold, model] of models.entries()) if (folds[i] !== fold) learnFrom(model, known, example.removed)
      if (++done % between === 0) yield { done, of }
    }
  return models
}

/** Runs to the end what stops on the way, and gives what it returns. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as T
  }
}

/** The numbers from 0 to count - 1 in an order that only looks like chance (Fisher and Yates). */
function shuffled(count: number, salt: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = hashOf(`${i}`, salt) % (i + 1)
    const other = order[j] ?? 0
    order[j] = order[i] ?? 0
    order[i] = other
  }
  return order
}
