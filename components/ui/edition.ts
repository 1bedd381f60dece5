import { useLocale } from 'next-intl'
import { type Edition, editionByLocale } from '@/lib/languages/editions'

/** The edition this page is in: in the browser and on the server, but in no async component (those ask editionHere()). */
export const useEdition = (): Edition => editionByLocale(useLocale())
