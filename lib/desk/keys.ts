// The keys of the desk. Pure, also in the browser.

export const keyNames = ['down', 'up', 'approve', 'reject', 'hold', 'undo', 'next', 'claim', 'select', 'search', 'help'] as const
export type KeyName = (typeof keyNames)[number]
export type Keys = Record<KeyName, string>

export const keyTitles: Record<KeyName, string> = {
  down: 'Down the list',
  up: 'Up the list',
  approve: 'Approve',
  reject: 'Reject',
  hold: 'Hold',
  undo: 'Undo',
  next: 'Next, without deciding',
  claim: 'Claim, or release',
  select: 'Select',
  search: 'Search',
  help: 'All keys',
}

export const standardKeys: Keys = {
  down: 'j',
  up: 'k',
  approve: 'a',
  reject: 'r',
  hold: 'h',
  undo: 'u',
  next: 'e',
  claim: 'c',
  select: 'x',
  search: '/',
  help: '?',
}
