import { z } from 'zod'
import { mostDays } from './comment-modes/state'
import { editions, english } from './languages/editions'
import { day, night } from './palette'
import { type SiteLink, type SiteSettings, standardSettings } from './site'
import { colourOf, contrast } from './theme'

// What the form of the settings sends, and what of it is kept.

const line = (longest: number) =>
  z
    .string()
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .refine((words) => words.length <= longest, `Use at most ${longest} characters.`)

const least = 4.5

const colour = (paper: string, when: string) =>
  z.string().transform((text, context) => {
    const found = colourOf(text)
    const issue = (message: string) => context.addIssue({ code: 'custom', message })
    if (!found) {
      issue('Write the colour as # and six digits: #9d1b1f.')
      return z.NEVER
    }
    const ratio = contrast(found, paper)
    if (ratio >= least) return found
    // Cut, not rounded: 4.499 is not 4.5.
    const said = (Math.floor(ratio * 100) / 100).toFixed(2)
    issue(`On the paper of the ${when}, ${paper}, this colour has a contrast of ${said}:1. It takes ${least}:1 to be read.`)
    return z.NEVER
  })

/** A path of this site, or an https address; null for anything else. */
function addressOf(text: string): string | null {
  if (/^\/(?![/\\])\S*$/.test(text)) return text
  if (!URL.canParse(text)) return null
  const { protocol, href, username } = new URL(text)
  return protocol === 'https:' && !username ? href : null
}

const most = 12

const links = z
  .string()
  .max(4_000, 'That is too much.')
  .transform((text, context): SiteLink[] => {
    const lines = text.split('\n').flatMap((words) => (words.trim() ? [words.trim()] : []))
    const issue = (message: string) => context.addIssue({ code: 'custom', message })
    if (lines.length > most) issue(`Use at most ${most} lines.`)
    return lines.flatMap((words) => {
      const at = words.lastIndexOf('|')
      const [name, address] = [words.slice(0, Math.max(at, 0)).trim(), words.slice(at + 1).trim()]
      const href = addressOf(address)
      if (!name || name.length > 40) issue(`“${words}”: write the name, at most 40 characters, then | and the address.`)
      else if (!href) issue(`“${words}”: the address begins with / or https://.`)
      return name && href ? [{ name, href }] : []
    })
  })

/** Links as the form has them, a line each. */
export const linesOf = (list: SiteLink[]): string => list.map(({ name, href }) => `${name} | ${href}`).join('\n')

const choices = Object.fromEntries(editions.map(({ lang }) => [`language-${lang}`, z.string().optional()]))

export const settingsSchema = z
  .object({
    name: line(60).refine((name) => name !== '', 'The paper needs a name.'),
    tagline: line(160),
    logo: z.string().max(200).default(''),
    noLogo: z.string().optional(),
    logoFile: z.instanceof(File).optional(),
    colourDay: colour(day.paper, 'day'),
    colourNight: colour(night.paper, 'night'),
    navigation: links,
    footerText: z.string().trim().max(1_000, 'Use at most 1,000 characters.'),
    footerLinks: links,
    commentsCloseAfterDays: z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, `Write a number of days from 0 to ${mostDays}; 0 for never.`)
      .transform(Number)
      .refine((days) => days <= mostDays, `Write a number of days from 0 to ${mostDays}; 0 for never.`),
    contact: z.union([z.literal(''), z.email()], { error: 'Write an e-mail address, or nothing.' }),
    /** The time of the last change that was in sight. */
    seen: z.string().max(40).default(''),
    anyway: z.string().optional(),
    ...choices,
  })
  .transform(({ noLogo, logo, logoFile, seen, anyway, ...form }) => {
    const chosen = form as unknown as Record<string, unknown>
    const { name, tagline, colourDay, colourNight, navigation, footerText, footerLinks, commentsCloseAfterDays, contact } = form
    const languages = editions.flatMap(({ lang }) => (lang === english.lang || chosen[`language-${lang}`] ? [lang] : []))
    const settings: SiteSettings = {
      ...{ name, tagline, colourDay, colourNight, navigation, footerText, footerLinks, commentsCloseAfterDays, contact, languages },
      logo: noLogo || !/^\/images\/[\w-]+\.webp$/.test(logo) ? '' : logo,
    }
    return { settings, logoFile: noLogo ? undefined : logoFile, seen, anyway: Boolean(anyway) }
  })

const link = z.object({ name: z.string(), href: z.string() })
const stored: { [Key in keyof SiteSettings]: z.ZodType<SiteSettings[Key]> } = {
  ...{ name: z.string().min(1), tagline: z.string(), logo: z.string(), footerText: z.string(), contact: z.string() },
  ...{ colourDay: z.string().regex(/^#[0-9a-f]{6}$/), colourNight: z.string().regex(/^#[0-9a-f]{6}$/) },
  ...{ navigation: z.array(link), footerLinks: z.array(link) },
  commentsCloseAfterDays: z.number().int().min(0).max(mostDays),
  languages: z.array(z.enum(['en', 'fa-AF', 'ps', 'ar'])).min(1),
}

/** For people: what each is. */
export const settingNames: Record<keyof SiteSettings, string> = {
  name: 'name',
  tagline: 'tagline',
  logo: 'logo',
  colourDay: 'colour by day',
  colourNight: 'colour by night',
  navigation: 'navigation',
  footerText: 'text at the foot',
  footerLinks: 'links at the foot',
  commentsCloseAfterDays: 'days until comments close',
  contact: 'contact',
  languages: 'languages',
}

export const settingKeys = Object.keys(settingNames) as (keyof SiteSettings)[]

/** Settings as the database keeps them, a row each; the standard where there is none, or none that can be read. */
export function settingsOf(rows: { key: string; value: unknown }[]): SiteSettings {
  const kept = new Map(rows.map(({ key, value }) => [key, value]))
  const entries = settingKeys.map((key) => {
    const read = stored[key].safeParse(kept.get(key))
    return [key, read.success ? read.data : standardSettings[key]]
  })
  return Object.fromEntries(entries) as unknown as SiteSettings
}
