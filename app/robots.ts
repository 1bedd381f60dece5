import type { MetadataRoute } from 'next'
import { siteAddress } from '@/lib/site'

// The address of the site is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

/** Desk and newsroom are nobody's to read; of the rest, pages say themselves whether they want to be found. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/v1/'], disallow: ['/moderate', '/newsroom', '/api/'] },
    sitemap: [siteAddress('/sitemap.xml'), siteAddress('/news-sitemap.xml')],
  }
}
