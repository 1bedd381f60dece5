import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Task, type TaskList } from 'graphile-worker'
import type { PoolClient } from 'pg'
import { db, pool } from './db'
import { replay } from './dry-run/replay'
import type { Jobs } from './jobs'
import { forgetPages, policyPages } from './pages'
import { learnOn, retrain } from './triage-school'

type Work = { [Name in keyof Jobs]: (payload: Jobs[Name], ending: AbortSignal) => Promise<void> }

const work: Work = {
  'dry-run': ({ id }, ending) => replay(db, id, ending),
  learn: () => learnOn(db),
  retrain: async (_, ending) => void (await retrain(db, ending)),
  'policy-in-force': () => db.$transaction((tx) => forgetPages(tx, [policyPages])),
}

/** At ten past three, in UTC, as crontab has it. */
const crontab = '10 3 * * * retrain ?jobKey=retrain {}'

// Only what went wrong is worth a line.
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})

/** Works on jobs, one at a time, until it is stopped. Where the database cannot be reached it waits for it. */
export async function startWorker() {
  const presence = await connected()
  const workerId = `worker-${randomBytes(8).toString('hex')}`
  await presence.query(`select pg_advisory_lock(${lock})`, [workerId])
  await freeJobsOfTheDead(presence, workerId)
  const watch = setInterval(() => freeJobsOfTheDead(presence, workerId).catch(() => {}), 60_000)
  const taskList: TaskList = Object.fromEntries(
    Object.entries(work).map(([name, does]): [string, Task] => [
      name,
      (payload, { abortSignal }) => does(payload as never, abortSignal as AbortSignal),
    ]),
  )
  const options = { pgPool: pool, taskList, crontab, concurrency: 1, noHandleSignals: true, logger, workerId }
  const runner = await run({ ...options, preset: { worker: { gracefulShutdownAbortTimeout: 500 } } })
  return {
    /** Rejects when it cannot go on. */
    ended: Promise.race([runner.promise, new Promise((_, lost) => presence.once('error', lost))]),
    stop: () => {
      clearInterval(watch)
      return runner.stop()
    },
  }
}

async function connected(): Promise<PoolClient> {
  for (;;) {
    try {
      return await pool.connect()
    } catch {
      await pause(1_000)
    }
  }
}

// A job that is worked on is marked with its worker, and would stay so for hours when that was killed. A worker that lives
// holds a lock of its name.
const lock = 'hashtextextended($1, 0)'

async function freeJobsOfTheDead(presence: PoolClient, own: string) {
  const { rows } = await presence.query('select distinct locked_by as id from graphile_worker._private_jobs where locked_by <> $1', [own])
  for (const { id } of rows) {
    const { rows: tried } = await presence.query(`select pg_try_advisory_lock(${lock}) as dead`, [id])
    if (!tried[0]?.dead) continue
    await presence.query('select graphile_worker.force_unlock_workers(array[$1]::text[])', [id])
    await presence.query(`select pg_advisory_unlock(${lock})`, [id])
  }
}
