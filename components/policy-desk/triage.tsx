import { When } from '@/components/site/when'
import { counted } from '@/lib/text'
import { barFor } from '@/lib/triage/precision'
import type { Measured, triageState } from '@/lib/triage-model'

interface TriageProps {
  state: Awaited<ReturnType<typeof triageState>>
  /** How often it must have been right before it may hold; null where the policy does not let it. */
  precision: number | null
}

/** What the program that orders the queue has learnt from this newsroom's decisions, and what that is worth. */
export function Triage({ state: { inUse, last }, precision }: TriageProps) {
  return (
    <>
      {inUse ? <Worth {...inUse} precision={precision} /> : <Silent />}
      {last && !last.inUse && (
        <p className="small mt-3">
          Last trained <When at={last.madeAt} as="short" />. {last.note}
        </p>
      )}
    </>
  )
}

const Silent = () => (
  <p className="measure text-soft">
    Nothing yet: it stays silent until it has learnt from 50 decisions, at least ten of them rejections and ten approvals. It learns by
    itself, a few seconds after each decision, and is trained anew every night.
  </p>
)

function Worth({ decisions, rejected, measured, precision }: NonNullable<TriageProps['state']['inUse']> & { precision: number | null }) {
  return (
    <>
      <p className="measure">
        Learnt from {counted(decisions, 'decision')}, {rejected.toLocaleString('en')} of them rejections. {holding(measured, precision)} It
        never refuses and never approves.
      </p>
      <dl className="figures mt-4 grid max-w-[40rem] grid-cols-2 gap-x-8 gap-y-3 text-sm sm:grid-cols-3">
        <Figure label="Decisions held back from it">{measured.heldBack.toLocaleString('en')}</Figure>
        <Figure label="A rejected one scores above an approved one">{measured.auc === null ? '–' : percent(measured.auc)}</Figure>
        <Figure label="Rejected ones in the top fifth">{percent(measured.topFifth)}</Figure>
      </dl>
    </>
  )
}

function holding({ steps }: Measured, precision: number | null): string {
  if (precision === null) return 'This policy does not let it hold a comment: it only orders the queue.'
  const bar = barFor(steps, precision)
  if (bar === undefined)
    return `It holds nothing: it has not yet been right ${percent(precision)} of the time on decisions it had not seen.`
  return `It holds comments that score ${Math.ceil(bar * 100)} of 100 or more: there it was right ${percent(precision)} of the time or more.`
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="small">{label}</dt>
      <dd className="text-xl">{children}</dd>
    </div>
  )
}

const percent = (share: number) => `${Math.round(share * 100)} %`
