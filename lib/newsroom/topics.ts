import { z } from 'zod'
import type { Db, Tx } from '../db'
import { tellHub } from '../feeds/websub'
import { allPages, forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { counted } from '../text'
import { addSectionEvent } from './section-events'
import { isSameName, line, nameLine, slugWanted } from './section-names'
import { aloneWithSections, inTurn, whileNobodySaves } from './section-turns'
import { mergeInArticles, namedInWriting } from './topic-merge'

// What articles are about. Whoever writes makes new ones in passing; here they are put in order. A topic's address stays, and
// that of one that was merged leads on.

/** Topics are written with commas between, so none has one. */
const name = nameLine(80).refine((words) => !/[,،;]/.test(words), 'A topic has no comma: they are written with commas between.')
const topic = z.string().min(1).max(200)

export const newTopicSchema = z.object({ name, slug: line(200) })
export const topicSchema = z.object({ topic, name })
export const mergeSchema = z.object({ topic, into: line(200).refine((words) => words !== '', 'Write the name of the other topic.') })

/** Adds a topic. Returns it. Refuses, at its field, a name or an address that another has or that none can have. */
export async function addTopic(db: Db, editor: Editor, form: z.output<typeof newTopicSchema>, now = new Date()) {
  return db.$transaction(async (tx) => {
    await aloneWithSections(tx)
    await refuseNameTaken(tx, form.name)
    const slug = slugWanted(form)
    const other = await tx.topic.findUnique({ where: { slug } })
    if (other) throw new Refusal(`“${slug}” is the address of the topic “${other.name}”. Choose another.`, 'slug')
    const former = await tx.formerTopic.findUnique({ where: { slug }, include: { topic: true } })
    if (former)
      throw new Refusal(`“${slug}” was the address of “${former.name}” and leads to “${former.topic.name}”. Choose another.`, 'slug')
    await tx.topic.createMany({ data: [{ slug, name: form.name }], skipDuplicates: true })
    await addSectionEvent(tx, editor, { act: 'topic-added', detail: { slug, name: form.name }, at: now })
    await forgetPages(tx, [`/topics/${slug}`])
    return { slug, name: form.name }
  }, inTurn)
}

/** Gives a topic another name; its address stays. Refuses the name of another topic, and while articles are brought in. */
export async function renameTopic(db: Db, editor: Editor, form: z.output<typeof topicSchema>, now = new Date()) {
  await db.$transaction(async (tx) => {
    // The words of all its articles are written anew, and an import writes those of its own in another order.
    await whileNobodySaves(tx)
    const { slug, name: from } = await theOne(tx, form.topic)
    await refuseNameTaken(tx, form.name, slug)
    if (from === form.name) return
    await tx.topic.update({ where: { slug }, data: { name: form.name } })
    await addSectionEvent(tx, editor, { act: 'topic-renamed', detail: { slug, from, to: form.name }, at: now })
    // It stands beneath articles, in their feeds and in lists.
    await forgetPages(tx, [allPages])
  }, inTurn)
}

/**
 * Makes one topic of two: the articles of the first, and what is being written on them, have the second from now on, and its address
 * and its name lead there. Returns the second, and how many articles moved. Refuses, at the field, what is no other topic.
 */
export async function mergeTopics(db: Db, editor: Editor, form: z.output<typeof mergeSchema>, now = new Date()) {
  return db.$transaction(async (tx) => {
    await whileNobodySaves(tx)
    const from = await theOne(tx, form.topic)
    const into = await named(tx, form.into)
    if (!into) throw new Refusal(`There is no topic that is called “${form.into}”.`, 'into')
    if (into.slug === from.slug) throw new Refusal('This is the topic itself. Write the name of another.', 'into')
    const articles = await mergeInArticles(tx, editor, { from, into, now })
    // Whatever led to the first leads to the second.
    await tx.formerTopic.updateMany({ where: { topicSlug: from.slug }, data: { topicSlug: into.slug } })
    await tx.formerTopic.deleteMany({ where: { slug: { in: [from.slug, into.slug] } } })
    await tx.formerTopic.create({ data: { slug: from.slug, name: from.name, topicSlug: into.slug, at: now } })
    await tx.topic.delete({ where: { slug: from.slug } })
    const detail = { slug: from.slug, name: from.name, into: into.name, articles: articles.length }
    await addSectionEvent(tx, editor, { act: 'topic-merged', detail, at: now })
    await forgetPages(tx, [allPages])
    const newest = await tx.article.findFirst({
      where: { id: { in: articles }, status: 'published' },
      orderBy: { publishedAt: 'desc' },
      select: { id: true },
    })
    if (newest) await tellHub(tx, [newest.id], { pages: [`/topics/${encodeURIComponent(from.slug)}`] })
    return { ...into, articles: articles.length }
  }, inTurn)
}

/** Removes a topic that nothing has. Returns its name. A Refusal says what has it. */
export async function removeTopic(db: Db, editor: Editor, slug: string, now = new Date()) {
  return db.$transaction(async (tx) => {
    await whileNobodySaves(tx)
    const { name } = await theOne(tx, slug)
    const words = await useOfTopic(tx, slug)
    if (words) throw new Refusal(`“${name}” stays, for it is used by ${words}. Merge it into another topic, or take it out there.`)
    await tx.topic.delete({ where: { slug } })
    await addSectionEvent(tx, editor, { act: 'topic-removed', detail: { slug, name }, at: now })
    await forgetPages(tx, [`/topics/${slug}`])
    return name
  }, inTurn)
}

/** What has the topic, in words; '' where nothing has. */
async function useOfTopic(db: Db | Tx, slug: string): Promise<string> {
  const articles = await db.article.count({ where: { topics: { some: { slug } } } })
  const writing = await namedInWriting(db, slug)
  const others = writing > 0 ? `what is being written on ${counted(writing, 'other article')}` : ''
  return [articles > 0 ? counted(articles, 'article') : '', others].filter(Boolean).join(' and ')
}

/** A topic as the newsroom has it, with what has it and which names lead to it; null where there is none. */
export async function topicInNewsroom(db: Db, slug: string) {
  const found = await db.topic.findUnique({ where: { slug }, include: { formers: { orderBy: { at: 'desc' } } } })
  return found && { ...found, use: await useOfTopic(db, slug) }
}

async function theOne(tx: Tx, slug: string) {
  const found = await tx.topic.findUnique({ where: { slug } })
  if (!found) throw new Refusal('There is no such topic any more: somebody merged or removed it.')
  return found
}

/** The topic of this name, or of this address. */
async function named(tx: Tx, words: string) {
  const all = await tx.topic.findMany({ orderBy: { slug: 'asc' } })
  const address = words.replace(/^.*\/topics\//, '')
  return all.find(({ name }) => isSameName(name, words)) ?? all.find(({ slug }) => slug === address) ?? null
}

async function refuseNameTaken(tx: Tx, words: string, own?: string) {
  const other = (await tx.topic.findMany()).find(({ slug, name }) => slug !== own && isSameName(name, words))
  if (!other) return
  const hint = own ? 'Merge the two instead, or choose another name.' : 'Choose another.'
  throw new Refusal(`“${other.name}” is the name of /topics/${other.slug} already. ${hint}`, 'name')
}
