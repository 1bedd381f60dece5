// Times as a form's date-and-time field writes them: on the clock of the paper, without a zone.

const minute = 60_000
const day = 24 * 60 * minute

/** A moment as the field has it, 2026-11-25T14:05, on that zone's clock. */
export function localTime(at: Date, timeZone: string): string {
  // Swedish writes dates as ISO does.
  const written = new Intl.DateTimeFormat('sv', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).format(at)
  return written.replace(' ', 'T')
}

/**
 * The moment at which that zone's clock shows the time. Of two, when clocks were put back in between, the first; null for a
 * time that no clock shows, as in the hour that is left out in spring, and for what is no time.
 */
export function momentOf(local: string, timeZone: string): Date | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(wall)) return null
  // The zone is either as far ahead as it was the day before, or as the day after.
  const ahead = [wall - day, wall + day].map((near) => Date.parse(`${localTime(new Date(near), timeZone)}Z`) - near)
  const moments = ahead.map((offset) => new Date(wall - offset)).filter((moment) => localTime(moment, timeZone) === local)
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
