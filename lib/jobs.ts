import type { Raw } from './raw'
import { requestId } from './request-id'

// What happens by itself, apart from any request. A job is written in the transaction that makes it necessary, so it is done
// if and only if that came to be; graphile-worker runs it in a process of its own (lib/worker.ts), once, whatever the number
// of machines, and again after a failure.

export interface Jobs {
  /** Adds up what has changed in the lengths of the desk's queues: lib/desk/counts.ts. */
  'add-up': Record<string, never>
  /** Replays a draft of the policy on decided comments: lib/dry-run/replay.ts. */
  'dry-run': { id: string }
  /** Lets the triage model learn from the decisions made since: lib/triage-school.ts. */
  learn: Record<string, never>
  /** Trains a new triage model on all decisions, and uses it where it is no worse: lib/triage-school.ts. */
  retrain: Record<string, never>
  /** Sends a mail of the outbox: lib/mail/send.ts. */
  'send-mail': { id: string }
  /** Puts the daily digests in the outbox: lib/mail/digest.ts. */
  digest: Record<string, never>
  /** Deletes what has had its time: lib/forget.ts. */
  forget: Record<string, never>
  /** Tells the author of a comment what was decided: lib/notices.ts. */
  notify: { decision: string }
  /** Tells whoever was answered by a comment that has just been published: lib/replies.ts. */
  'tell-answered': { comment: string }
  /** Comments close when their days are over; a surge makes them wait: lib/comment-modes/watch.ts. */
  'comment-modes': Record<string, never>
  /** Makes somebody's export: lib/export.ts. */
  export: { id: string }
  /** Tells the hub that the feeds below these pages have changed: lib/feeds/websub.ts. */
  websub: { pages: string[] }
  /** Tells an address elsewhere what happened: lib/webhooks/deliver.ts. */
  deliver: { id: string }
  /** A version of the policy comes into force now: its pages are forgotten. */
  'policy-in-force': { number: number }
  /** Publishes an article for which this time was set, if it still is: lib/newsroom/schedule.ts. */
  'publish-article': { article: string; at: string }
  /** An arrangement's time has come: its page is forgotten. lib/newsroom/front-live.ts. */
  'front-live': { place: string }
}

interface Options {
  /** Of several jobs with one key that have not begun there is only one, with the time of the first. */
  key?: string
  at?: Date
  /** How often it is tried; the pauses between grow to hours. */
  tries?: number
}

/** Adds a job that is there once the transaction commits. It keeps the id of the request that added it, for the log. */
export async function addJob<Name extends keyof Jobs>(tx: Raw, name: Name, payload: Jobs[Name], { key, at, tries = 8 }: Options = {}) {
  const request = requestId()
  const kept = request ? { ...payload, request } : payload
  await tx.$queryRaw`
    select 1 from graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(kept)}::json, run_at => ${at ?? null}::timestamptz,
      max_attempts => ${tries}::int, job_key => ${key ?? null}, job_key_mode => 'preserve_run_at')`
}

/** Takes back a job that has not begun. */
export async function dropJob(tx: Raw, key: string) {
  await tx.$queryRaw`select 1 from graphile_worker.remove_job(job_key => ${key})`
}
