import { type Mode, strictness } from './modes'

// When more comments arrive on an article than moderators read, it becomes stricter by a step, and another, until they keep up;
// and goes back the same way. Pure: lib/comment-modes/watch.ts measures and does it, every minute.

/** What is measured of an article. */
export interface Load {
  /** Comments that arrived in the last ten minutes. */
  arrived: number
  /** Of its comments, those that a moderator decided in the last ten minutes. */
  decided: number
  /** Those that wait now, and for how long half of them have, in minutes. */
  waiting: number
  wait: number
}

export interface Place {
  mode: Mode
  /** What the newsroom chose: it never becomes less strict than that. */
  chosen: Mode
  /** Minutes since the mode last changed. */
  since: number
}

/** So long is looked back. */
export const windowMinutes = 10

/** One comment in ten seconds, for ten minutes: less is a good evening, and no surge. */
export const fewestArrivals = 60

/** Twice as many arrive as moderators decide on: what waits grows by as much as they work off. */
const outrun = 2

/** Half of what waits does so for longer: before that somebody may just be about to read it. */
const shortestWait = 2

/** With so many waiting a mode is left for the next one. */
export const mostWaiting: Partial<Record<Mode, number>> = { open: 30, newcomers: 60, held: 200 }

/** Between two steps, so that one shows what it does: to stricter ones sooner than back. */
const minutesUp = 3
const minutesDown = 10

const steps: readonly Mode[] = ['open', 'newcomers', 'held', 'closed']

/** The mode it should have now: one step stricter, one step back, or the same. */
export function nextMode({ mode, chosen, since }: Place, load: Load): Mode {
  const step = steps.indexOf(mode)
  // What the newsroom closed or switched off is not for this to open.
  if (step < 0 || chosen === 'closed' || chosen === 'off') return mode
  if (isSurge(mode, load)) return since >= minutesUp ? (steps[step + 1] ?? mode) : mode
  const back = steps[step - 1]
  if (back === undefined || strictness(mode) <= strictness(chosen)) return mode
  return since >= minutesDown && isCalm(back, load) ? back : mode
}

function isSurge(mode: Mode, { arrived, decided, waiting, wait }: Load): boolean {
  const most = mostWaiting[mode]
  return most !== undefined && waiting >= most && arrived >= fewestArrivals && arrived >= outrun * decided && wait >= shortestWait
}

/** Half of what brought about the step, or less: else it would go to and fro. */
function isCalm(back: Mode, { arrived, decided, waiting }: Load): boolean {
  return waiting <= (mostWaiting[back] ?? 0) / 2 && (arrived < fewestArrivals || arrived <= decided)
}
