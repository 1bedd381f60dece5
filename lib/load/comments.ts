import type { Step } from '../decisions'
import type { NewComment } from '../new-comment'
import { fingerprint } from '../policy/fingerprint'
import type { Standing } from '../policy/policy'
import { type Fate, fateOf } from './fate'
import type { Article, Person, Setting } from './plan'
import { type Random, randomOf } from './random'
import { commentText, waveText } from './text'
import { languages } from './words'

export interface Made {
  comment: Omit<NewComment, 'slug' | 'quote' | 'quoteOf' | 'policyVersion' | 'submissionKey'> & { openReports: number }
  /** What was done to it, in that order. */
  steps: Step[]
  fate: Fate
  /** The author: of a reader's comment the row says it too. */
  writer: Person
}

const day = 24 * 3_600_000

/** The comments of an article, oldest first: the same for the same seed. What one answers comes before it. */
export function* commentsOf(article: Article, setting: Setting): Generator<Made> {
  const random = randomOf(`${setting.seed} ${article.slug}`)
  const checks = setting.policy.clauses.flatMap(({ id, checks }) => checks.map(({ check }) => ({ check, clause: id })))
  const clauses = setting.policy.clauses.map(({ id }) => id)
  const { moderators, now } = setting
  /** What may be answered: the last approved ones. */
  const open: { id: string; threadId: string; depth: number }[] = []
  for (const at of times(random, article, now)) {
    const { writer, whose, standing } = writerOf(random, setting)
    const fate = fateOf({ random, at, now, standing, moderators, checks, clauses, waiting: setting.waiting })
    const language = random.chance(0.97) ? article.language : random.pick(languages)
    const wave = fate.end !== 'approved' && random.chance(0.15)
    const body = wave ? waveText(random, language) : commentText(random, language, fate.end === 'rejected')
    const id = random.id()
    const parent = open.length > 0 && random.chance(0.45) ? random.pick(open) : null
    const depth = parent ? parent.depth + 1 : 0
    const threadId = parent?.threadId ?? id
    if (fate.end === 'approved' && depth < 8 && open.push({ id, threadId, depth }) > 60) open.shift()
    yield {
      comment: {
        ...{ id, articleId: article.id, parentId: parent?.id ?? null, threadId, depth, ...whose, body, standing },
        ...{ lang: language.code, score: scoreOf(random, fate, now.getTime() - at.getTime()) },
        ...{ fingerprint: wave ? fingerprint(body) : [], openReports: fate.answered ? 0 : fate.reports.length, createdAt: at },
      },
      ...{ steps: fate.steps, fate, writer },
    }
  }
}

/** Most is said on the first day. */
function times(random: Random, { comments, publishedAt }: Article, now: Date): Date[] {
  const [from, to] = [publishedAt.getTime(), now.getTime()]
  return Array.from({ length: comments }, () => -0.8 * day * Math.log(1 - random.next()))
    .map((after) => (from + after < to ? from + after : from + random.next() * (to - from)))
    .sort((a, b) => a - b)
    .map((time) => new Date(Math.floor(time)))
}

/** Few write much. Two in five have no account. */
function writerOf(random: Random, { readers, guests }: Setting) {
  const guest = readers.length === 0 || random.chance(0.4)
  const all = guest ? guests : readers
  const n = Math.floor(all.length * random.next() ** 2)
  const writer = all[n] ?? { id: '', name: 'A guest', email: 'guest@load.example' }
  const whose = guest
    ? { authorId: null, guestName: writer.name, guestEmail: writer.email }
    : { authorId: writer.id, guestName: null, guestEmail: null }
  const standing: Standing = n % 50 === 49 ? 'restricted' : n % 3 === 2 || guest ? 'newcomer' : 'trusted'
  return { writer, whose, standing }
}

/** Higher for what is rejected, most of the time; none for the oldest, which were there before the triage. */
function scoreOf(random: Random, { end }: Fate, age: number): number | null {
  const middle = end === 'rejected' ? 1.2 : end === 'pending' ? -0.3 : -2
  return age > 165 * day ? null : 1 / (1 + Math.exp(-(middle + 1.3 * random.normal())))
}
