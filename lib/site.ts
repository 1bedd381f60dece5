// What the paper is called and where it stands. Read here, so that pages need not read the environment.

export const siteName = process.env.SITE_NAME || 'Viewpoints'
export const siteUrl = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`
export const timeZone = process.env.TIME_ZONE || 'UTC'

/** The whole address of a page of this site, for mails and feeds. */
export const siteAddress = (path: string): string => new URL(path, siteUrl).href
