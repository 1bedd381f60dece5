import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { siteSettings, timeZone } from '../site'
import { addressHeader, type Edition, editionByLocale, editionOf, english, inEdition, missingHeader, queryHeader } from './editions'
import { compiled } from './words'

/** A number that names something, as a version's, has its digits and no more. */
const formats = { number: { name: { useGrouping: false } } } as const

/** What next-intl is told for a request: the edition of its address, and that edition's words. */
export default getRequestConfig(async ({ locale }) => {
  const edition = locale ? editionByLocale(locale) : await editionHere()
  return { locale: edition.locale, messages: compiled(edition.lang), timeZone, formats }
})

/** The path of this request without its edition; / where the request is for no page. */
export const pathHere = async (): Promise<string> => (await asked()).path

/** The path without a page that this request is about, without its edition: for the page that says so. */
export async function missingPath(): Promise<string> {
  const path = (await headers()).get(missingHeader)
  return path ? editionOf(path).path : pathHere()
}

/** The query of this request with its question mark, '' where it has none: a public page never has one. */
export async function queryHere(): Promise<string> {
  const asked = new URLSearchParams((await headers()).get(queryHeader) ?? '')
  // The framework's own, where it asks for a part of a page.
  asked.delete('_rsc')
  return asked.size > 0 ? `?${asked}` : ''
}

/** The edition of this request: for pages and actions. Components ask useEdition(). */
export const editionHere = async (): Promise<Edition> => (await asked()).edition

/** The same page in the edition of this request: for redirects, and for what an async component links to. */
export const hereIn = async (address: string): Promise<string> => inEdition((await editionHere()).lang, address)

async function asked() {
  const address = (await headers()).get(addressHeader)
  return address ? editionOf(address) : { edition: english, path: '/' }
}

/** For a page's metadata: its own address in this edition, and the same page in every other that is offered. */
export async function addresses(path: string) {
  const languages = Object.fromEntries(siteSettings().languages.map((lang) => [lang, inEdition(lang, path)]))
  return { canonical: await hereIn(path), languages: { ...languages, 'x-default': path } }
}
