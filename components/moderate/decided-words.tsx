'use client'

import { type Act, acts } from '@/lib/status'
import { useTools } from './tools'

const colours: Partial<Record<Act, string>> = {
  approve: 'text-approved',
  publish: 'text-approved',
  overturn: 'text-approved',
  reject: 'text-rejected',
  uphold: 'text-rejected',
  hold: 'text-held',
  withdraw: 'text-withdrawn',
}
const signs: Partial<Record<Act, string>> = {
  approve: '✓',
  publish: '✓',
  overturn: '✓',
  reject: '✕',
  uphold: '✕',
  hold: '‖',
  withdraw: '–',
}

/** Shown until the server has said yes: what is not decided yet is not called decided. */
const onItsWay: Partial<Record<Act, string>> = {
  approve: 'Approving…',
  reject: 'Rejecting…',
  hold: 'Holding…',
  uphold: 'Upholding…',
  overturn: 'Overturning…',
}

interface DecidedWordsProps {
  done: { act: Act; clauses: string[]; by: string; mine: boolean }
  sending?: boolean
}

/** "Rejected under “Answer the argument”", and by whom where it was somebody else. */
export function DecidedWords({ done: { act, clauses, by, mine }, sending = false }: DecidedWordsProps) {
  const tools = useTools()
  const cited = clauses.map((id) => `“${tools.clauses.find((clause) => clause.id === id)?.title ?? id}”`)
  return (
    <>
      <strong className={colours[act]}>
        {!sending && <span aria-hidden>{signs[act]} </span>}
        {sending ? (onItsWay[act] ?? 'Sending…') : acts[act].done}
      </strong>
      {cited.length > 0 && ` under ${cited.join(', ')}`}
      {!mine && (
        <>
          {' by '}
          <bdi>{by}</bdi>
        </>
      )}
    </>
  )
}
