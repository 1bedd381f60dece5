import type { LogEntry } from '@/lib/log'

type Told = Pick<LogEntry, 'act' | 'by' | 'actor' | 'kind' | 'tookBack' | 'until' | 'at'>

/** Who did it, as the beginning of a sentence. */
export function doer({ by, actor }: Pick<Told, 'by' | 'actor'>): string {
  if (actor) return actor
  if (by === 'policy') return 'The comment policy'
  if (by === 'author') return 'The author'
  if (by === 'import') return 'An import'
  return by === 'program' ? 'The program' : 'Somebody'
}

/** What was done, as the middle of the sentence; a comment, a person or a version follows. */
export function did({ act, kind, tookBack, until, at }: Told): string {
  if (act === 'undo') return `took back the ${tookBack?.act ?? 'decision'}${kind === 'measure' ? ' of ' : ' of'}`
  if (act === 'version') return until && until > at ? 'announced the comment policy, ' : 'put in force the comment policy, '
  return sentences[act]
}

const sentences: Record<Exclude<LogEntry['act'], 'undo' | 'version'>, string> = {
  publish: 'published at once',
  hold: 'held',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrew',
  uphold: 'upheld the rejection of',
  overturn: 'overturned the rejection of',
  warn: 'warned ',
  restrict: 'restricted ',
  ban: 'banned ',
  trust: 'trusted ',
  lift: 'lifted what held on ',
  note: 'noted of ',
}
