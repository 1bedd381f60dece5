import { hashedLists } from './hashed-lists'
import type { CheckSetting, PolicyVersion } from './policy'
import { textChecks, type WritingPolicy } from './while-writing'

/** What a browser gets of a policy: the clauses with checks that read the text alone. Words go as hashes; blocked domains and phrases do not go at all. */
export function forWriting({ number, clauses }: PolicyVersion, articleLanguage?: string): WritingPolicy {
  const read = clauses
    .map(({ id, title, checks }) => ({ id, title, checks: checks.filter(({ check }) => textChecks.includes(check)) }))
    .filter(({ checks }) => checks.length > 0)
  const options = { salt: String(number), ...(articleLanguage && { articleLanguage }) }
  return {
    number,
    clauses: read.map(({ checks, ...clause }) => ({ ...clause, checks: checks.map(withoutLists) })),
    words: read.flatMap(({ checks }) => checks.flatMap((setting) => (setting.check === 'words' ? [hashedLists(setting, options)] : []))),
  }
}

/** The lists of what may be named (numbers of offices, domains that do not count) stay: they are no secret, and spare a hint. */
function withoutLists(setting: CheckSetting): CheckSetting {
  if (setting.check === 'words') return { ...setting, banned: [], suspect: [], allowed: [] }
  if (setting.check === 'links') return { ...setting, blocked: [] }
  return setting.check === 'promotion' ? { ...setting, phrases: [] } : setting
}
