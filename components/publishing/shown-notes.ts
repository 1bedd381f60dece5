import { deskTime } from '@/lib/desk/times'
import type { Note } from '@/lib/newsroom/notes'
import type { ShownNote } from './notes'

/** Notes as the browser has them: with times in words, on the clock of the paper. */
export function shownNotes({ open, done }: { open: Note[]; done: Note[] }, now: Date): { open: ShownNote[]; done: ShownNote[] } {
  const shown = ({ id, text, at, doneAt, by }: Note): ShownNote => ({
    ...{ id, text, who: by.name },
    at: deskTime(at, now),
    doneAt: doneAt && deskTime(doneAt, now),
  })
  return { open: open.map(shown), done: done.map(shown) }
}
