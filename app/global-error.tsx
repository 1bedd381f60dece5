'use client'

import { NextIntlClientProvider } from 'next-intl'
import { client } from '@/lib/languages/words/en/client'
import Failure from './error'
import './globals.css'

/** Nothing of the page is left here, its edition neither. */
export default function GlobalFailure() {
  return (
    <html lang="en">
      <body>
        <NextIntlClientProvider locale="en-GB" messages={{ client }}>
          <Failure />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
