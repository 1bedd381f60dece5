import { deskTime } from '../desk/times'
import type { Events } from './events'

// What happened to an article, in words that follow a name: "Mara Ellison" + "published it".

type Said = { [Act in keyof Events]: (detail: Events[Act]) => string }

const modes: Record<string, string> = {
  ...{ open: 'open', newcomers: 'open, newcomers held', held: 'all held', closed: 'closed', off: 'off' },
}
const mode = (name: string) => modes[name] ?? name
const reasons: Record<Events['comment-mode']['why'], string> = {
  choice: '',
  surge: ', because there came very many at once',
  calm: ', because it is calm again',
  days: ', because their days are over',
}

const said: Said = {
  begun: () => 'began it',
  'sent-for-review': () => 'sent it for review',
  'sent-back': ({ why }) => `sent it back: “${why}”`,
  returned: ({ why }) => `could not publish it at its time, and put it back into review: ${why}`,
  scheduled: ({ at }) => `scheduled it for ${time(at)}`,
  unscheduled: () => 'took it off the schedule',
  embargoed: ({ until }) => (until ? `set an embargo until ${time(until)}` : 'lifted the embargo'),
  published: () => 'published it',
  changed: ({ revision }) => `published changes without a correction${inRevision(revision)}`,
  corrected: ({ revision, note }) => `published a correction${inRevision(revision)}: “${note}”`,
  withdrawn: ({ why }) => `withdrew it: “${why}”`,
  'put-back': ({ hidden }) => `put it back on the site${hidden ? ', without showing readers what had been changed' : ''}`,
  'slug-changed': ({ from, to }) => `changed its address from /articles/${from} to /articles/${to}`,
  'topics-merged': ({ from, to }) => `merged the topic “${from}” into “${to}”, which it has now`,
  'revision-restored': ({ revision }) => `took up the text of revision ${revision} again`,
  'comment-mode': ({ from, to, why }) => `changed comments from ${mode(from)} to ${mode(to)}${reasons[why] ?? ''}`,
  coverage: ({ to }) => (to === 'live' ? 'began live coverage' : to === 'ended' ? 'ended live coverage' : 'made it an ordinary article'),
  noted: () => 'wrote a note',
}

/** A correction may be a note alone. */
const inRevision = (number: number) => (number > 0 ? ` (revision ${number})` : '')

/** What an event says, after the name of who did it; an act that this version does not know says its own name. */
export function eventInWords({ act, detail }: { act: string; detail: unknown }): string {
  const words = Object.hasOwn(said, act) ? (said[act as keyof Events] as (detail: unknown) => string) : () => act
  return words(detail)
}

/** Who did it, where no editor did. */
export const byItself = 'The program'

const time = (iso: string) => deskTime(new Date(iso))
