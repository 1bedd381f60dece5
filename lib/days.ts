import { localTime, momentOf } from './time-zone'

// Days and months on the clock of the paper, written as ISO writes them: 2026-11-25, 2026-11.

/** True for a day that the calendar has: not for 2026-02-30. */
export function isDay(day: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** The first moment of the day. Some zones put their clocks forward at midnight: there the day begins later. */
export function startOfDay(day: string, timeZone: string): Date {
  for (const clock of ['00:00', '00:30', '01:00', '01:30', '02:00']) {
    const moment = momentOf(`${day}T${clock}`, timeZone)
    if (moment) return moment
  }
  throw new Error(`${day} is no day in ${timeZone}.`)
}

/** The day after, in the calendar. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The month of a moment. */
export const monthAt = (at: Date, timeZone: string) => localTime(at, timeZone).slice(0, 7)

export interface Month {
  /** 2026-11 */
  name: string
  from: Date
  /** The first moment of the next. */
  to: Date
  days: string[]
}

/** The month of that name with its days; null for what is no month. */
export function monthNamed(name: string, timeZone: string): Month | null {
  if (!/^\d{4}-\d\d$/.test(name) || !isDay(`${name}-01`)) return null
  const days: string[] = []
  let day = `${name}-01`
  for (; day.startsWith(name); day = nextDay(day)) days.push(day)
  return { name, from: startOfDay(`${name}-01`, timeZone), to: startOfDay(day, timeZone), days }
}

/** The month after. */
export function monthAfter(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number)
  // Date.UTC counts months from 0.
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7)
}
