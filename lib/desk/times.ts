import { timeZone } from '../site'

const times = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone })
const withYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })

const year = 365 * 24 * 60 * 60 * 1000

/** "24 Nov, 14:05" in the paper's time zone, with the year where it is more than one ago. */
export function deskTime(at: Date, now = new Date()): string {
  return (now.getTime() - at.getTime() > year ? withYear : times).format(at)
}

/** "14:05" in the paper's time zone. */
export const clockTime = (at: Date) => clock.format(at)
