import type { Metadata } from 'next'
import { Troubles } from '@/components/moderate/troubles'
import { Begin } from '@/components/policy-desk/begin'
import { DraftPart } from '@/components/policy-desk/draft-part'
import { DryRunPart, type ShownExamples } from '@/components/policy-desk/dry-run'
import { Part } from '@/components/policy-desk/part'
import { ReleaseForm } from '@/components/policy-desk/release'
import { Done } from '@/components/policy-desk/told'
import { Triage } from '@/components/policy-desk/triage'
import { Announced } from '@/components/policy-desk/versions'
import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { type DryRun, latestDryRun } from '@/lib/dry-run'
import { exampleComments } from '@/lib/dry-run/examples'
import { policyTroubles } from '@/lib/findings'
import type { PolicyVersion } from '@/lib/policy/policy'
import { checkAlike } from '@/lib/policy-differences'
import { draft, nextNumber, type PolicyDraft } from '@/lib/policy-draft'
import { announced, reasonWanted } from '@/lib/policy-release'
import { editions, policyInForce } from '@/lib/policy-versions'
import { requireAdmin } from '@/lib/session'
import { timeZone } from '@/lib/site'
import { counted } from '@/lib/text'
import { localTime } from '@/lib/time-zone'
import { triageState } from '@/lib/triage-model'

export const metadata: Metadata = { title: 'Policy' }

interface Props {
  searchParams: Promise<{ said?: string | string[] }>
}

/** What is in force, what is announced, and the draft with its dry run and the way into force. */
export default async function PolicyPage({ searchParams }: Props) {
  await requireAdmin('/moderate/policy')
  const { said } = await searchParams
  const [inForce, coming, there, troubles, taught] = await Promise.all([
    policyInForce(db),
    announced(db),
    draft(db),
    policyTroubles(db),
    triageState(db),
  ])
  return (
    <>
      <header className="py-8">
        <h1 className="font-serif text-3xl">Policy</h1>
        <div className="mt-2">
          <Done>{announcement(typeof said === 'string' ? said : '', inForce.number)}</Done>
        </div>
      </header>
      <Troubles {...troubles} />
      <Part id="in-force" title="In force">
        <p className="font-serif text-lg">
          Version {inForce.number}, since <When at={inForce.inForceFrom} />
        </p>
        {inForce.summary && (
          <p dir="auto" className="measure mt-1 text-soft">
            {inForce.summary}
          </p>
        )}
        <p className="mt-2 text-sm">
          <a href="/comment-policy" className="text-talk underline">
            {counted(inForce.clauses.length, 'clause')}, as readers see them
          </a>
        </p>
      </Part>
      {coming.length > 0 && (
        <Part id="announced" title="Announced">
          <Announced versions={coming} />
        </Part>
      )}
      {there ? <Draft draft={there} inForce={inForce} /> : <NoDraft inForce={inForce.number} />}
      <Part id="triage" title="Triage">
        <Triage state={taught} precision={precisionWanted(inForce)} />
      </Part>
    </>
  )
}

/** How often the triage must have been right to hold under this version; null where it may not. */
function precisionWanted({ clauses }: PolicyVersion): number | null {
  const setting = clauses.flatMap(({ checks }) => checks).find(({ check }) => check === 'learned')
  return setting?.check === 'learned' ? setting.precision : null
}

async function NoDraft({ inForce }: { inForce: number }) {
  const versions = await editions(db)
  return (
    <Part id="draft" title="Draft">
      <Begin versions={versions.map(({ number }) => number)} inForce={inForce} />
    </Part>
  )
}

async function Draft({ draft, inForce }: { draft: PolicyDraft; inForce: PolicyVersion }) {
  const [number, run, wanted] = await Promise.all([nextNumber(db), latestDryRun(db), reasonWanted(db, draft.clauses)])
  const refreshes = run?.state === 'waiting' || run?.state === 'running'
  const outdated = run !== null && (run.comparedWith !== inForce.number || !checkAlike(run.clauses, draft.clauses))
  const titles = new Map([...inForce.clauses, ...(run?.clauses ?? [])].map(({ id, title }) => [id, title]))
  return (
    <>
      <Part id="draft" title="Draft">
        <DraftPart draft={draft} number={number} inForce={inForce.clauses} />
      </Part>
      <Part id="dry-run" title="Dry run">
        <DryRunPart run={run} examples={await examplesOf(run)} outdated={outdated} titles={titles} />
      </Part>
      <Part id="release" title="Into force">
        {refreshes && (
          <noscript>
            <p>Once the dry run is done, or stopped, the draft can be put in force here.</p>
          </noscript>
        )}
        {/* Without JavaScript the page is loaded again and again, and what is typed would go with it. */}
        <div className={refreshes ? 'noscript:hidden' : ''}>
          <ReleaseForm
            revision={draft.revision}
            summary={draft.summary}
            reasonWanted={wanted}
            timeZone={timeZone}
            soon={localTime(tomorrow(), timeZone)}
          />
        </div>
      </Part>
    </>
  )
}

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000)

async function examplesOf(run: DryRun | null): Promise<ShownExamples> {
  const of = (kind: keyof ShownExamples) => exampleComments(db, run?.result?.[kind].comments ?? [])
  const [wronged, caught, missed, freed] = await Promise.all([of('wronged'), of('caught'), of('missed'), of('freed')])
  return { wronged, caught, missed, freed }
}

/** What was done on the page that led here. */
function announcement(said: string, inForce: number): string {
  if (said === 'discarded') return 'The draft is discarded.'
  if (said === 'back') return 'The version is taken back; its text is the draft again.'
  if (said === 'gone') return 'The version is taken back. The draft that was begun since is untouched.'
  if (/^\d{1,6}$/.test(said)) return Number(said) === inForce ? `Version ${said} is in force.` : `Version ${said} is announced.`
  return ''
}
