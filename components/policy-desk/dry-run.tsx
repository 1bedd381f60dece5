import type { DryRun } from '@/lib/dry-run'
import type { Shown } from '@/lib/dry-run/examples'
import { Examples } from './examples'
import { Result } from './result'
import { Refused } from './told'
import { Bar, Progress, TryForm } from './try'

export type ShownExamples = Record<'wronged' | 'caught' | 'missed' | 'freed', Shown[]>

interface DryRunPartProps {
  run: DryRun | null
  examples: ShownExamples
  /** True where the draft, or the version in force, is not any more what was tried. */
  outdated: boolean
  titles: Map<string, string>
}

/** The way to a dry run, how far it is, and what came of it. */
export function DryRunPart({ run, examples, outdated, titles }: DryRunPartProps) {
  const underWay = run?.state === 'waiting' || run?.state === 'running'
  return (
    <>
      <p className="measure text-soft">
        Replays the draft, and the version in force beside it, on the last comments that moderators decided. Each is read as if its author
        were trusted, since the wait of newcomers would hide all else; what the desk has learnt is left out.
      </p>
      <TryForm wanted={run?.wanted ?? 1_000} />
      {underWay && <Progress id={run.id} done={run.done} total={run.total} />}
      {underWay && (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      )}
      {run?.state === 'failed' && <Refused>The dry run failed: {run.fault}</Refused>}
      {run?.state === 'stopped' && <p className="mt-4 text-sm text-soft">The last dry run was stopped.</p>}
      {run?.state === 'done' && run.result && (
        <>
          <Bar done={run.done} total={run.total} />
          {outdated && (
            <p className="mt-4 border-s-4 border-held bg-shade px-4 py-3 text-sm font-semibold">
              This is of an earlier text: the draft, or the version in force, has changed since.
            </p>
          )}
          <Result result={run.result} comparedWith={run.comparedWith} titles={titles} />
          <div className="mt-6">
            <Examples title="Wronged by the draft" decided="approved" {...shown('wronged', run.result, examples)} titles={titles} open />
            <Examples title="Newly caught" decided="rejected" {...shown('caught', run.result, examples)} titles={titles} />
            <Examples title="Newly missed" decided="rejected" {...shown('missed', run.result, examples)} titles={titles} open />
            <Examples title="Not wronged any more" decided="approved" {...shown('freed', run.result, examples)} titles={titles} />
          </div>
        </>
      )}
    </>
  )
}

function shown(kind: keyof ShownExamples, result: NonNullable<DryRun['result']>, examples: ShownExamples) {
  return { count: result[kind].count, comments: examples[kind] }
}
