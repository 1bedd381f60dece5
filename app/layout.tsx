import type { Metadata, Viewport } from 'next'
import { Announcer } from '@/components/site/announcer'
import { names, naskh, sans, serif, serifItalic, vazirmatn } from '@/components/site/fonts'
import { feedLinks } from '@/components/site/found'
import { KeptWords } from '@/components/site/kept-words'
import { Ready } from '@/components/site/ready'
import { ClientWords } from '@/components/ui/client-words'
import { editionHere } from '@/lib/languages/request'
import { day, night } from '@/lib/palette'
import { typedHere } from '@/lib/session'
import { siteName, siteSettings, siteUrl } from '@/lib/site'
import { paperPicture } from '@/lib/structured/picture'
import { themeAddress } from '@/lib/theme'
import './globals.css'

export function generateMetadata(): Metadata {
  const { path: picture, ...size } = paperPicture()
  return {
    metadataBase: new URL(siteUrl),
    title: { default: siteName(), template: `%s · ${siteName()}` },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }], apple: '/icon-180.png' },
    alternates: { types: feedLinks() },
    openGraph: { type: 'website', siteName: siteName(), locale: 'en_GB', images: [{ url: picture, ...size }] },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: day.paper },
    { media: '(prefers-color-scheme: dark)', color: night.paper },
  ],
}

// Nothing is rendered while building: what a page shows is in the database.
export const dynamic = 'force-dynamic'

const fonts = [serif, serifItalic, sans, names, naskh, vazirmatn].map((font) => font.variable).join(' ')

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const { lang, dir } = await editionHere()
  const typed = await typedHere()
  const theme = themeAddress(siteSettings())
  return (
    <html lang={lang} dir={dir} className={fonts}>
      {theme && (
        <head>
          <link rel="stylesheet" href={theme} />
        </head>
      )}
      <body>
        <ClientWords>{typed ? <KeptWords typed={typed} /> : children}</ClientWords>
        <Announcer />
        <Ready />
      </body>
    </html>
  )
}
