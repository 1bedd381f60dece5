import type { Part, Rule, Standing } from './rule'
import type { Settings } from './settings'

/** Holds every comment of an author who is not trusted yet, or no longer; refuses those of a banned one. */
export const newcomer: Rule<Settings['newcomer']> = (draft, settings, { standing }) =>
  standing === 'newcomer' && draft.name.typed ? guest : answers[standing](settings)

/** Anybody can write any address into a form, so a guest's approved comments prove nothing for the next. */
const guest: Part[] = [{ outcome: 'hold', message: 'Comments of guests wait for a moderator.' }]

const answers: Record<Standing, (settings: Settings['newcomer']) => Part[]> = {
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
  banned: () => [
    { outcome: 'refuse', message: 'You may not comment here at present: sign in, and the page of your account says why and until when.' },
  ],
}
