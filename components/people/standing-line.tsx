import type { Standing } from '@/lib/policy/policy'

const looks: Record<Standing, [colour: string, icon: string]> = {
  newcomer: ['text-soft', '○'],
  trusted: ['text-approved', '✓'],
  restricted: ['text-held', '◐'],
  banned: ['text-rejected', '✕'],
}

/** The sign of a standing, for eyes alone: its word stands beside it. */
export function StandingMark({ standing }: { standing: Standing }) {
  const [colour, icon] = looks[standing]
  return (
    <span aria-hidden className={`me-2 font-semibold ${colour}`}>
      {icon}
    </span>
  )
}

/** A standing and its reason in one sentence, the standing in its colour and with its sign. */
export function StandingLine({ standing, because }: { standing: Standing; because: string }) {
  const [colour, icon] = looks[standing]
  const end = standing.length
  return (
    <span dir="auto">
      <span className={`font-semibold ${colour}`}>
        <span aria-hidden className="me-1.5">
          {icon}
        </span>
        {because.slice(0, end)}
      </span>
      {because.slice(end)}
    </span>
  )
}

/** What somebody is to the paper. */
export const kinds = { guest: 'Guest', reader: 'Reader', moderator: 'Moderator', editor: 'Editor', admin: 'Admin' }
