import { describe, expect, test } from 'vitest'
import { isPublicPage, policyPages, shows } from './pages'

describe('a public page is', () => {
  test.each([
    '/',
    '/articles/sea-wall',
    '/articles/sea-wall/newest/2',
    '/sections/world',
    '/topics/harbour',
    '/authors/mara-ellison',
    '/authors',
    '/sections/world/2',
    '/comment-policy',
    '/comment-policy/2',
    '/comment-policy/1/2',
    '/privacy',
    '/corrections',
    '/corrections/2',
    '/articles/sea-wall/changes',
    '/moderation-report',
    '/moderation-report/2026-11',
    '/moderation-log',
    '/moderation-log/before/51',
    '/moderation-log/before/101',
    '/moderation-log/before/1051',
    ...['/feed.xml', '/atom.xml', '/feed.json', '/sections/world/feed.xml', '/articles/sea-wall/atom.xml', '/articles/sea-wall/share.png'],
    ...['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/articles-1.xml', '/robots.txt'],
    '/fa-AF',
    '/ar/articles/sea-wall/newest/2',
    '/ps/moderation-log/before/51',
  ])('%s', (path) => {
    expect(isPublicPage(path)).toBe(true)
  })
})

describe('no public page is', () => {
  test.each([
    '',
    '/articles',
    '/articles/',
    '/articles//',
    '/articles/sea-wall//newest',
    '/articles/sea-wall.rsc',
    '/sections/world.segments/_tree.segment.rsc',
    '/sign-in',
    '/moderate',
    '/moderate/articles/x',
    '/api/me',
    '/api/auth/session',
    '/_next/static/x.js',
    '/comment-policy/x',
    '/comment-policy/1/2/3',
    '/comment-policy/compare',
    '/comment-policyx',
    '/corrections/',
    '/corrections/0',
    '/correctionsx',
    '/moderation-report/',
    '/moderation-report/2026-11/json',
    '/moderation-report/2026',
    '/moderation-report/9999-12',
    '/moderation-reportx',
    ...['.rss', '.csv', '.json', '/', '/before', '/before/', '/before/1', '/before/0', '/before/50', '/before/052', '/before/051'].map(
      (end) => `/moderation-log${end}`,
    ),
    '/moderation-log/before/101x',
    '/moderation-log/before/9999999999951',
    ...['/feed', '/feed.xml/', '/feedxml', '/x/feed.xml', '/sitemaps/', '/sitemaps/a/b.xml', '/robots.txt.bak'],
    'articles/sea-wall',
    '//articles/sea-wall',
    ...['/fa-AF/', '/ar/sign-in', '/ps/moderate', '/fr', '/fa-AF/ar', '/fa-AF//', '/ar/api/me'],
    '/articlesx/sea-wall',
    'http://elsewhere.example/articles/sea-wall',
  ])('“%s”', (path) => {
    expect(isPublicPage(path)).toBe(false)
  })
})

describe('a change of the article “sea-wall”', () => {
  test.each([
    '/articles/sea-wall',
    '/articles/sea-wall/newest',
    '/articles/sea-wall/newest/2',
    '/articles/sea-wall/changes',
    '/corrections',
    '/corrections/2',
    '/',
    '/sections/world',
    '/topics/x',
    '/authors/mara-ellison',
    ...['/feed.xml', '/atom.xml', '/feed.json', '/topics/x/feed.json', '/articles/sea-wall/feed.xml'],
    ...['/news-sitemap.xml', '/sitemaps/articles-1.xml'],
    '/authors',
    '/sections/world/2',
    ...['/fa-AF', '/ps/articles/sea-wall', '/ar/sections/world'],
  ])('shows on %s', (path) => {
    expect(shows(path, 'sea-wall')).toBe(true)
  })

  test.each([
    '/articles/sea-wall-2',
    '/articles/other/feed.xml',
    '/articles/sea',
    '/articles/other',
    '/articles/other/sea-wall',
    '/comment-policy',
    '/fa-AF/articles/other',
    '/ar/comment-policy',
  ])('does not show on %s', (path) => {
    expect(shows(path, 'sea-wall')).toBe(false)
  })

  test('of the comment policy shows on its own pages alone', () => {
    for (const path of ['/comment-policy', '/comment-policy/2', '/comment-policy/1/2', '/fa-AF/comment-policy', '/ps/comment-policy/2'])
      expect(shows(path, policyPages)).toBe(true)
    for (const path of ['/', '/articles/comment-policy', '/comment-policyx', '/sections/world'])
      expect(shows(path, policyPages)).toBe(false)
  })

  test('is not said when a page was arranged anew: that names the page, and those after it', () => {
    expect(['/', '/sections/town', '/articles/x'].filter((path) => shows(path, '/'))).toEqual(['/'])
    const paths = ['/', '/sections/town', '/sections/town/2', '/sections/townhall']
    expect(paths.filter((path) => shows(path, '/sections/town'))).toEqual(['/sections/town', '/sections/town/2'])
  })

  test('shows on public pages only', () => {
    for (const path of ['/moderate', '/api/live', '/sign-in']) expect(shows(path, 'sea-wall')).toBe(false)
  })
})
