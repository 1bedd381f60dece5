import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Task, type TaskList } from 'graphile-worker'
import type { PoolClient } from 'pg'
import { watchModes } from './comment-modes/watch'
import { db, pool } from './db'
import { addUp } from './desk/counts'
import { makeExport } from './export'
import { pingHub } from './feeds/websub'
import { forget } from './forget'
import type { Jobs } from './jobs'
import { log } from './logs'
import { sendDigests } from './mail/digest'
import { type Outlet, openOutlet } from './mail/outlet'
import { sendMail } from './mail/send'
import { jobFailed, measuredJob } from './metrics/jobs'
import { tellFrontIsLive } from './newsroom/front-live'
import { publishScheduled } from './newsroom/schedule'

import { tellDecision } from './notices'
import { forgetPages, policyPages } from './pages'
import { tellAnswered } from './replies'
import { keepSettings, stopKeepingSettings } from './settings'
import { learnOn, retrain } from './triage-school'
import { deliver } from './webhooks/deliver'

type Work<Name extends keyof Jobs> = { [Job in Name]: (payload: Jobs[Job], ending: AbortSignal, lastTry: boolean) => Promise<void> }

/** What takes minutes. */
const long: Work<'dry-run' | 'retrain'> = {
  // Loaded when it is wanted: what tells languages apart is large.
  'dry-run': async ({ id }, ending) => (await import('./dry-run/replay')).replay(db, id, ending),
  retrain: async (_, ending) => void (await retrain(db, ending)),
}
/** What is waited for. */
const short: Work<Exclude<keyof Jobs, 'dry-run' | 'retrain' | 'send-mail' | 'digest' | 'websub' | 'deliver'>> = {
  'add-up': () => addUp(db),
  'comment-modes': () => watchModes(db),
  export: ({ id }) => makeExport(db, id),
  forget: () => forget(db),
  learn: () => learnOn(db),
  notify: ({ decision }) => tellDecision(db, decision),
  'tell-answered': ({ comment }) => tellAnswered(db, comment),
  'publish-article': (planned, _, lastTry) => publishScheduled(db, planned, { lastTry }),
  'front-live': ({ place }) => db.$transaction((tx) => tellFrontIsLive(tx, place)),
  'policy-in-force': () => db.$transaction((tx) => forgetPages(tx, [policyPages])),
}

/** What goes out: a server elsewhere that is slow holds up nothing else. */
const mail = (outlet: Outlet): Work<'send-mail' | 'digest' | 'websub' | 'deliver'> => ({
  'send-mail': ({ id }, _, lastTry) => sendMail(db, id, { outlet, lastTry }),
  digest: () => sendDigests(db),
  websub: ({ pages }) => pingHub(pages),
  deliver: ({ id }, _, lastTry) => deliver(db, id, { lastTry }),
})

// At the hour and minute in UTC, as crontab has it.
const nightly = '10 3 * * * retrain ?jobKey=retrain {}'
const everyMinute =
  '* * * * * add-up ?jobKey=add-up {}\n* * * * * comment-modes ?jobKey=comment-modes {}\n40 3 * * * forget ?jobKey=forget {}'
const everyMorning = '0 7 * * * digest ?fill=8h&jobKey=digest {}'

// Only what went wrong is worth a line.
const logger = new Logger(() => (level, message, about) => {
  if (about?.failure) jobFailed(about as never)
  else if (level === 'error') log.error({}, message)
})

/** Works on jobs until it is stopped: on one that takes long, one that does not, and two mails at a time. Where the database cannot be reached it waits for it. */
export async function startWorker() {
  const presence = await connected()
  const names = [newName(), newName(), newName(), newName()] as const
  for (const name of names) await presence.query(`select pg_advisory_lock(${lock})`, [name])
  await freeJobsOfTheDead(presence, names)
  const watch = setInterval(() => freeJobsOfTheDead(presence, names).catch(() => {}), 60_000)
  await keepSettings(db, process.env.DATABASE_URL ?? '')
  const outlet = openOutlet()
  const runners = await Promise.all([
    start({ workerId: names[0], work: long, crontab: nightly }),
    // What has a time of its own (an article, a version of the policy) is looked for twice a second.
    start({ workerId: names[1], work: short, crontab: everyMinute, pollInterval: 500 }),
    // A worker has one name and does one thing at a time: for two mails there are two.
    start({ workerId: names[2], work: mail(outlet), crontab: everyMorning }),
    start({ workerId: names[3], work: mail(outlet), crontab: '' }),
  ])
  const lost = new Promise((_, reject) => presence.once('error', reject))
  return {
    /** Rejects when it cannot go on. */
    ended: Promise.race([lost, ...runners.map(({ promise }) => promise)]),
    stop: async () => {
      clearInterval(watch)
      stopKeepingSettings()
      await Promise.all(runners.map((runner) => runner.stop()))
      outlet.transport?.close()
      presence.release(true)
    },
  }
}

const newName = () => `worker-${randomBytes(8).toString('hex')}`

interface Runner {
  workerId: string
  work: object
  crontab: string
  pollInterval?: number
}

function start({ workerId, work, crontab, pollInterval = 2_000 }: Runner) {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(work).map(([name, does]): [string, Task] => [
      name,
      (payload, { abortSignal, job }) =>
        measuredJob(name, payload as object, () => does(payload, abortSignal, job.attempts >= job.max_attempts)),
    ]),
  )
  const options = { pgPool: pool, taskList, crontab, pollInterval, concurrency: 1, noHandleSignals: true, logger, workerId }
  return run({ ...options, preset: { worker: { gracefulShutdownAbortTimeout: 500 } } })
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

async function freeJobsOfTheDead(presence: PoolClient, own: readonly string[]) {
  const { rows } = await presence.query('select distinct locked_by as id from graphile_worker._private_jobs where locked_by <> all($1)', [
    own,
  ])
  for (const { id } of rows) {
    const { rows: tried } = await presence.query(`select pg_try_advisory_lock(${lock}) as dead`, [id])
    if (!tried[0]?.dead) continue
    await presence.query('select graphile_worker.force_unlock_workers(array[$1]::text[])', [id])
    await presence.query(`select pg_advisory_unlock(${lock})`, [id])
  }
}
