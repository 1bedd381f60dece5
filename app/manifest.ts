import type { MetadataRoute } from 'next'
import { siteName } from '@/lib/site'

// What the paper is called is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

/** For whoever keeps the paper on the home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: siteName(),
    start_url: '/',
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
