import { Script } from 'node:vm'
import { TooLong } from './policy/engine'

// A check that does not end would hold up everybody's comments. The watchdog of node:vm ends any JavaScript that was begun
// through it, also in the middle of a regular expression; starting it costs less than a tenth of a millisecond.
const key = Symbol.for('viewpoints: work in limited time')
const begin = new Script('globalThis[Symbol.for("viewpoints: work in limited time")]()')

/** How long the checks of one comment may compute, and after that any one of them, in milliseconds. */
export const limit = 50

// The watchdog knows only the clock. On a busy machine others may have had the processor meanwhile: then the work is taken
// up again and given twice the time, until it has computed for as long as it may or the clock says that this leads nowhere.
const patience = 2_000

/** Does the work, which must not wait for anything and can be taken up again where it was. Throws TooLong when it computes for longer than the limit. */
export function inLimitedTime(work: () => void) {
  const here = globalThis as { [key]?: () => void }
  here[key] = work
  const before = process.cpuUsage()
  for (let timeout = limit; timeout < patience; timeout *= 2) {
    try {
      begin.runInThisContext({ timeout })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1_000 >= limit) break
    }
  }
  throw new TooLong(`it took longer than ${limit} ms`)
}
