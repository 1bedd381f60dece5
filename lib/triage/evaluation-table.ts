import type { Counts } from './confusion'
import type { Evaluation } from './evaluate'

/** An evaluation as lines to be read. */
export function evaluationTable(found: Evaluation): string {
  const { bar } = found
  const sections = [
    [
      ['comments', whole(found.rows)],
      ['of them removed', whole(found.removed)],
      ['checked and scored in a second', whole(found.perSecond)],
    ],
    [
      [`AUC, ${found.folds} folds`, decimal(found.auc)],
      ...Object.entries(found.lang ?? {}).map(([lang, { auc, rows }]) => [`AUC in ${lang}, ${whole(rows)} comments`, decimal(auc)]),
      ['the top fifth holds of the removed', percent(found.topFifth)],
    ],
    [
      ['score from', 'precision', 'recall'],
      ...found.bars.map((at) => [at.bar.toFixed(2), percent(at.precision), percent(at.recall)]),
      bar === null
        ? ['no score is sure enough to hold']
        : [`${bar.toFixed(3)}, the bar in force`, percent(found.precision), percent(found.recall)],
    ],
    [['AUC on unseen after decisions'], ...found.curve.map(({ decisions, auc }) => [whole(decisions), decimal(auc)])],
    [
      ['the checks alone', 'kept', 'removed'],
      row('refused', found.refused),
      row('held', found.held),
      ...Object.entries(found.checks).flatMap(([name, counts]) =>
        Object.entries(counts)
          .filter(([, { kept, removed }]) => kept + removed > 0)
          .map(([degree, found]) => row(`${name}: ${degree}`, found)),
      ),
    ],
  ]
  return sections.map((lines) => lines.map(aligned).join('\n')).join('\n\n')
}

const aligned = ([name = '', ...cells]: string[]) => `${name.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join('')}`.trimEnd()
const row = (name: string, { kept, removed }: Counts) => [name, whole(kept), whole(removed)]
const whole = (count: number) => count.toLocaleString('en')
const decimal = (share: number | null) => share?.toFixed(3) ?? '–'
const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)
