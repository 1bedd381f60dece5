import { When } from '@/components/site/when'
import { type Mode, modeWords, type Why } from '@/lib/comment-modes/modes'
import type { ModeChange } from '@/lib/comment-modes/state'
import { type Load, mostWaiting, windowMinutes } from '@/lib/comment-modes/surge'
import { counted } from '@/lib/text'

interface NowProps {
  mode: Mode
  chosen: Mode
  closes: Date | null
  load: Load
  changes: ModeChange[]
}

/** What is in force, and what the program sees of the article. */
export function Now({ mode, chosen, closes, load: { arrived, decided, waiting }, changes }: NowProps) {
  const [last] = changes
  const others = mode !== chosen && last?.to === mode
  return (
    <section aria-labelledby="now" className="mt-6 max-w-[40rem] border-t-2 border-strong pt-3">
      <h2 id="now" className="font-serif text-xl">
        {modeWords[mode].name}
      </h2>
      <p className="mt-1 text-sm">{modeWords[mode].means}</p>
      {others && (
        <p className="mt-2 border-s-4 border-held ps-3 text-sm">
          Chosen was “{modeWords[chosen].name}”. {becauseOf[last.why]} <When at={last.at} as="short" />.
        </p>
      )}
      <p className="facts figures small mt-3">
        <span>
          {counted(arrived, 'comment')} in the last {windowMinutes} minutes
        </span>
        <span>{decided} decided by moderators</span>
        <span>{waiting} waiting</span>
        {closes && mode !== 'closed' && mode !== 'off' && (
          <span>
            closes <When at={closes} as="short" />
          </span>
        )}
      </p>
      {mostWaiting[mode] !== undefined && (
        <p className="small mt-2">
          When comments arrive faster than moderators decide and {mostWaiting[mode]} wait, it becomes stricter by a step, by itself; when
          they have caught up, it goes back. Readers are told on the page.
        </p>
      )}
    </section>
  )
}

const becauseOf: Record<Why, string> = {
  choice: 'Changed',
  surge: 'More arrived than moderators can read: stricter since',
  calm: 'There is less now: a step back',
  days: 'Its days were over',
}

/** Every change of the mode, newest first. */
export function ModeHistory({ changes }: { changes: ModeChange[] }) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="mode-history" className="mt-10 max-w-[40rem]">
      <h2 id="mode-history" className="text-sm font-semibold">
        How it changed
      </h2>
      <ol className="mt-2 border-t border-rule text-sm">
        {changes.map(({ from, to, why, at, by }) => (
          <li key={at.toISOString()} className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2">
            <span>
              {modeWords[from].name} → {modeWords[to].name}
            </span>
            <span className="text-soft">
              {why === 'choice' ? (by ?? 'An editor') : whys[why]} · <When at={at} as="short" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const whys = { surge: 'A surge', calm: 'The surge is over', days: 'Its days were over' }
