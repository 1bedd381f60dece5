import type { DryRunResult, Ending, Side } from '@/lib/dry-run/result'
import { worse } from '@/lib/dry-run/result'
import { ClauseTable } from './clause-table'
import { Table } from './table'

interface ResultProps {
  result: DryRunResult
  comparedWith: number
  /** Clauses of the draft by id. */
  titles: Map<string, string>
}

/** What came of a dry run, in tables. */
export function Result({ result, comparedWith, titles }: ResultProps) {
  const { inForce, draft } = result
  const sides = [inForce, draft]
  const why = worse(result)
  return (
    <>
      <p className={`mt-4 font-semibold ${why ? 'text-rejected' : 'text-approved'}`}>
        {why ?? 'The draft does no worse than the version in force.'}
      </p>
      <Table caption="What each would do" head={['', `Version ${comparedWith}`, 'The draft']}>
        <Group title={`Of ${number(count(inForce, 'rejected'))} that moderators rejected`} sides={sides} was="rejected" />
        <Group title={`Of ${number(count(inForce, 'approved'))} that moderators approved`} sides={sides} was="approved" />
        <Row title="Precision" note="of what it stops, rejected by moderators" values={sides.map(({ precision }) => percent(precision))} />
        <Row title="Recall" note="of what moderators rejected, stopped" values={sides.map(({ recall }) => percent(recall))} />
      </Table>
      <ClauseTable result={result} comparedWith={comparedWith} titles={titles} />
    </>
  )
}

const number = (value: number) => value.toLocaleString('en')
const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

function count({ tally: { refused, held, passed } }: Side, was: 'approved' | 'rejected'): number {
  return refused[was] + held[was] + passed[was]
}

const endings: [Ending, string][] = [
  ['refused', 'refused'],
  ['held', 'held'],
  ['passed', 'let through'],
]

function Group({ title, sides, was }: { title: string; sides: Side[]; was: 'approved' | 'rejected' }) {
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={3} className="pt-3 text-start font-semibold">
          {title}
        </th>
      </tr>
      {endings.map(([ending, label]) => (
        <Row key={ending} title={label} values={sides.map(({ tally }) => number(tally[ending][was]))} />
      ))}
    </>
  )
}

function Row({ title, note, values }: { title: string; note?: string; values: string[] }) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1.5 pe-4 text-start font-normal">
        {title}
        {note && <span className="small block">{note}</span>}
      </th>
      {values.map((value, index) => (
        <td key={index} className="figures py-1.5 ps-4 text-end align-top">
          {value}
        </td>
      ))}
    </tr>
  )
}
