const shape = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?([Zz]|[+-]\d\d:?\d\d)?)?$/

export const notADate = 'is not a date, as 2026-11-23 or 2026-11-23T08:30:00Z'

/** The instant of an ISO 8601 date, with or without a time; without an offset it is UTC. Undefined for anything else, and for 30 February. */
export function instant(text: string): Date | undefined {
  const [, year, month, day, time = '00:00', offset = 'Z'] = shape.exec(text.trim()) ?? []
  if (!year || !month || !day) return undefined
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const at = new Date(`${year}-${month}-${day}T${time}${offset.toUpperCase()}`)
  // Date moves 30 February into March without a word, and PostgreSQL knows no year 0.
  const impossible = Number(year) < 1000 || Number(day) > lastDay || Number.isNaN(at.getTime())
  return impossible ? undefined : at
}
