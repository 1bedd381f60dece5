import { Script } from 'node:vm'
import { TooLong } from './policy/engine'

// A check that does not end would hold up everybody's comments. The watchdog of node:vm ends any JavaScript that was begun
// through it, also in the middle of a regular expression; starting it costs less than a tenth of a millisecond.
const key = Symbol.for('viewpoints: work in limited time')
const begin = new Script('globalThis[Symbol.for("viewpoints: work in limited time")]()')

/** How long the checks of one comment may take, and after that any one of them, in milliseconds. */
export const limit = 50

/** Does the work, which must not wait for anything. Throws TooLong when it is not done within the limit. */
export function inLimitedTime(work: () => void) {
  const here = globalThis as { [key]?: () => void }
  here[key] = work
  try {
    begin.runInThisContext({ timeout: limit })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new TooLong(`it took longer than ${limit} ms`)
  }
}
