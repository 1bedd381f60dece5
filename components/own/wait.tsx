import { counted } from '@/lib/text'

/** How long it may take, from what is known and no more. */
export function Wait({ minutes }: { minutes: number | null }) {
  if (minutes === null)
    return 'In the last seven days no moderator decided on a comment that waited, so we cannot say how long it will take.'
  return `Of the comments that moderators decided in the last seven days, half had waited less than ${inWords(minutes)}.`
}

function inWords(minutes: number): string {
  if (minutes < 90) return counted(Math.max(1, Math.ceil(minutes)), 'minute')
  const hours = minutes / 60
  return hours < 48 ? counted(Math.ceil(hours), 'hour') : counted(Math.ceil(hours / 24), 'day')
}
