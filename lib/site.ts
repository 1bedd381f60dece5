import type { Lang } from './languages/editions'
import { day, night } from './palette'

// What the paper is called and where it stands. Read here, so that pages need not read the environment.

export const siteUrl = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`
export const timeZone = process.env.TIME_ZONE || 'UTC'

/** The whole address of a page of this site, for mails and feeds. */
export const siteAddress = (path: string): string => new URL(path, siteUrl).href

export interface SiteLink {
  name: string
  /** A path of this site, or an https address. */
  href: string
}

/** What an admin may set. What is empty stands for what the house brings. */
export interface SiteSettings {
  name: string
  tagline: string
  /** The address of a picture. */
  logo: string
  colourDay: string
  colourNight: string
  /** In place of the sections. */
  navigation: SiteLink[]
  /** Markdown. */
  footerText: string
  footerLinks: SiteLink[]
  /** Days after which comments close where an article does not say; 0 for never. */
  commentsCloseAfterDays: number
  /** Where readers write of what is wrong. */
  contact: string
  languages: Lang[]
}

export const standardSettings: SiteSettings = {
  ...{ name: process.env.SITE_NAME || 'Viewpoints', tagline: '', logo: '' },
  ...{ colourDay: day.press, colourNight: night.press, navigation: [], footerText: '', footerLinks: [] },
  ...{ commentsCloseAfterDays: 0, contact: '', languages: ['en', 'fa-AF', 'ps', 'ar'] },
}

// Every bundle of the site has a copy of this file, and all of them the same settings: lib/settings.ts reads them.
const kept = globalThis as { viewpointsSettings?: SiteSettings }

/** The settings in force, as this process knows them. */
export const siteSettings = (): SiteSettings => kept.viewpointsSettings ?? standardSettings

/** Puts settings in force in this process. */
export const holdSettings = (settings: SiteSettings) => {
  kept.viewpointsSettings = settings
}

/** What the paper is called. */
export const siteName = (): string => siteSettings().name
