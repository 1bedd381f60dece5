import type { Policy } from '../policy/policy'
import { learnedSettings } from '../policy/settings'
import { type Confusion, confusionOf } from './confusion'
import { type Curve, curveOf } from './curve'
import { foldsOf } from './folds'
import { type AtBar, atBars, auc, type Scored, topFifth } from './measure'
import { newModel, score } from './model'
import { barFor, precisionAt } from './precision'
import type { Sample } from './samples'
import { training } from './train'

const bars = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** All shares and AUCs are from 0 to 1; null where there is nothing to compute one from. Fit for JSON. */
export interface Evaluation extends Confusion {
  rows: number
  removed: number
  auc: number | null
  /** The share of all removed ones in the fifth with the highest scores. */
  topFifth: number
  /** The score from which on the triage would hold under the policy's setting; null where it never would. */
  bar: number | null
  /** How precise that is; null where it never holds. */
  precision: number | null
  recall: number
  bars: AtBar[]
  curve: Curve
  folds: number
  /** The same models by the languages given, where there are several. */
  lang?: Record<string, { rows: number; removed: number; auc: number | null }>
  /** Comments checked and scored in a second. */
  perSecond: number
}

export interface Step {
  verb: 'learnt' | 'scored'
  done: number
  of: number
}

/**
 * What the policy's checks and the learned triage make of decided comments. Every comment is scored by a model that has seen
 * the other folds alone. Stops now and then to say how far it is.
 */
export function* evaluating(samples: Sample[], policy: Policy, now: Date): Generator<Step, Evaluation> {
  const folds = foldsOf(samples)
  const work = training(samples, folds)
  let models = work.next()
  while (!models.done) {
    yield { verb: 'learnt', ...models.value }
    models = work.next()
  }

  const { confusion, count } = confusionOf(policy, now)
  const scored: Scored[] = []
  // The first half is not timed: lists are read then, and code is compiled.
  const half = Math.floor(samples.length / 2)
  let milliseconds = 0
  for (const [i, sample] of samples.entries()) {
    const start = performance.now()
    count(sample)
    scored.push({ removed: sample.removed, score: score(models.value[folds[i] ?? 0] ?? newModel(), sample.text) })
    if (i >= half) milliseconds += performance.now() - start
    if (scored.length % 5_000 === 0) yield { verb: 'scored', done: scored.length, of: samples.length }
  }
  return {
    rows: samples.length,
    removed: samples.filter(({ removed }) => removed).length,
    auc: auc(scored) ?? null,
    topFifth: topFifth(scored),
    ...inForce(scored, policy),
    bars: atBars(scored, bars),
    curve: curveOf(samples),
    folds: new Set(folds).size,
    ...byLanguage(samples, scored),
    ...confusion,
    perSecond: Math.round((1_000 * (samples.length - half)) / milliseconds),
  }
}

/** The bar is set as the site sets it, with the same caution, from decisions that the models had not seen. */
function inForce(scored: Scored[], policy: Policy): Pick<Evaluation, 'bar' | 'precision' | 'recall'> {
  const { precision } = learnedSettings.parse(
    policy.flatMap(({ checks }) => checks).find(({ check }) => check === 'learned') ?? { check: 'learned' },
  )
  const bar = barFor(precisionAt(scored), precision)
  const [at] = bar === undefined ? [] : atBars(scored, [bar])
  return { bar: bar ?? null, precision: at?.precision ?? null, recall: at?.recall ?? 0 }
}

function byLanguage(samples: Sample[], scored: Scored[]): Pick<Evaluation, 'lang'> {
  const of = new Map<string, Scored[]>()
  for (const [i, { lang }] of samples.entries()) {
    const one = scored[i]
    if (!lang || !one) continue
    const some = of.get(lang)
    if (some) some.push(one)
    else of.set(lang, [one])
  }
  if (of.size < 2) return {}
  const told = (some: Scored[]) => ({ rows: some.length, removed: some.filter(({ removed }) => removed).length, auc: auc(some) ?? null })
  return { lang: Object.fromEntries([...of].map(([lang, some]) => [lang, told(some)])) }
}
