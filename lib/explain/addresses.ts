import { commentKey } from '../comment-link'
import { filterNames, ordersOf, queueNames } from '../desk/view'
import type { Sample } from './sample'

// Every route of the site, with the addresses at which its queries are looked at. A test holds this list against app/: whoever
// adds a route says here what of it is to be explained, or why nothing is.

export type Who = 'nobody' | 'reader' | 'staff'
/** `next` is what leads to the next page, in the answer's links. */
export interface Visit {
  who: Who
  addresses: (sample: Sample) => (string | null)[]
}

const by =
  (who: Who) =>
  (addresses: Visit['addresses']): Visit => ({ who, addresses })
const nobody = by('nobody')
const reader = by('reader')
const staff = by('staff')
/** One that stands for itself. */
const at = (...addresses: string[]) => nobody(() => addresses)
const desk = (...addresses: string[]) => staff(() => addresses)

const slugged = (path: string, tail = '') => nobody(({ article }) => [article && `${path}/${article.slug}${tail}`])
const feeds = (tail: string) => ({
  [`/${tail}`]: at(`/${tail}`),
  [`/articles/[slug]/${tail}`]: slugged('/articles', `/${tail}`),
  [`/sections/[slug]/${tail}`]: nobody(({ article }) => [article && `/sections/${article.section}/${tail}`]),
  [`/topics/[slug]/${tail}`]: nobody(({ topic }) => [topic && `/topics/${topic}/${tail}`]),
  [`/authors/[slug]/${tail}`]: nobody(({ author }) => [author && `/authors/${author}/${tail}`]),
})
const ofArticle = (tab: string) => staff(({ article }) => [article && `/newsroom/articles/${article.id}${tab}`])
const list = (path: string, slug: string | null | undefined) => (slug ? [`${path}/${slug}`, `${path}/${slug}/2`, `${path}/${slug}/50`] : [])

/** Every queue in every order, and each of its filters alone. */
function queues(path: string, sample: Sample): string[] {
  const of: Record<(typeof filterNames)[number], string | null | undefined> = {
    ...{ article: sample.article?.slug, section: sample.article?.section, clause: sample.clause, check: sample.check },
    ...{ author: sample.reader, standing: 'restricted', lang: 'de', age: 'day', score: '0.9', q: sample.word },
  }
  return queueNames.flatMap((queue) => [
    ...ordersOf(queue).map((order) => `${path}?queue=${queue}&order=${order}`),
    ...filterNames.flatMap((name) => (of[name] ? [`${path}?queue=${queue}&${name}=${encodeURIComponent(of[name])}`] : [])),
    ...(sample.guest ? [`${path}?queue=${queue}&author=of:${sample.guest}`] : []),
  ])
}

export const visits: Record<string, Visit> = {
  '/': at('/', '/fa-AF'),
  '/-': at('/-'),
  '/articles/[slug]/[[...view]]': nobody(({ article, quiet, liveArticle: _ }) => [
    ...['', '/newest', '/picked', '/oldest/2', '/newest/20'].map((view) => article && `/articles/${article.slug}${view}`),
    quiet && `/articles/${quiet.slug}`,
  ]),
  '/articles/[slug]/changes/[[...before]]': slugged('/articles', '/changes'),
  '/articles/[slug]/error-report': slugged('/articles', '/error-report'),
  '/articles/[slug]/reply/[id]': nobody(({ shown }) => [shown && `/articles/${shown.slug}/reply/${shown.id}`]),
  '/articles/[slug]/share.png': slugged('/articles', '/share.png'),
  ...feeds('feed.xml'),
  ...feeds('atom.xml'),
  ...feeds('feed.json'),
  '/sections/[slug]/[[...page]]': nobody(({ article }) => list('/sections', article?.section)),
  '/topics/[slug]/[[...page]]': nobody(({ topic }) => list('/topics', topic)),
  '/authors/[slug]/[[...page]]': nobody(({ author }) => list('/authors', author)),
  '/authors': at('/authors'),
  '/comment-policy/[[...versions]]': nobody(({ policy }) => ['/comment-policy', policy ? `/comment-policy/${policy}` : null]),
  '/comment-policy/compare': at('/comment-policy/compare?from=1&to=1'),
  '/comments/[id]': nobody(({ guest, shown }) => [
    guest && `/comments/${guest}?key=${commentKey(guest)}`,
    shown && `/comments/${shown.id}`,
  ]),
  '/comments/[id]/illegal': nobody(({ shown }) => [shown && `/comments/${shown.id}/illegal`]),
  '/comments/[id]/report': nobody(({ shown }) => [shown && `/comments/${shown.id}/report`]),
  '/comments/[id]/pick': staff(({ shown }) => [shown && `/comments/${shown.id}/pick`]),
  '/comments/[id]/respect': reader(({ shown }) => [shown && `/comments/${shown.id}/respect`]),
  '/corrections/[[...page]]': at('/corrections'),
  '/moderation-log': at('/moderation-log'),
  '/moderation-log/before/[number]': nobody(({ entry }) => [entry && entry > 200 ? '/moderation-log/before/101' : null]),
  '/moderation-log.csv': at('/moderation-log.csv'),
  '/moderation-log.json': at('/moderation-log.json'),
  '/moderation-log.rss': at('/moderation-log.rss'),
  '/moderation-report': at('/moderation-report'),
  '/moderation-report/[month]': at(`/moderation-report/${month(0)}`, `/moderation-report/${month(1)}`),
  '/moderation-report/[month]/json': at(`/moderation-report/${month(1)}/json`),
  '/privacy': at('/privacy'),
  '/reports/[id]': nobody(({ report }) => [report && `/reports/${report}`]),
  '/search': nobody(({ word, article }) => [
    ...[`/search?q=${encodeURIComponent(word)}`, `/search?q=${encodeURIComponent(word)}&sort=newest`, '/search?q=council+bridge&page=3'],
    ...['/search?q=%22night+bus%22', '/search?q=brigde', article && `/search?q=bridge&section=${article.section}`],
  ]),
  '/sign-in': at('/sign-in'),
  '/account': reader(() => ['/account']),
  '/account/erase': reader(() => ['/account/erase']),
  '/account/export': reader(() => ['/account/export']),

  '/api/health': at('/api/health'),
  '/api/live/[slug]': slugged('/api/live'),
  '/api/me': reader(() => ['/api/me']),
  '/api/policy': reader(() => ['/api/policy']),
  '/api/talk/[slug]': slugged('/api/talk', '?since=0'),
  '/api/talk/[slug]/mine': reader(({ article }) => [article && `/api/talk/${article.slug}/mine`]),
  '/api/v1/articles': nobody(({ article, topic, author }) => [
    ...['/api/v1/articles', '/api/v1/articles?lang=fa', article && `/api/v1/articles?section=${article.section}`],
    ...[topic && `/api/v1/articles?topic=${topic}`, author && `/api/v1/articles?author=${author}`],
  ]),
  '/api/v1/articles/[slug]': slugged('/api/v1/articles'),
  '/api/v1/articles/[slug]/comments': nobody(({ article }) =>
    ['newest', 'oldest'].map((order) => article && `/api/v1/articles/${article.slug}/comments?order=${order}`),
  ),
  '/api/v1/corrections': at('/api/v1/corrections'),
  '/api/v1/search': nobody(({ word }) => [`/api/v1/search?q=${encodeURIComponent(word)}`]),
  '/api/v1/sections': at('/api/v1/sections'),
  '/api/desk/context/[id]': staff(({ pending, appeal, shown }) =>
    [pending, appeal, shown?.id].map((id) => (id ? `/api/desk/context/${id}` : null)),
  ),
  '/api/desk/queue': staff((sample) => queues('/api/desk/queue', sample)),
  '/api/desk/state': staff(({ pending, shown }) => [`/api/desk/state?ids=${[pending, shown?.id].filter(Boolean).join()}`]),
  '/images/[file]': nobody(({ image }) => [image && `/images/${image}`]),
  '/news-sitemap.xml': at('/news-sitemap.xml'),
  '/sitemap.xml': at('/sitemap.xml'),
  '/sitemaps/[file]': at(
    ...['articles', 'sections', 'topics', 'authors'].map((kind) => `/sitemaps/${kind}-1.xml`),
    '/sitemaps/articles-2.xml',
  ),

  '/moderate': staff((sample) => [
    '/moderate',
    ...queues('/moderate', sample),
    sample.rejected && `/moderate?queue=all&comment=${sample.rejected}`,
  ]),
  '/moderate/log': staff(({ article, reader, guest, shown, clause }) => [
    ...['', 'act=reject', 'act=warn', 'who=policy', `clause=${clause}`, `from=${month(1)}-01&to=${month(1)}-20`].map(
      (query) => `/moderate/log?${query}`,
    ),
    ...[
      article && `/moderate/log?article=${article.slug}`,
      reader && `/moderate/log?person=${reader}`,
      guest && `/moderate/log?person=${guest}`,
    ],
    shown && `/moderate/log?comment=${shown.id}`,
  ]),
  '/moderate/log/export.csv': desk('/moderate/log/export.csv'),
  '/moderate/log/export.jsonl': desk('/moderate/log/export.jsonl'),
  '/moderate/mail': desk('/moderate/mail', '/moderate/mail?state=waiting', '/moderate/mail?to=somebody@reader.example'),
  '/moderate/mail/[id]': staff(({ mail }) => [mail && `/moderate/mail/${mail}`]),
  '/moderate/people': desk(
    '/moderate/people',
    '/moderate/people?q=quay',
    '/moderate/people?q=reader-17@load-1.example',
    '/moderate/people?q=ha',
  ),
  '/moderate/people/[id]': staff(({ reader }) => [reader && `/moderate/people/${reader}`]),
  '/moderate/people/of/[comment]': staff(({ guest }) => [guest && `/moderate/people/of/${guest}`]),
  '/moderate/policy': desk('/moderate/policy'),
  '/moderate/policy/draft': staff(({ draft }) => [draft ? '/moderate/policy/draft' : null]),
  '/moderate/policy/draft/json': staff(({ draft }) => [draft ? '/moderate/policy/draft/json' : null]),

  '/newsroom': desk('/newsroom', '/newsroom?page=2', '/newsroom?status=draft', '/newsroom?q=bridge', '/newsroom?section=town'),
  '/newsroom/articles/[id]': ofArticle(''),
  '/newsroom/articles/[id]/comments': ofArticle('/comments'),
  '/newsroom/articles/[id]/correct': ofArticle('/correct'),
  '/newsroom/articles/[id]/history': ofArticle('/history'),
  '/newsroom/articles/[id]/live': ofArticle('/live'),
  '/newsroom/articles/[id]/preview': ofArticle('/preview'),
  '/newsroom/articles/[id]/publish': ofArticle('/publish'),
  '/newsroom/articles/[id]/revisions': ofArticle('/revisions'),
  '/newsroom/authors': desk('/newsroom/authors'),
  '/newsroom/authors/[slug]': staff(({ author }) => [author && `/newsroom/authors/${author}`]),
  '/newsroom/errors': desk('/newsroom/errors', '/newsroom/errors?show=done'),
  '/newsroom/front': desk('/newsroom/front'),
  '/newsroom/front/preview': desk('/newsroom/front/preview'),
  '/newsroom/front/sections/[slug]': staff(({ article }) => [article && `/newsroom/front/sections/${article.section}`]),
  '/newsroom/front/sections/[slug]/preview': staff(({ article }) => [article && `/newsroom/front/sections/${article.section}/preview`]),
  '/newsroom/pictures': desk('/newsroom/pictures', '/newsroom/pictures?find=harbour'),
  '/newsroom/pictures/earlier': desk('/newsroom/pictures/earlier'),
  '/newsroom/sections': desk('/newsroom/sections'),
  '/newsroom/sections/[slug]': staff(({ article }) => [article && `/newsroom/sections/${article.section}`]),
  '/newsroom/settings': desk('/newsroom/settings'),
  '/newsroom/staff': desk('/newsroom/staff'),
  '/newsroom/topics/[slug]': staff(({ topic }) => [topic && `/newsroom/topics/${topic}`]),
  '/newsroom/webhooks': desk('/newsroom/webhooks'),
  '/newsroom/webhooks/[id]': staff(({ webhook }) => [webhook && `/newsroom/webhooks/${webhook}`]),
}

/** Routes at which nothing is looked at, and why. */
export const aside: Record<string, string> = {
  '/account/erased': 'says that it is done, and asks nothing',
  '/account/export/[id]/data.json': 'one row by its id',
  '/invitation/[token]': 'one row by the hash of a link that nobody else has',
  '/mail/stop': 'one row by an address that a key in the link proves',
  '/mail/stop/now': 'answers a form',
  '/sign-in/code': 'one row by the id in a cookie',
  '/sign-in/link': 'one row by the hash of a link that nobody else has',
  '/api/auth/[...nextauth]': 'the session’s row, as every page',
  '/api/desk/live': 'a stream: it is told by the database, and asks nothing',
  '/api/v1/[...nothing]': 'says that there is no such address',
  '/api/v1/openapi.json': 'describes the API, and asks nothing',
  '/moderate/keys': 'describes keys, and asks for the session and the settings alone',
  '/moderate/mail/look': 'one mail by its id',
  '/moderate/mail/preview': 'made of examples',
  '/newsroom/articles/[id]/here': 'answers a form',
  '/newsroom/articles/[id]/save': 'answers a form',
  '/newsroom/preview': 'answers a form',
  '/robots.txt': 'asks nothing',
  '/manifest.webmanifest': 'the settings alone, which are kept',
  '/share.png': 'a picture of the paper’s name',
  '/theme/[file]': 'the settings alone, which are kept',
}

/** This month, or one before: 2026-11. */
function month(before: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - before, 1)).toISOString().slice(0, 7)
}
