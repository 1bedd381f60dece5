import type { Check } from '@/lib/newsroom/checklist'

const signs = { done: { sign: '✓', word: 'Done: ' }, missing: { sign: '!', word: 'Missing: ' }, advice: { sign: '·', word: 'Advice: ' } }

/** What the article still needs before readers may see it; what is done is said shortly. */
export function Checks({ checks }: { checks: Check[] }) {
  return (
    <ul className="grid gap-1 text-xs">
      {checks.map(({ id, state, message }) => (
        <li key={id} data-state={state} className="check">
          <span aria-hidden="true" className="check-sign">
            {signs[state].sign}
          </span>
          <span className="min-w-0 break-words">
            <span className="sr-only">{signs[state].word}</span>
            {message}
          </span>
        </li>
      ))}
    </ul>
  )
}
