import * as z from 'zod'
import type { Part, Rule, Standing } from './rule'

export const newcomerSettings = z.strictObject({
  check: z.literal('newcomer'),
  /** Read by whoever computes a standing; here it is only said. */
  approvalsToBeTrusted: z.int().min(1).default(3),
})

type Settings = z.infer<typeof newcomerSettings>

/** Holds every comment of an author who is not trusted yet, or no longer; refuses those of a banned one. */
export const newcomer: Rule<Settings> = (_draft, settings, { standing }) => answers[standing](settings)

const answers: Record<Standing, (settings: Settings) => Part[]> = {
  trusted: () => [],
  newcomer: ({ approvalsToBeTrusted: n }) => [
    {
      outcome: 'hold',
      message: `Your first comments wait for a moderator: after ${n} approved one${n === 1 ? '' : 's'} they appear at once.`,
    },
  ],
  restricted: () => [
    { outcome: 'hold', message: 'Your comments wait for a moderator for now, because of earlier ones that were not approved.' },
  ],
  banned: () => [{ outcome: 'refuse', message: 'You may not comment here at present: you can ask us to look again.' }],
}
