import type { Db } from '../db'
import { checkNames } from '../policy/names'
import { policyInForce } from '../policy-versions'
import { type Age, ages, type FilterName, type Filters, standings } from './view'

export interface Choice {
  name: FilterName
  label: string
  options: { value: string; label: string }[]
}

/** How many of the newest articles can be chosen from, and among how many of the newest comments languages are looked for. */
const newest = { articles: 40, comments: 2_000 }

const ageNames: Record<Age, string> = {
  hour: 'In the last hour',
  day: 'In the last 24 hours',
  week: 'In the last 7 days',
  older: 'More than 7 days ago',
}
const standingNames = { newcomer: 'Newcomer', trusted: 'Trusted', restricted: 'Restricted', banned: 'Banned' }

/** The filters of the desk with what can be chosen. The article and the author that are chosen are among them, though they would not be otherwise. */
export async function filterChoices(db: Db, chosen: Filters = {}): Promise<Choice[]> {
  const [policy, sections, articles, languages, author] = await Promise.all([
    policyInForce(db),
    db.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] }),
    someArticles(db, chosen.article),
    someLanguages(db),
    chosen.author ? nameOf(db, chosen.author) : null,
  ])
  const checks = [...new Set(policy.clauses.flatMap((clause) => clause.checks.map(({ check }) => check)))]
  const all: Choice[] = [
    {
      name: 'clause',
      label: 'Clause (found, reported or cited)',
      options: policy.clauses.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: 'check', label: 'Found by the check', options: checks.map((check) => ({ value: check, label: checkNames[check] })) },
    { name: 'section', label: 'Section', options: sections.map(({ slug, name }) => ({ value: slug, label: name })) },
    { name: 'article', label: 'Article', options: articles },
    { name: 'standing', label: 'Author was', options: standings.map((value) => ({ value, label: standingNames[value] })) },
    { name: 'lang', label: 'Language', options: languages },
    { name: 'age', label: 'Sent', options: ages.map((value) => ({ value, label: ageNames[value] })) },
    { name: 'score', label: 'Triage score', options: ['0.5', '0.7', '0.8', '0.9'].map((value) => ({ value, label: `${value} or more` })) },
  ]
  return author && chosen.author ? [...all, { name: 'author', label: 'Author', options: [{ value: chosen.author, label: author }] }] : all
}

async function someArticles(db: Db, chosen: string | undefined) {
  const select = { slug: true, headline: true } as const
  const [recent, wanted] = await Promise.all([
    db.article.findMany({ where: { status: 'published' }, orderBy: { publishedAt: 'desc' }, take: newest.articles, select }),
    chosen ? db.article.findUnique({ where: { slug: chosen }, select }) : null,
  ])
  const others = recent.filter(({ slug }) => slug !== wanted?.slug)
  return (wanted ? [wanted, ...others] : others).map(({ slug, headline }) => ({ value: slug, label: headline }))
}

/** Those of the newest comments: what nobody has written in for long is not worth a look through everything. */
async function someLanguages(db: Db) {
  const rows = await db.$queryRaw<{ lang: string }[]>`
    select distinct lang from (select lang from "Comment" order by "createdAt" desc, id desc limit ${newest.comments}) recent where lang <> ''`
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return rows.map(({ lang }) => ({ value: lang, label: names.of(lang) ?? lang })).sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** The name of a filter's author; null where there is none such. */
async function nameOf(db: Db, author: string): Promise<string | null> {
  if (!author.startsWith('of:')) return (await db.user.findUnique({ where: { id: author }, select: { name: true } }))?.name ?? null
  const select = { guestName: true, author: { select: { name: true } } } as const
  const comment = await db.comment.findUnique({ where: { id: author.slice(3) }, select })
  return comment?.author?.name ?? comment?.guestName ?? null
}
