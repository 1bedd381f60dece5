import { describe, expect, test } from 'vitest'
import { editionByLocale, editionOf, editions, inEdition, intlLocale } from './editions'

const at = (path: string) => {
  const { edition, path: rest } = editionOf(path)
  return [edition.lang, rest]
}

describe('the edition of an address', () => {
  test.each([
    ['/', 'en', '/'],
    ['/articles/sea-wall', 'en', '/articles/sea-wall'],
    ['/fa-AF', 'fa-AF', '/'],
    ['/fa-AF/articles/sea-wall', 'fa-AF', '/articles/sea-wall'],
    ['/ps/account', 'ps', '/account'],
    ['/ar/sign-in', 'ar', '/sign-in'],
    ['/ar/ps/sign-in', 'ar', '/ps/sign-in'],
    ...['/ar/', '/ar//evil.example', '/article', '/arts', '/fa-af', '/fa', '//ar', 'ar', '', '/en', '/de/privacy'].map((path) => [
      path,
      'en',
      path,
    ]),
    ...['/ar/api/me', '/ar/_next/x.js', '/ar/moderate', '/fa-AF/moderate/log', '/ps/newsroom'].map((path) => [path, 'en', path]),
  ])('%s', (path = '', lang, rest) => {
    expect(at(path)).toEqual([lang, rest])
  })
})

describe('an address in Dari', () => {
  test.each([
    ['/', '/fa-AF'],
    ['/#main', '/fa-AF#main'],
    ['/privacy', '/fa-AF/privacy'],
    ['/sign-in?to=%2Faccount', '/fa-AF/sign-in?to=%2Faccount'],
    ['/articles/a?x=/b.css#comments', '/fa-AF/articles/a?x=/b.css#comments'],
    ['/moderation-log/before/51', '/fa-AF/moderation-log/before/51'],
    ...[
      ...['#comments', '?page=2', '', 'privacy', 'https://example.org/a', '//example.org/a', 'mailto:a@b.example'],
      ...['/api/me', '/moderate', '/newsroom/articles', '/_next/static/x.js', '/icon.svg', '/moderation-log.rss', '/feed.xml?x=1'],
      ...['/fa-AF', '/fa-AF/privacy', '/ar/privacy', '/ps?x=1'],
    ].map((address) => [address, address]),
  ])('%s is %s', (address = '', expected) => {
    expect(inEdition('fa-AF', address)).toBe(expected)
    expect(inEdition('en', address)).toBe(address)
  })

  test('leads back to the page it was made from, in every edition', () => {
    for (const { lang } of editions)
      for (const path of ['/', '/articles/a', '/comment-policy/1/2']) expect(at(inEdition(lang, path))).toEqual([lang, path])
  })
})

describe('numbers and dates', () => {
  const day = new Date('2026-11-29T12:00:00Z')
  test.each([
    ['en', '12,345', '29 November 2026'],
    ['fa-AF', '۱۲٬۳۴۵', '۸ قوس ۱۴۰۵'],
    ['ar', '١٢٬٣٤٥', '٢٩ نوفمبر ٢٠٢٦'],
    ['ps', '۱۲٬۳۴۵', '۱۴۰۵ لیندۍ ۸'],
  ])('in %s have its digits and its calendar', (lang, number, date) => {
    expect(new Intl.NumberFormat(intlLocale(lang)).format(12_345)).toBe(number)
    expect(new Intl.DateTimeFormat(intlLocale(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(day)).toContain(date)
  })

  test('of messages are those of the edition', () => {
    expect(editions.map(({ locale }) => new Intl.NumberFormat(locale).format(12))).toEqual(['12', '۱۲', '۱۲', '١٢'])
    for (const edition of editions) expect(editionByLocale(edition.locale)).toBe(edition)
    expect(editionByLocale('xx').lang).toBe('en')
  })
})
