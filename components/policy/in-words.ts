// What a check does, for those who read the policy, in their language. The numbers come from its settings, so the words cannot
// say one thing while the machine does another. A list is described, and never printed: who wants to get past it would be the
// first to read it.
import { useTranslations } from 'next-intl'
import { useEdition } from '@/components/ui/edition'
import { intlLocale, type Lang } from '@/lib/languages/editions'
import type { Setting, SettingChange } from '@/lib/policy/changes'
import type { CheckName, CheckSetting, Settings } from '@/lib/policy/settings'
import { leastDecided, type TermChange, type Terms } from '@/lib/policy/terms'

/** The words of the namespace `checks`, and what lists and names in them are printed by. */
export interface Say {
  t: ReturnType<typeof useTranslations<'checks'>>
  lang: Lang
}

/** The words of the page's edition. */
export const useSay = (): Say => ({ t: useTranslations('checks'), lang: useEdition().lang })

const sentences: { [Name in CheckName]: (settings: Settings[Name], say: Say) => string[] } = {
  length: (settings, { t }) => [t('length', settings)],
  unreadable: (settings, { t }) => [t('unreadable', settings)],
  repetition: (settings, { t }) => [t('repetition', settings)],
  shouting: ({ share, letters, outcome }, { t }) => [t('shouting', { share: inHundred(share), letters, outcome })],
  links: linkRules,
  words: ({ english, banned, suspect }, { t }) => [
    ...(english || banned.length > 0 ? [t('banned')] : []),
    ...(suspect.length > 0 ? [t('suspect')] : []),
    t('harmless'),
  ],
  personal: personalRules,
  phones: ({ country, allowed, outcome }, say) => [
    country ? say.t('localPhones', { country: region(country, say), outcome }) : say.t('phones', { outcome }),
    ...offices(allowed, say),
  ],
  'same-again': ({ hours, minLength, near }, { t }) => [
    t('sameAgain', { hours, near: near < 1 ? Math.min(99, inHundred(near)) : 100, letters: minLength }),
  ],
  alike: ({ similarity, minLength, others, outcome }, { t }) => [
    t('alike', { letters: minLength, share: inHundred(similarity), others, outcome }),
  ],
  flood: (settings, { t }) => [t('flood', settings)],
  language: ({ also, minLetters, outcome }, say) => [
    say.t('language', { letters: minLetters, count: also.length, also: languages(also, say), outcome }),
  ],
  promotion: ({ outcome }, { t }) => [t('promotion', { outcome })],
  impersonation: ({ outcome }, { t }) => [t('impersonation', { outcome })],
  newcomer: ({ approvalsToBeTrusted }, { t }) => [t('newcomer', { approvals: approvalsToBeTrusted })],
  learned: ({ precision }, { t }) => [t('learned', { share: inHundred(precision) })],
}

/** What one check does, in a few sentences that end with full stops. */
export function inWords(setting: CheckSetting, say: Say): string {
  const said = sentences[setting.check] as (settings: CheckSetting, say: Say) => string[]
  return said(setting, say).join(' ')
}

function linkRules({ newcomer, trusted, most, blocked, allowed, shorteners, disguised }: Settings['links'], { t }: Say): string[] {
  return [
    t('links', { newcomer, trusted, most }),
    ...(shorteners === 'off' ? [] : [t('shorteners', { outcome: shorteners })]),
    ...(disguised === 'off' ? [] : [t('disguised', { outcome: disguised })]),
    ...(blocked.length > 0 ? [t('blocked')] : []),
    ...(allowed.length > 0 ? [t('allowed', { count: allowed.length })] : []),
  ]
}

function personalRules(settings: Settings['personal'], say: Say): string[] {
  const kinds = (['email', 'card', 'iban', 'nationalId', 'address'] as const).map((kind) => ({ kind, outcome: settings[kind] }))
  const said = (['refuse', 'hold', 'hint'] as const).flatMap((outcome) => {
    const group = kinds.filter((kind) => kind.outcome === outcome).map(({ kind }) => say.t(`what.${kind}`))
    return group.length > 0 ? [say.t('personal', { what: capital(listed(group, say)), outcome })] : []
  })
  return [...said, ...offices(settings.allowed, say)]
}

const offices = (allowed: string[], { t }: Say) => (allowed.length > 0 ? [t('offices')] : [])

/** A sentence for each term; '' for rejections where they never make an author wait. */
export function termsInWords(terms: Terms, { t }: Say): { appeals: string; reports: string; rejections: string } {
  const { appealDays, reportsToHold, restrictOf, restrictShare } = terms
  const rejections = { share: restrictShare, of: restrictOf, least: leastDecided(terms) }
  return {
    appeals: t('terms.appeals', { days: appealDays }),
    reports: t('terms.reports', { readers: reportsToHold }),
    rejections: restrictOf === 0 ? '' : t('terms.rejections', rejections),
  }
}

/** "Most links from a newcomer: 2 → 1", and what else happened to a check. */
export function settingChanged(change: SettingChange, say: Say): string {
  const { t } = say
  if (change.is === 'added') return t('changes.added', { sentence: inWords(change.setting, say) })
  if (change.is === 'removed') return t('changes.removed', { check: t(`names.${change.check}`) })
  // Every setting of every check has its words: the English ones do not compile without.
  const label = t(`settings.${change.check}.${change.name}` as 'settings.length.min')
  if (change.is === 'changed') {
    const [from, to] = [change.from, change.to].map((value) => valued(value, change.name, say))
    return t('changes.changed', { label, from: from ?? '', to: to ?? '' })
  }
  const { more, fewer } = change
  const parts = [...(more > 0 ? [t('changes.more', { count: more })] : []), ...(fewer > 0 ? [t('changes.fewer', { count: fewer })] : [])]
  return t('changes.list', { label, change: parts.length > 0 ? listed(parts, say, 'unit') : t('changes.order') })
}

/** "Days for an appeal: 183 → 7" */
export function termChanged({ name, from, to }: TermChange, { t, lang }: Say): string {
  const { format } = new Intl.NumberFormat(intlLocale(lang))
  return t('changes.changed', { label: t(`changes.terms.${name}`), from: format(from), to: format(to) })
}

const shares = ['share', 'near', 'similarity', 'precision']
const outcomes = ['hint', 'hold', 'refuse', 'off'] as const

function valued(value: Setting, name: string, say: Say): string {
  const { t, lang } = say
  if (typeof value === 'boolean') return t(value ? 'changes.values.yes' : 'changes.values.no')
  if (typeof value === 'number')
    return shares.includes(name) ? t('changes.share', { share: inHundred(value) }) : new Intl.NumberFormat(intlLocale(lang)).format(value)
  if (value.length === 0) return t('changes.values.none')
  if (Array.isArray(value)) return languages(value, say)
  const outcome = outcomes.find((one) => one === value)
  if (outcome) return t(`changes.values.${outcome}`)
  return name === 'country' ? region(value, say) : value
}

const inHundred = (share: number) => Math.round(share * 100)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (texts: string[], { lang }: Say, type: 'conjunction' | 'unit' = 'conjunction') =>
  new Intl.ListFormat(intlLocale(lang), { type }).format(texts)
const region = (code: string, { lang }: Say) => new Intl.DisplayNames(intlLocale(lang), { type: 'region' }).of(code) ?? code

function languages(tags: string[], say: Say): string {
  const names = new Intl.DisplayNames(intlLocale(say.lang), { type: 'language', fallback: 'code' })
  const all = tags.map((tag) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (names.of(tag) ?? tag) : tag))
  return listed(all, say)
}
