import type { Holding } from './holding'
import type { Standing } from './policy/policy'
import { timeZone } from './site'
import { counted } from './text'

// A standing said to the desk, and to the person whose it is. Nothing here reads the database.

/** What a standing comes from. */
export type Ground =
  | { by: 'measure'; measure: Holding }
  | { by: 'staff' }
  | { by: 'guest' }
  /** The account's address is a throw-away one. */
  | { by: 'throwAway' }
  /** Of the last `of` decided comments so many were rejected; `approvals` in a row would end it. */
  | { by: 'rejections'; rejected: number; of: number; share: number; approvals: number }
  | { by: 'approvals'; approved: number; wanted: number }

export interface Explained {
  standing: Standing
  /** Why, in a sentence for the desk. */
  because: string
  /** When it ends by itself. */
  until: Date | null
  ground: Ground
}

export const names: Record<Standing, string> = { newcomer: 'Newcomer', trusted: 'Trusted', restricted: 'Restricted', banned: 'Banned' }

/** "Restricted until 3 December: Insults after two warnings." */
export function becauseOf(standing: Standing, ground: Ground, now: Date): string {
  const name = names[standing]
  switch (ground.by) {
    case 'measure':
      return `${name} ${ground.measure.kind === 'trust' ? 'by a moderator ' : ''}${imposedInWords(ground.measure, now)}`
    case 'staff':
      return `${name}: on the staff of the paper.`
    case 'guest':
      return `${name}: a guest’s address proves nothing.`
    case 'throwAway':
      return `${name}: the address is one that anybody gets for ten minutes, and earns no trust.`
    case 'rejections':
      return `${name}: ${ground.rejected} of the last ${ground.of} decided comments were rejected; at ${ground.share} in a hundred everything waits.`
    case 'approvals': {
      const asked = ground.wanted === 0 ? 'the policy asks for none' : `the policy asks for ${ground.wanted}`
      return `${name}: ${counted(ground.approved, 'approved comment')}; ${asked}.`
    }
  }
}

/** The same to the person: what they are and why, what it means for their comments, and what would change it. */
export interface ToldStanding {
  is: string
  means: string
  changes: string
}

const meanings: Record<Standing, string> = {
  newcomer: 'Your comments wait for a moderator before others see them.',
  trusted: 'Your comments appear at once where the policy finds nothing in them.',
  restricted: 'Each comment of yours waits for a moderator.',
  banned: 'No comments of yours are taken.',
}

/** A standing as its person reads it. */
export function toldStanding({ standing, ground }: Explained, now: Date): ToldStanding {
  return { ...isAndChanges(standing, ground, now), means: meanings[standing] }
}

function isAndChanges(standing: Standing, ground: Ground, now: Date): Omit<ToldStanding, 'means'> {
  switch (ground.by) {
    case 'measure': {
      const { kind, until } = ground.measure
      const end = until ? `It ends by itself ${endInWords(until, now).replace(/^until/, 'on')}.` : 'It does not end by itself.'
      if (kind === 'trust')
        return {
          is: `You are trusted ${imposedInWords(ground.measure, now)}`,
          changes: `A moderator decided so, and a moderator can end it. ${until ? end : ''}`.trim(),
        }
      return {
        is: `You are ${standing} ${imposedInWords(ground.measure, now)}`,
        changes: `${end} A moderator can end it before, and you can appeal: see below.`,
      }
    }
    case 'staff':
      return { is: 'You are trusted: you are on the staff of the paper.', changes: '' }
    case 'guest':
      return { is: 'You are a newcomer: a guest’s address proves nothing.', changes: 'An account can earn trust.' }
    case 'throwAway':
      return {
        is: 'You are a newcomer: the address of your account is one that anybody gets for ten minutes.',
        changes: 'Approved comments earn such an address no trust. An account with a lasting address earns it.',
      }
    case 'rejections': {
      const { rejected, of, approvals } = ground
      return {
        is: `You are restricted: moderators rejected ${rejected} of your last ${of} decided comments.`,
        changes: `It ends by itself when enough are approved: ${approvals === 1 ? 'the next one would do' : `${approvals} in a row would do`}. A rejection that is overturned on appeal counts as approved.`,
      }
    }
    case 'approvals':
      return byApprovals(standing, ground)
  }
}

function byApprovals(standing: Standing, { approved, wanted }: Ground & { by: 'approvals' }) {
  if (standing === 'trusted')
    return {
      is:
        wanted === 0
          ? 'You are trusted: the policy asks for nothing first.'
          : `You are trusted: ${counted(approved, 'approved comment')}, and the policy asks for ${wanted}.`,
      changes: 'Comments of yours that are rejected later count against it.',
    }
  const left = wanted - approved
  return {
    is: `You are a newcomer: ${approved} of ${counted(wanted, 'approved comment')}.`,
    changes: `After ${left === 1 ? 'one more' : `${left} more`} you are trusted.`,
  }
}

/** "until 3 December: Insults after two warnings." */
export function imposedInWords({ until, reason, ofAccount }: Holding, now: Date): string {
  const why = /[.!?…]$/.test(reason) ? reason : `${reason}.`
  return `${endInWords(until, now)}${ofAccount ? ', as the account with this address is' : ''}: ${why}`
}

/** "until 3 December", with the time where that is soon and the year where it is another; or "for good". */
export function endInWords(until: Date | null, now = new Date()): string {
  if (!until) return 'for good'
  const soon = until.getTime() - now.getTime() < 2 * 24 * 60 * 60 * 1000
  const yearOf = (at: Date) => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(at)
  const date = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', timeZone },
    ...(yearOf(until) !== yearOf(now) && { year: 'numeric' as const }),
  }).format(until)
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(until)
  return `until ${date}${soon ? `, ${clock}` : ''}`
}
