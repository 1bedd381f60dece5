import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { Words } from '@/lib/languages/words'

interface ClientWordsProps {
  /** Namespaces that components in the browser use below here, beside `client`, which is everywhere. */
  names?: (keyof Words)[]
  children: React.ReactNode
}

/** Gives components in the browser their words: only these travel with the page. */
export async function ClientWords({ names = [], children }: ClientWordsProps) {
  const all = await getMessages()
  const messages = Object.fromEntries((['client', ...names] as const).map((name) => [name, all[name]]))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
