import { timeZone } from '@/lib/site'
import { Part } from './part'

/** What is counted and what is not, in words: the same as lib/moderation-report.ts does. */
export function Method() {
  return (
    <Part id="method" title="How this is counted">
      <div className="prose mt-3">
        <p>
          Every change of a comment is a decision that is kept: who made it, when, under which clause of which version of the policy. These
          figures are counted from those decisions, not from what comments are now. Days and months are those of {timeZone}.
        </p>
        <ul>
          <li>
            A decision counts on the day it was made. One that a moderator undid does not count at all, in whatever month it was undone; the
            undo itself counts in the month it was made. So the figures of a past month can still change a little.
          </li>
          <li>
            A comment that was decided twice, such as approved and later rejected, counts under both. A rejection that was overturned on
            appeal still counts as a rejection, and its appeal as overturned.
          </li>
          <li>
            The time to a decision runs from posting to the first decision of a moderator that was not undone. Comments that were published
            at once have none, and decisions that came with an import have no time worth telling.
          </li>
          <li>
            A report counts in the month it was made, with what came of it since. An appeal is upheld or overturned in the month of that
            decision. A measure that was taken back does not count.
          </li>
          <li>
            Small numbers are printed as they are. What is counted are decisions, on comments that nobody can read any more: a number says
            of nobody who it was, and no name stands here, of a reader or of a moderator.
          </li>
        </ul>
      </div>
    </Part>
  )
}
