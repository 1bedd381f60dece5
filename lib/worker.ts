import { Logger, run, type Task, type TaskList } from 'graphile-worker'
import { db, pool } from './db'
import type { Jobs } from './jobs'
import { forgetPages, policyPages } from './pages'

type Work = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> }

const work: Work = {
  'dry-run': async () => {},
  learn: async () => {},
  retrain: async () => {},
  'policy-in-force': async () => db.$transaction((tx) => forgetPages(tx, [policyPages])),
}

/** At ten past three, in UTC, as crontab has it. */
const crontab = '10 3 * * * retrain ?jobKey=retrain {}'

// Only what went wrong is worth a line.
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})

/** Works on jobs, one at a time, until it is stopped. */
export async function startWorker() {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(work).map(([name, does]): [string, Task] => [name, (payload) => does(payload as never)]),
  )
  return run({ pgPool: pool, taskList, crontab, concurrency: 1, noHandleSignals: true, logger })
}
