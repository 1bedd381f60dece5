import type { MetadataRoute } from 'next'
import { day } from '@/lib/palette'
import { siteName } from '@/lib/site'

// What the paper is called is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

/** For whoever keeps the paper on the home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: siteName(),
    start_url: '/',
    display: 'browser',
    background_color: day.paper,
    theme_color: day.paper,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
