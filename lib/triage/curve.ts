import { features } from './features'
import { hashOf } from './hash'
import { auc } from './measure'
import { learn, newModel, scoreOf } from './model'
import type { Sample } from './samples'

const after = [25, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
const orders = 5
/** Fewer tell little, more only take time. */
const fewest = 100
const most = 2_000

/** AUC on comments not yet seen, after so many decisions learnt one by one. */
export type Curve = { decisions: number; auc: number }[]

/**
 * How fast the model learns online: the mean of five orders. An order goes by a hash of the text, so that it has nothing to do
 * with the order of the file and a text posted many times is either learnt or measured, never both.
 */
export function curveOf(samples: Sample[]): Curve {
  const curves = Array.from({ length: orders }, (_, salt) => oneCurve(ordered(samples, salt)))
  const steps = curves[0]?.map(({ decisions }) => decisions) ?? []
  return steps.flatMap((decisions, i) => {
    const found = curves.flatMap((curve) => curve[i]?.auc ?? [])
    return found.length === 0 ? [] : [{ decisions, auc: found.reduce((sum, one) => sum + one, 0) / found.length }]
  })
}

function oneCurve(samples: Sample[]): { decisions: number; auc: number | undefined }[] {
  const model = newModel()
  let learnt = 0
  return after
    .filter((decisions) => samples.length - decisions >= fewest)
    .map((decisions) => {
      learn(model, samples.slice(learnt, decisions))
      learnt = decisions
      const rest = samples.slice(decisions, decisions + most)
      return { decisions, auc: auc(rest.map(({ text, removed }) => ({ score: scoreOf(model, features(text)), removed }))) }
    })
}

function ordered(samples: Sample[], salt: number): Sample[] {
  return samples
    .map((sample) => ({ sample, key: hashOf(sample.text, salt) }))
    .sort((a, b) => a.key - b.key)
    .map(({ sample }) => sample)
}
