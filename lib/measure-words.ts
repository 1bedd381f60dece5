/** What was done, in the words of the desk. */
export const measureDone = {
  ...{ warn: 'Warned', restrict: 'Restricted', ban: 'Banned', trust: 'Trusted', lift: 'Lifted', note: 'Noted', undo: 'Taken back' },
}
