import { type ClausePart, type DryRunResult, type Part, stopped } from '@/lib/dry-run/result'
import { checkNames } from '@/lib/policy/names'
import type { CheckName } from '@/lib/policy/settings'
import { Table } from './table'

interface ClauseTableProps {
  result: DryRunResult
  comparedWith: number
  titles: Map<string, string>
}

interface Line {
  title: string
  inner: boolean
  inForce: Part | undefined
  draft: Part | undefined
}

/** What each clause stops, and each of its checks where it has several: rightly and wrongly, by what moderators decided. */
export function ClauseTable({ result: { inForce, draft }, comparedWith, titles }: ClauseTableProps) {
  const ids = [...new Set([...draft.clauses, ...inForce.clauses].map(({ clause }) => clause))]
  const of = (clauses: ClausePart[], id: string) => clauses.find(({ clause }) => clause === id)
  const lines = ids.flatMap((id) => linesOf(titles.get(id) ?? `${id} (left out)`, of(inForce.clauses, id), of(draft.clauses, id)))
  const busy = lines.filter(({ inForce, draft }) => stopsAny(inForce) || stopsAny(draft))
  if (busy.length === 0) return <p className="mt-6 text-sm text-soft">No clause of either stops any of them.</p>
  return (
    <>
      <Table caption="What each clause stops" head={['Clause', `Version ${comparedWith}`, 'The draft']}>
        {busy.map(({ title, inner, inForce, draft }) => (
          <tr key={`${title} ${inner}`} className="border-b border-rule">
            <th scope="row" className={`py-1.5 pe-3 text-start font-normal ${inner ? 'ps-4 text-soft' : ''}`}>
              {title}
            </th>
            {[inForce, draft].map((part, index) => (
              <td key={index} className="figures py-1.5 ps-3 text-end align-top">
                <Stops part={part} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      <p className="small mt-2">
        First the comments that moderators rejected, then after the stroke those they approved. A comment that two clauses stop stands under
        both.
      </p>
    </>
  )
}

function stopsAny(part: Part | undefined): boolean {
  const { approved, rejected } = part ? stopped(part) : { approved: 0, rejected: 0 }
  return approved + rejected > 0
}

function linesOf(title: string, inForce: ClausePart | undefined, draft: ClausePart | undefined): Line[] {
  const checks = [...new Set([...(draft?.checks ?? []), ...(inForce?.checks ?? [])].map(({ check }) => check))]
  const own = (part: ClausePart | undefined, name: string) => part?.checks.find(({ check }) => check === name)
  const inner = checks.map((name) => ({
    title: checkNames[name as CheckName] ?? name,
    inner: true,
    inForce: own(inForce, name),
    draft: own(draft, name),
  }))
  return [{ title, inner: false, inForce, draft }, ...(checks.length > 1 ? inner : [])]
}

function Stops({ part }: { part: Part | undefined }) {
  if (!part) return <span className="text-soft">–</span>
  const { rejected, approved } = stopped(part)
  return (
    <>
      <span className="sr-only">rejected: </span>
      {rejected.toLocaleString('en')}
      <span aria-hidden className="text-soft">
        {' / '}
      </span>
      <span className="sr-only">, approved: </span>
      <span className={approved > rejected ? 'text-rejected' : ''}>{approved.toLocaleString('en')}</span>
    </>
  )
}
