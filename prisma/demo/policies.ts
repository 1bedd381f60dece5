import type { Db } from '@/lib/db'
import { type Clause, parsePolicy } from '@/lib/policy/policy'
import { standardPolicy, standardPreamble } from '@/lib/policy/standard'
import { standardTerms } from '@/lib/policy/terms'

const day = 24 * 60 * 60 * 1000
/** What the demo's paper did without when it began. */
const later = ['pace', 'language', 'learned']

/** A paper that has changed its policy once: the standard of today, and before it one that was shorter and allowed newcomers more links. */
export async function demoPolicies(db: Db, now: Date) {
  const versions = [
    {
      ...{ number: 1, inForceAt: new Date(now.getTime() - 120 * day), preamble: standardPreamble.slice(0, 2) },
      ...{ appealDays: 14, reportsToHold: 4, restrictOf: 0, restrictShare: 50 },
      clauses: parsePolicy(standardPolicy.filter(({ id }) => !later.includes(id)).map(asBefore)),
    },
    {
      ...{ number: 2, inForceAt: new Date(now.getTime() - 12 * day), preamble: standardPreamble, clauses: standardPolicy },
      ...standardTerms,
      summary:
        'After a summer of advertising we count a newcomer’s links more strictly, and look at addresses in disguise. New are the clauses on leaving room for others, on the language of the article, and on what a program learns from our decisions. An appeal may now be made within half a year instead of two weeks, and whoever is often rejected waits for a moderator for a while.',
    },
  ]
  // Two starts at once, or one after a kill, store them once.
  await db.policyVersion.createMany({ data: versions, skipDuplicates: true })
}

function asBefore(clause: Clause): unknown {
  if (clause.id !== 'links') return clause
  return {
    ...clause,
    text: 'Link to your source and say what is found there. More than 3 links from a newcomer, or 5 from a trusted author, wait for a moderator; more than 8 are refused, and a name may not be a link.',
    notFine: ['See example.com, example.net, example.org and https://example.org/4.'],
    checks: [{ check: 'links', newcomer: 3, trusted: 5, most: 8 }],
  }
}
